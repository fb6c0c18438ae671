// SPDX-License-Identifier: Apache-2.0
// Signs tokens as a provider does, with keys made for the run. For the room's tests only.
#pragma once

#include "base64url.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amity::oidc {

inline unsigned char const* octets(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}

class Signer {
 public:
  static Signer rsa(std::string id, unsigned bits = 2048) { return {EVP_RSA_gen(bits), std::move(id)}; }
  static Signer p256(std::string id) { return {EVP_EC_gen("P-256"), std::move(id)}; }
  static Signer ed25519(std::string id) { return {EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), std::move(id)}; }

  // The public key as a JWK. `besides`: more members, such as ,"use":"enc".
  std::string jwk(std::string const& besides = "") const {
    auto const id = id_.empty() ? std::string{} : R"(,"kid":")" + id_ + '"';
    std::string own;
    if (EVP_PKEY_is_a(key_.get(), "RSA") == 1)
      own = R"("kty":"RSA","n":")" + number(OSSL_PKEY_PARAM_RSA_N) + R"(","e":")" + number(OSSL_PKEY_PARAM_RSA_E) + '"';
    else if (EVP_PKEY_is_a(key_.get(), "EC") == 1)
      own = R"("kty":"EC","crv":"P-256","x":")" + number(OSSL_PKEY_PARAM_EC_PUB_X, 32) + R"(","y":")" +
            number(OSSL_PKEY_PARAM_EC_PUB_Y, 32) + '"';
    else
      own = R"("kty":"OKP","crv":"Ed25519","x":")" + raw_public() + '"';
    return "{" + own + id + besides + "}";
  }
  std::string header(std::string const& algorithm) const {
    return R"({"alg":")" + algorithm + '"' + (id_.empty() ? "" : R"(,"kid":")" + id_ + '"') + "}";
  }

  std::string token(std::string const& algorithm, std::string const& claims) const {
    return token_with(header(algorithm), algorithm, claims);
  }
  std::string token_with(std::string const& header, std::string const& algorithm, std::string const& claims) const {
    auto const text = base64url_of(header) + "." + base64url_of(claims);
    return text + "." + base64url_of(signature(algorithm, text));
  }

  std::string signature(std::string const& algorithm, std::string const& text) const {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const digesting{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    EVP_PKEY_CTX* context = nullptr;
    EVP_DigestSignInit(digesting.get(), &context, algorithm == "EdDSA" ? nullptr : EVP_sha256(), nullptr, key_.get());
    if (algorithm == "PS256") {
      EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
      EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST);
    }
    std::vector<unsigned char> bytes(1024);
    auto size = bytes.size();
    EVP_DigestSign(digesting.get(), bytes.data(), &size, octets(text), text.size());
    std::string const made{reinterpret_cast<char const*>(bytes.data()), size};
    return algorithm == "ES256" ? both_numbers(made) : made;
  }

 private:
  Signer(EVP_PKEY* key, std::string id) : key_(key, EVP_PKEY_free), id_(std::move(id)) {}

  std::string number(char const* name, std::size_t size = 0) const {
    BIGNUM* found = nullptr;
    EVP_PKEY_get_bn_param(key_.get(), name, &found);
    std::unique_ptr<BIGNUM, decltype(&BN_free)> const owned{found, BN_free};
    return base64url_of(bytes_of(found, size));
  }
  static std::string bytes_of(BIGNUM const* number, std::size_t size) {
    std::string bytes(size == 0 ? static_cast<std::size_t>(BN_num_bytes(number)) : size, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return bytes;
  }
  std::string raw_public() const {
    std::array<unsigned char, 32> bytes{};
    auto size = bytes.size();
    EVP_PKEY_get_raw_public_key(key_.get(), bytes.data(), &size);
    return base64url_of({reinterpret_cast<char const*>(bytes.data()), size});
  }
  static std::string both_numbers(std::string const& der) {
    auto const* at = octets(der);
    std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> const read{
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), ECDSA_SIG_free};
    return bytes_of(ECDSA_SIG_get0_r(read.get()), 32) + bytes_of(ECDSA_SIG_get0_s(read.get()), 32);
  }

  std::shared_ptr<EVP_PKEY> key_;
  std::string id_;
};

inline std::string hmac_sha256(std::string_view secret, std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), octets(text), text.size(), mac.data(), &size);
  return {reinterpret_cast<char const*>(mac.data()), size};
}

}  // namespace amity::oidc
