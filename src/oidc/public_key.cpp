// SPDX-License-Identifier: Apache-2.0
#include "public_key.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <string>

namespace amity::oidc {
namespace {

constexpr int least_rsa_bits = 2048;
constexpr int most_rsa_bits = 8192;  // a larger one would only cost time
constexpr std::size_t coordinate = 32;

template <auto free>
struct Freed {
  template <class T>
  void operator()(T* one) const {
    free(one);
  }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Digesting = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

unsigned char const* data_of(std::string_view bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }

Number number_of(std::string_view bytes) {
  return Number{BN_bin2bn(data_of(bytes), static_cast<int>(bytes.size()), nullptr)};
}

// What OpenSSL noted of a key or signature that is none says nothing to what this thread does next.
PublicKey owned(EVP_PKEY* key) {
  ERR_clear_error();
  return key == nullptr ? PublicKey{} : PublicKey{key, EVP_PKEY_free};
}

PublicKey key_of(char const* type, OSSL_PARAM_BLD* builder) {
  Parameters const parameters{OSSL_PARAM_BLD_to_param(builder)};
  Context const context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
  EVP_PKEY* key = nullptr;
  if (parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1)
    (void)EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get());
  return owned(key);
}

// A token has the two numbers side by side (RFC 7518, 3.4), OpenSSL wants them in DER.
std::string der_of(std::string_view numbers) {
  if (numbers.size() != 2 * coordinate) return {};
  EcSignature const signature{ECDSA_SIG_new()};
  if (ECDSA_SIG_set0(signature.get(), number_of(numbers.substr(0, coordinate)).release(),
                     number_of(numbers.substr(coordinate)).release()) != 1)
    return {};
  unsigned char* bytes = nullptr;
  auto const size = i2d_ECDSA_SIG(signature.get(), &bytes);
  if (size <= 0) return {};
  std::string der{reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(size)};
  OPENSSL_free(bytes);
  return der;
}

// PSS with MGF1 of SHA-256 and a salt as long as it (RFC 7518, 3.5).
bool wants_pss(EVP_PKEY_CTX* context) {
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

}  // namespace

PublicKey rsa_key(std::string_view modulus, std::string_view exponent) {
  if (modulus.size() > most_rsa_bits / 8 || exponent.size() > 8) return {};
  auto const n = number_of(modulus);
  auto const e = number_of(exponent);
  Builder const builder{OSSL_PARAM_BLD_new()};
  if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
    return {};
  // With an exponent of 1 everything would be its own signature.
  if (BN_is_odd(e.get()) == 0 || BN_is_one(e.get()) == 1) return {};
  auto key = key_of("RSA", builder.get());
  return key && EVP_PKEY_get_bits(key.get()) >= least_rsa_bits ? key : PublicKey{};
}

PublicKey p256_key(std::string_view x, std::string_view y) {
  if (x.size() != coordinate || y.size() != coordinate) return {};
  auto const point = "\x04" + std::string(x) + std::string(y);
  Builder const builder{OSSL_PARAM_BLD_new()};
  if (OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
    return {};
  return key_of("EC", builder.get());
}

PublicKey ed25519_key(std::string_view bytes) {
  return owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, data_of(bytes), bytes.size()));
}

bool is_signed_by(PublicKey const& key, KeySet::Signed const& one) {
  Digesting const digesting{EVP_MD_CTX_new()};
  EVP_PKEY_CTX* context = nullptr;  // belongs to `digesting`
  auto const* const digest = one.algorithm == Algorithm::eddsa ? nullptr : EVP_sha256();
  auto const der = one.algorithm == Algorithm::es256 ? der_of(one.signature) : std::string{};
  auto const signature = one.algorithm == Algorithm::es256 ? std::string_view{der} : one.signature;
  auto const is_right =
      EVP_DigestVerifyInit(digesting.get(), &context, digest, nullptr, key.get()) == 1 &&
      (one.algorithm != Algorithm::ps256 || wants_pss(context)) &&
      EVP_DigestVerify(digesting.get(), data_of(signature), signature.size(), data_of(one.text), one.text.size()) == 1;
  ERR_clear_error();
  return is_right;
}

}  // namespace amity::oidc
