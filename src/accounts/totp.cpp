// SPDX-License-Identifier: Apache-2.0
#include "accounts/totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

namespace amity::accounts {
namespace {

constexpr std::string_view base32{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"};
constexpr std::size_t random_bytes = 20;
constexpr std::size_t secret_letters = random_bytes * 8 / 5;
constexpr std::size_t digits = 6;
constexpr std::uint32_t codes = 1'000'000;
constexpr std::chrono::seconds period{30};

using Bytes = std::vector<unsigned char>;

std::string base32_of(Bytes const& bytes) {
  std::string text;
  std::uint32_t held = 0;
  int bits = 0;
  for (auto const byte : bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += base32[(held >> (bits - 5)) & 31U];
  }
  return text;
}

Bytes bytes_of(std::string_view text) {
  Bytes bytes;
  std::uint32_t held = 0;
  int bits = 0;
  for (auto const letter : text) {
    held = (held << 5) | static_cast<std::uint32_t>(base32.find(letter));
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<unsigned char>(held >> bits));
  }
  return bytes;
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (auto const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
        c == '_') {
      out += c;
      continue;
    }
    std::array<char, 4> code{};
    (void)std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(byte));
    out += code.data();
  }
  return out;
}

}  // namespace

std::string new_totp_secret() {
  Bytes random(random_bytes);
  randombytes_buf(random.data(), random.size());
  return base32_of(random);
}

bool is_totp_secret(std::string_view secret) {
  return secret.size() == secret_letters && secret.find_first_not_of(base32) == std::string_view::npos;
}

std::int64_t totp_step(Instant now) {
  return std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()) / period;
}

std::string totp_code(std::string_view secret, std::int64_t step) {
  auto const key = bytes_of(secret);
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i)
    counter.at(i) = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * (7 - i)));
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned length = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(), mac.data(), &length);
  // RFC 4226, 5.3: four bytes from where the last one says, without the highest bit.
  auto const at = static_cast<std::size_t>(mac.at(length - 1) & 15U);
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = (number << 8) | mac.at(at + i);
  number = (number & 0x7fffffffU) % codes;
  std::array<char, digits + 1> text{};
  (void)std::snprintf(text.data(), text.size(), "%06u", number);
  return text.data();
}

std::optional<std::int64_t> totp_step_of(std::string_view secret, std::string_view code, Instant now,
                                         std::int64_t last_used) {
  std::string typed;
  std::ranges::copy_if(code, std::back_inserter(typed), [](char c) { return c != ' '; });
  if (typed.size() != digits || !is_totp_secret(secret)) return std::nullopt;
  std::optional<std::int64_t> found;
  for (auto step = totp_step(now) - 1; step <= totp_step(now) + 1; ++step) {
    auto const right = totp_code(secret, step);
    if (sodium_memcmp(right.data(), typed.data(), digits) == 0 && step > last_used) found = step;
  }
  return found;
}

std::string totp_address(std::string_view secret, std::string_view issuer, std::string_view account) {
  return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) +
         "?secret=" + std::string(secret) + "&issuer=" + percent_encoded(issuer);
}

}  // namespace amity::accounts
