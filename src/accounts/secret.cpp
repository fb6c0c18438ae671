// SPDX-License-Identifier: Apache-2.0
#include "accounts/secret.h"

#include "commands/command.h"

#include <sodium.h>

#include <array>

namespace amity::accounts {
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::string_view code_letters{"23456789abcdefghjkmnpqrstuvwxyz"};
// 31 letters: 4.95 bits each.
constexpr int code_length = 16;
constexpr int code_group = 4;

}  // namespace

std::string new_secret(std::string_view prefix) {
  std::array<unsigned char, secret_bytes> random{};
  randombytes_buf(random.data(), random.size());
  std::string text(sodium_base64_ENCODED_LEN(secret_bytes, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), variant);
  text.pop_back();  // the NUL
  return std::string(prefix) + text;
}

std::string hash_of(std::string_view secret) {
  std::array<std::string_view, 1> const parts{secret};
  return commands::fingerprint_of(parts);
}

std::string new_recovery_code() {
  std::string code;
  for (int i = 0; i < code_length; ++i) {
    if (i > 0 && i % code_group == 0) code += '-';
    code += code_letters[randombytes_uniform(static_cast<std::uint32_t>(code_letters.size()))];
  }
  return code;
}

std::string hash_of_recovery_code(std::string_view typed) {
  std::string code;
  for (auto const letter : typed) {
    if (letter == ' ' || letter == '-') continue;
    code += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return hash_of(code);
}

}  // namespace amity::accounts
