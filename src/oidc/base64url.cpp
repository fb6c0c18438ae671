// SPDX-License-Identifier: Apache-2.0
#include "base64url.h"

#include <cstdint>

namespace amity::oidc {
namespace {

constexpr std::string_view url_letters{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};
constexpr std::string_view mail_letters{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"};

std::string encoded(std::string_view bytes, std::string_view letters) {
  std::string text;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (auto const c : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) text += letters[(held >> (bits - 6)) & 63U];
  }
  if (bits > 0) text += letters[(held << (6 - bits)) & 63U];
  return text;
}

}  // namespace

std::string base64url_of(std::string_view bytes) { return encoded(bytes, url_letters); }

std::string base64_of(std::string_view bytes) {
  auto text = encoded(bytes, mail_letters);
  while (text.size() % 4 != 0) text += '=';
  return text;
}

std::optional<std::string> bytes_of_base64url(std::string_view text) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (auto const letter : text) {
    auto const value = url_letters.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    held = (held << 6U) | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>((held >> bits) & 0xffU);
  }
  if ((held & ((1U << bits) - 1U)) != 0) return std::nullopt;
  return bytes;
}

}  // namespace amity::oidc
