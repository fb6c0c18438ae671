// SPDX-License-Identifier: Apache-2.0
#include "authenticator_data.h"

#include "cbor.h"

namespace amity::accounts {
namespace {

constexpr std::size_t hash_bytes = 32;
constexpr std::size_t flags_bytes = 1;
constexpr std::size_t counter_bytes = 4;
constexpr std::size_t model_bytes = 16;  // AAGUID
constexpr std::size_t length_bytes = 2;
constexpr std::size_t longest_id = 1023;

constexpr unsigned user_present = 0x01;
constexpr unsigned user_verified = 0x04;
constexpr unsigned backup_eligible = 0x08;
constexpr unsigned backed_up = 0x10;
constexpr unsigned credential_included = 0x40;
constexpr unsigned extensions_included = 0x80;

std::optional<std::string_view> take(std::string_view& rest, std::size_t count) {
  if (rest.size() < count) return std::nullopt;
  auto const taken = rest.substr(0, count);
  rest.remove_prefix(count);
  return taken;
}

std::uint32_t number_of(std::string_view bytes) {
  std::uint32_t number = 0;
  for (auto const byte : bytes) number = (number << 8U) | static_cast<unsigned char>(byte);
  return number;
}

// The bytes of one map.
std::optional<std::string_view> take_map(std::string_view& rest) {
  auto const before = rest;
  auto const item = take_cbor(rest);
  if (!item || item->is != CborItem::Is::map) return std::nullopt;
  return before.substr(0, before.size() - rest.size());
}

std::optional<AuthenticatorData::Credential> take_credential(std::string_view& rest) {
  if (!take(rest, model_bytes)) return std::nullopt;
  auto const length = take(rest, length_bytes);
  if (!length) return std::nullopt;
  auto const id = take(rest, number_of(*length));
  if (!id || id->empty() || id->size() > longest_id) return std::nullopt;
  auto const key = take_map(rest);
  if (!key) return std::nullopt;
  return AuthenticatorData::Credential{*id, *key};
}

}  // namespace

std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes) {
  auto rest = bytes;
  auto const hash = take(rest, hash_bytes);
  auto const flag_byte = take(rest, flags_bytes);
  auto const counter = take(rest, counter_bytes);
  if (!hash || !flag_byte || !counter) return std::nullopt;
  auto const flags = number_of(*flag_byte);
  auto const has = [&](unsigned flag) { return (flags & flag) != 0; };
  AuthenticatorData data{
      *hash,          number_of(*counter), has(user_present), has(user_verified), has(backup_eligible),
      has(backed_up), std::nullopt};
  if (has(credential_included)) {
    data.credential = take_credential(rest);
    if (!data.credential) return std::nullopt;
  }
  if (has(extensions_included) && !take_map(rest)) return std::nullopt;
  if (!rest.empty()) return std::nullopt;
  return data;
}

}  // namespace amity::accounts
