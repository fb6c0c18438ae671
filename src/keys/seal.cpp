// SPDX-License-Identifier: Apache-2.0
#include "keys/key_store.h"

#include <sodium.h>

#include <stdexcept>

namespace amity::keys {
namespace {

constexpr std::string_view seal_format{"1:"};  // how it was sealed, should that ever change
constexpr std::size_t pad_to = 64;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

unsigned char* bytes_in(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
unsigned char const* bytes_in(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

// base64 with - and _ and without padding (RFC 4648, 5).
constexpr int base64url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
std::string base64_of(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), base64url), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_in(bytes), bytes.size(), base64url);
  text.pop_back();  // the zero at the end
  return text;
}
std::optional<std::string> bytes_of_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t length{};
  char const* end{};
  if (sodium_base642bin(bytes_in(bytes), bytes.size(), text.data(), text.size(), nullptr, &length, &end, base64url) !=
          0 ||
      end != text.data() + text.size())
    return std::nullopt;
  bytes.resize(length);
  return bytes;
}

}  // namespace

std::string seal(DataKey const& key, std::string_view value, std::string_view about) {
  static_assert(DataKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  std::string padded(value);
  padded.resize((value.size() / pad_to + 1) * pad_to);
  std::size_t length{};
  if (sodium_pad(&length, bytes_in(padded), value.size(), pad_to, padded.size()) != 0)
    throw std::logic_error("the padding does not fit");
  std::string sealed(nonce_size + length + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
  randombytes_buf(sealed.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_in(sealed) + nonce_size, nullptr, bytes_in(padded), length,
                                             bytes_in(about), about.size(), nullptr, bytes_in(sealed),
                                             key.bytes().data());
  sodium_memzero(padded.data(), padded.size());
  return std::string(seal_format) + base64_of(sealed);
}

std::optional<std::string> unseal(DataKey const& key, std::string_view sealed, std::string_view about) {
  if (!sealed.starts_with(seal_format)) return std::nullopt;
  auto bytes = bytes_of_base64(sealed.substr(seal_format.size()));
  constexpr auto least = nonce_size + crypto_aead_xchacha20poly1305_ietf_ABYTES + pad_to;
  if (!bytes || bytes->size() < least) return std::nullopt;
  std::string value(bytes->size() - nonce_size - crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_in(value), nullptr, nullptr, bytes_in(*bytes) + nonce_size,
                                                 bytes->size() - nonce_size, bytes_in(about), about.size(),
                                                 bytes_in(*bytes), key.bytes().data()) != 0)
    return std::nullopt;
  std::size_t length{};
  if (sodium_unpad(&length, bytes_in(value), value.size(), pad_to) != 0) return std::nullopt;
  value.resize(length);
  return value;
}

}  // namespace amity::keys
