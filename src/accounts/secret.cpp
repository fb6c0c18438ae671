// SPDX-License-Identifier: Apache-2.0
#include "accounts/secret.h"

#include "commands/command.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace amity::accounts {
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::string_view code_letters{"23456789abcdefghjkmnpqrstuvwxyz"};
// 31 letters, 4.95 bits each: 119 bits, more than can be tried in a stolen table (ASVS 5.0, 6.5.2).
constexpr int code_length = 24;
constexpr int code_group = 4;

constexpr std::size_t key_bytes = crypto_auth_hmacsha256_BYTES;
unsigned char const* sodium_bytes(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

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

std::string form_key_of(std::string_view secret) {
  constexpr std::string_view purpose{"amity form"};
  crypto_auth_hmacsha256_state state;
  std::array<unsigned char, key_bytes> mac{};
  crypto_auth_hmacsha256_init(&state, sodium_bytes(secret), secret.size());
  crypto_auth_hmacsha256_update(&state, sodium_bytes(purpose), purpose.size());
  crypto_auth_hmacsha256_final(&state, mac.data());
  return {mac.begin(), mac.end()};
}

std::string new_form_token(std::string_view form_key) {
  std::array<unsigned char, 2 * key_bytes> masked{};
  randombytes_buf(masked.data(), key_bytes);
  for (std::size_t i = 0; i < std::min(key_bytes, form_key.size()); ++i)
    masked.at(key_bytes + i) = sodium_bytes(form_key)[i] ^ masked.at(i);
  std::string text(sodium_base64_ENCODED_LEN(masked.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), masked.data(), masked.size(), variant);
  text.pop_back();  // the NUL
  return text;
}

bool is_form_token(std::string_view form_key, std::string_view text) {
  std::array<unsigned char, 2 * key_bytes> masked{};
  std::size_t length{};
  if (form_key.size() != key_bytes) return false;
  if (sodium_base642bin(masked.data(), masked.size(), text.data(), text.size(), nullptr, &length, nullptr, variant) !=
      0)
    return false;
  if (length != masked.size()) return false;
  for (std::size_t i = 0; i < key_bytes; ++i) masked.at(i) ^= masked.at(key_bytes + i);
  return sodium_memcmp(masked.data(), form_key.data(), key_bytes) == 0;
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
