// SPDX-License-Identifier: Apache-2.0
#include "accounts/base64url.h"

#include <sodium.h>

namespace amity::accounts {
namespace {

constexpr auto base64url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::string base64url_of(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64url), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                    base64url);
  text.pop_back();  // the NUL
  return text;
}

std::optional<std::string> bytes_of_base64url(std::string_view text) {
  // One more than is needed: of an empty text, too, there is a first byte to point to.
  std::string bytes(text.size() / 4 * 3 + 3, '\0');
  std::size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &length, nullptr, base64url) != 0)
    return std::nullopt;
  bytes.resize(length);
  return bytes;
}

}  // namespace amity::accounts
