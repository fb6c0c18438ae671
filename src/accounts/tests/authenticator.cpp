// SPDX-License-Identifier: Apache-2.0
#include "authenticator.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <sodium.h>

#include <array>
#include <vector>

namespace amity::accounts {
namespace {

constexpr unsigned major_positive = 0;
constexpr unsigned major_negative = 1;
constexpr unsigned major_bytes = 2;
constexpr unsigned major_text = 3;
constexpr unsigned major_map = 5;
constexpr std::size_t coordinate = 32;
constexpr unsigned rsa_bits = 2048;

unsigned char const* octets(std::string_view bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }
unsigned char* octets(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

std::string big_endian(std::uint64_t number, std::size_t length) {
  std::string bytes;
  for (auto i = length; i-- > 0;) bytes += static_cast<char>(number >> (8 * i));
  return bytes;
}

std::string hash_of_text(std::string_view text) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(octets(hash), octets(text), text.size());
  return hash;
}

std::string number_of(EVP_PKEY* key, char const* name) {
  BIGNUM* number = nullptr;
  EVP_PKEY_get_bn_param(key, name, &number);
  std::string bytes(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
  BN_bn2bin(number, octets(bytes));
  BN_free(number);
  return bytes;
}

std::string padded(std::string bytes) { return std::string(coordinate - bytes.size(), '\0') + bytes; }

std::string client_data(std::string_view type, Ceremony const& ceremony, Told const& told) {
  return R"({"type":")" + (told.type.empty() ? std::string(type) : told.type) + R"(","challenge":")" +
         ceremony.challenge + R"(","origin":")" + (told.origin.empty() ? ceremony.party.origin : told.origin) + "\"" +
         told.more_json + "}";
}

std::string head_of(Ceremony const& ceremony, Told const& told, unsigned more_flags) {
  return hash_of_text(told.party_id.empty() ? ceremony.party.id : told.party_id) +
         static_cast<char>(told.flags | more_flags) + big_endian(told.counter, 4);
}

}  // namespace

std::string from_hex(std::string_view hex) {
  std::string bytes(hex.size() / 2, '\0');
  sodium_hex2bin(octets(bytes), bytes.size(), hex.data(), hex.size(), nullptr, nullptr, nullptr);
  return bytes;
}

std::string cbor_head(unsigned major, std::uint64_t number) {
  auto const first = [&](unsigned told) { return std::string(1, static_cast<char>((major << 5U) | told)); };
  if (number < 24) return first(static_cast<unsigned>(number));
  if (number < 0x100) return first(24) + big_endian(number, 1);
  if (number < 0x10000) return first(25) + big_endian(number, 2);
  if (number < 0x100000000) return first(26) + big_endian(number, 4);
  return first(27) + big_endian(number, 8);
}

std::string cbor_int(std::int64_t number) {
  return number < 0 ? cbor_head(major_negative, static_cast<std::uint64_t>(-1 - number))
                    : cbor_head(major_positive, static_cast<std::uint64_t>(number));
}
std::string cbor_bytes(std::string_view bytes) { return cbor_head(major_bytes, bytes.size()) + std::string(bytes); }
std::string cbor_text(std::string_view text) { return cbor_head(major_text, text.size()) + std::string(text); }

struct TestAuthenticator::Keys {
  EVP_PKEY* openssl{nullptr};
  std::string ed25519{};
};

TestAuthenticator::TestAuthenticator(KeyAlgorithm algorithm)
    : keys_(std::make_unique<Keys>()), credential_id_(16, '\0') {
  randombytes_buf(credential_id_.data(), credential_id_.size());
  auto const told = cbor_int(3) + cbor_int(static_cast<std::int64_t>(algorithm));
  switch (algorithm) {
    case KeyAlgorithm::es256:
      keys_->openssl = EVP_EC_gen("P-256");
      public_key_ = cbor_head(major_map, 5) + cbor_int(1) + cbor_int(2) + told + cbor_int(-1) + cbor_int(1) +
                    cbor_int(-2) + cbor_bytes(padded(number_of(keys_->openssl, OSSL_PKEY_PARAM_EC_PUB_X))) +
                    cbor_int(-3) + cbor_bytes(padded(number_of(keys_->openssl, OSSL_PKEY_PARAM_EC_PUB_Y)));
      break;
    case KeyAlgorithm::eddsa: {
      std::string point(crypto_sign_PUBLICKEYBYTES, '\0');
      keys_->ed25519.resize(crypto_sign_SECRETKEYBYTES);
      crypto_sign_keypair(octets(point), octets(keys_->ed25519));
      public_key_ = cbor_head(major_map, 4) + cbor_int(1) + cbor_int(1) + told + cbor_int(-1) + cbor_int(6) +
                    cbor_int(-2) + cbor_bytes(point);
      break;
    }
    case KeyAlgorithm::rs256:
      keys_->openssl = EVP_RSA_gen(rsa_bits);
      public_key_ = cbor_head(major_map, 4) + cbor_int(1) + cbor_int(3) + told + cbor_int(-1) +
                    cbor_bytes(number_of(keys_->openssl, OSSL_PKEY_PARAM_RSA_N)) + cbor_int(-2) +
                    cbor_bytes(number_of(keys_->openssl, OSSL_PKEY_PARAM_RSA_E));
      break;
  }
}

TestAuthenticator::~TestAuthenticator() { EVP_PKEY_free(keys_->openssl); }

std::string TestAuthenticator::sign(std::string_view message) const {
  if (keys_->openssl == nullptr) {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(octets(signature), nullptr, octets(message), message.size(), octets(keys_->ed25519));
    return signature;
  }
  auto* context = EVP_MD_CTX_new();
  std::size_t length = 0;
  EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, keys_->openssl);
  EVP_DigestSign(context, nullptr, &length, octets(message), message.size());
  std::string signature(length, '\0');
  EVP_DigestSign(context, octets(signature), &length, octets(message), message.size());
  signature.resize(length);
  EVP_MD_CTX_free(context);
  return signature;
}

Registration TestAuthenticator::registration(Ceremony const& ceremony, Told const& told) const {
  constexpr std::size_t model_bytes_of_any = 16;
  auto const data = head_of(ceremony, told, flag_credential) + std::string(model_bytes_of_any, '\x11') +
                    big_endian(credential_id_.size(), 2) + credential_id_ + public_key_ + told.after_data;
  return {client_data("webauthn.create", ceremony, told),
          cbor_head(major_map, 3) + cbor_text("fmt") + cbor_text(told.format) + cbor_text("attStmt") + told.statement +
              cbor_text("authData") + cbor_bytes(data)};
}

Assertion TestAuthenticator::assertion(Ceremony const& ceremony, Told const& told) const {
  Assertion made{client_data("webauthn.get", ceremony, told), head_of(ceremony, told, 0) + told.after_data, {}};
  made.signature = sign(made.authenticator_data + hash_of_text(made.client_data));
  return made;
}

}  // namespace amity::accounts
