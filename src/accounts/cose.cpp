// SPDX-License-Identifier: Apache-2.0
#include "cose.h"

#include "cbor.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

#include <array>
#include <memory>
#include <string>

namespace amity::accounts {
namespace {

// Labels and values of the registry "COSE Key Common Parameters" and the ones of each kind.
constexpr std::int64_t label_kind = 1;
constexpr std::int64_t label_algorithm = 3;
constexpr std::int64_t label_curve = -1;
constexpr std::int64_t label_x = -2;
constexpr std::int64_t label_y = -3;
constexpr std::int64_t label_n = -1;
constexpr std::int64_t label_e = -2;
constexpr std::int64_t kind_okp = 1;
constexpr std::int64_t kind_ec2 = 2;
constexpr std::int64_t kind_rsa = 3;
constexpr std::int64_t curve_p256 = 1;
constexpr std::int64_t curve_ed25519 = 6;
constexpr std::size_t coordinate_bytes = 32;
constexpr std::size_t least_rsa_bytes = 256;
constexpr std::size_t most_rsa_bytes = 512;
constexpr std::size_t most_exponent_bytes = 4;

template <auto release>
struct Release {
  template <class T>
  void operator()(T* one) const {
    release(one);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;

unsigned char const* octets(std::string_view bytes) {
  return reinterpret_cast<unsigned char const*>(bytes.data());  // NOLINT: bytes are bytes
}

bool is_number(CborItem const& key, std::int64_t label, std::int64_t wanted) {
  auto const* found = member(key, label);
  return found != nullptr && found->is == CborItem::Is::integer && found->integer == wanted;
}

std::string_view bytes_at(CborItem const& key, std::int64_t label) {
  auto const* found = member(key, label);
  return found != nullptr && found->is == CborItem::Is::bytes ? found->bytes : std::string_view{};
}

Key key_of(char const* kind, OSSL_PARAM_BLD* builder) {
  Parameters const parameters{OSSL_PARAM_BLD_to_param(builder)};
  KeyContext const context{EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr)};
  EVP_PKEY* key = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
    return {};
  return Key{key};
}

// OpenSSL itself refuses a point that is not on the curve.
Key p256_key(CborItem const& key) {
  auto const x = bytes_at(key, label_x);
  auto const y = bytes_at(key, label_y);
  if (!is_number(key, label_kind, kind_ec2) || !is_number(key, label_curve, curve_p256) ||
      x.size() != coordinate_bytes || y.size() != coordinate_bytes)
    return {};
  auto const point = "\x04" + std::string(x) + std::string(y);
  ParameterBuilder const builder{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  return key_of("EC", builder.get());
}

Key rsa_key(CborItem const& key) {
  auto const n = bytes_at(key, label_n);
  auto const e = bytes_at(key, label_e);
  // The first byte is not 0 and the exponent odd, so that sizes are what they look like.
  if (!is_number(key, label_kind, kind_rsa) || n.size() < least_rsa_bytes || n.size() > most_rsa_bytes ||
      n.front() == '\0' || e.empty() || e.size() > most_exponent_bytes ||
      (static_cast<unsigned char>(e.back()) & 1U) == 0 || e == "\x01")
    return {};
  Number const modulus{BN_bin2bn(octets(n), static_cast<int>(n.size()), nullptr)};
  Number const exponent{BN_bin2bn(octets(e), static_cast<int>(e.size()), nullptr)};
  ParameterBuilder const builder{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
  return key_of("RSA", builder.get());
}

std::string_view ed25519_key(CborItem const& key) {
  auto const x = bytes_at(key, label_x);
  if (!is_number(key, label_kind, kind_okp) || !is_number(key, label_curve, curve_ed25519) ||
      x.size() != crypto_sign_PUBLICKEYBYTES || crypto_core_ed25519_is_valid_point(octets(x)) != 1)
    return {};
  return x;
}

std::optional<KeyAlgorithm> told_algorithm(CborItem const& key) {
  for (auto const one : key_algorithms)
    if (is_number(key, label_algorithm, static_cast<std::int64_t>(one))) return one;
  return std::nullopt;
}

Key openssl_key(CborItem const& key, KeyAlgorithm algorithm) {
  auto made = algorithm == KeyAlgorithm::es256 ? p256_key(key) : rsa_key(key);
  // What went wrong here must not be found in this thread's list by somebody else's TLS (libpq).
  if (!made) ERR_clear_error();
  return made;
}

bool is_signed_with(EVP_PKEY* key, std::string_view message, std::string_view signature) {
  DigestContext const context{EVP_MD_CTX_new()};
  auto const is_right =
      context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
      EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(message), message.size()) == 1;
  if (!is_right) ERR_clear_error();
  return is_right;
}

}  // namespace

std::optional<KeyAlgorithm> algorithm_of(std::string_view cose_key) {
  auto const key = read_cbor(cose_key);
  if (!key) return std::nullopt;
  auto const algorithm = told_algorithm(*key);
  if (!algorithm) return std::nullopt;
  auto const is_whole =
      *algorithm == KeyAlgorithm::eddsa ? !ed25519_key(*key).empty() : openssl_key(*key, *algorithm) != nullptr;
  return is_whole ? algorithm : std::nullopt;
}

bool is_signed_by(std::string_view cose_key, std::string_view message, std::string_view signature) {
  auto const key = read_cbor(cose_key);
  auto const algorithm = key ? told_algorithm(*key) : std::nullopt;
  if (!algorithm) return false;
  if (*algorithm == KeyAlgorithm::eddsa) {
    auto const point = ed25519_key(*key);
    return !point.empty() && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(octets(signature), octets(message), message.size(), octets(point)) == 0;
  }
  auto const made = openssl_key(*key, *algorithm);
  return made && is_signed_with(made.get(), message, signature);
}

}  // namespace amity::accounts
