// SPDX-License-Identifier: Apache-2.0
#include "digest.h"

#include "values.h"

#include <array>
#include <charconv>

namespace amity::db {
namespace {

constexpr std::size_t bytes_at_once = 16 * 1024;

}  // namespace

Digest::Digest() { crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES); }

void Digest::add(char kind, std::string_view bytes) {
  waiting_ += kind;
  waiting_ += std::to_string(bytes.size());
  waiting_ += ':';
  waiting_ += bytes;
  if (waiting_.size() < bytes_at_once) return;
  crypto_generichash_update(&state_, reinterpret_cast<unsigned char const*>(waiting_.data()), waiting_.size());
  waiting_.clear();
}

void Digest::add(Value const& value) {
  std::array<char, 32> space{};
  auto const number = [&](auto written) {
    auto const end = std::to_chars(space.data(), space.data() + space.size(), written).ptr;
    return std::string_view(space.data(), static_cast<std::size_t>(end - space.data()));
  };
  if (auto const* integer = std::get_if<std::int64_t>(&value.stored()))
    add('i', number(*integer));
  else if (auto const* real = std::get_if<double>(&value.stored()))
    add('r', number(storable(*real)));
  else if (auto const* text = std::get_if<std::string>(&value.stored()))
    add('t', *text);
  else
    add('n', {});
}

std::array<unsigned char, 32> Digest::bytes() {
  static_assert(crypto_generichash_BYTES == 32);
  crypto_generichash_update(&state_, reinterpret_cast<unsigned char const*>(waiting_.data()), waiting_.size());
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash_final(&state_, digest.data(), digest.size());
  return digest;
}

std::string Digest::hex() {
  auto const digest = bytes();
  std::string hex(2 * digest.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

}  // namespace amity::db
