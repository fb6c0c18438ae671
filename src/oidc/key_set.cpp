// SPDX-License-Identifier: Apache-2.0
#include "oidc/key_set.h"

#include "base64url.h"
#include "json_members.h"
#include "public_key.h"

#include <array>
#include <utility>

namespace amity::oidc {
namespace {

namespace json = boost::json;

enum class Kind { rsa, p256, ed25519 };
constexpr std::size_t most_keys = 100;
// Ed25519: what EdDSA is called since RFC 9864.
constexpr std::array algorithms{std::pair{Algorithm::rs256, "RS256"}, std::pair{Algorithm::ps256, "PS256"},
                                std::pair{Algorithm::es256, "ES256"}, std::pair{Algorithm::eddsa, "EdDSA"},
                                std::pair{Algorithm::eddsa, "Ed25519"}};

Kind kind_for(Algorithm algorithm) {
  switch (algorithm) {
    case Algorithm::rs256:
    case Algorithm::ps256:
      return Kind::rsa;
    case Algorithm::es256:
      return Kind::p256;
    case Algorithm::eddsa:
      return Kind::ed25519;
  }
  return Kind::rsa;
}

std::string bytes_in(json::object const& key, std::string_view name) {
  return bytes_of_base64url(text_in(key, name).value_or("")).value_or("");
}

std::optional<std::pair<Kind, PublicKey>> made_of(json::object const& key) {
  auto const type = text_in(key, "kty").value_or("");
  auto const curve = text_in(key, "crv").value_or("");
  if (type == "RSA") return std::pair{Kind::rsa, rsa_key(bytes_in(key, "n"), bytes_in(key, "e"))};
  if (type == "EC" && curve == "P-256") return std::pair{Kind::p256, p256_key(bytes_in(key, "x"), bytes_in(key, "y"))};
  if (type == "OKP" && curve == "Ed25519") return std::pair{Kind::ed25519, ed25519_key(bytes_in(key, "x"))};
  return std::nullopt;
}

bool is_for_signatures(json::object const& key) {
  return text_in(key, "use").value_or("sig") == "sig" && (!key.contains("key_ops") || lists(key, "key_ops", "verify"));
}

}  // namespace

struct KeySet::Key {
  std::string id;
  Kind kind{};
  std::optional<Algorithm> only{};  // what the key says it is for
  PublicKey key;
};

std::optional<Algorithm> parse_algorithm(std::string_view word) {
  for (auto const& [algorithm, name] : algorithms)
    if (word == name) return algorithm;
  return std::nullopt;
}

Result<KeySet> KeySet::read(std::string_view document) {
  auto const object = object_in(document);
  auto const* listed = object ? object->if_contains("keys") : nullptr;
  if (listed == nullptr || !listed->is_array())
    return fail(Errc::refused, "what the identity provider gives for its keys is no set of keys (JWKS)", "issuer");
  KeySet set;
  for (auto const& one : listed->get_array()) {
    if (set.keys_.size() == most_keys) break;
    if (!one.is_object() || !is_for_signatures(one.get_object())) continue;
    auto const& key = one.get_object();
    auto const algorithm = text_in(key, "alg");
    auto const only = algorithm ? parse_algorithm(*algorithm) : std::nullopt;
    if (algorithm && !only) continue;
    auto made = made_of(key);
    if (!made || !made->second) continue;
    set.keys_.push_back(
        std::make_shared<Key const>(Key{text_in(key, "kid").value_or(""), made->first, only, std::move(made->second)}));
  }
  return set;
}

KeySet::Verdict KeySet::check(Signed const& one) const {
  Key const* found = nullptr;
  for (auto const& key : keys_) {
    if (key->kind != kind_for(one.algorithm) || (key->only && *key->only != one.algorithm)) continue;
    if (!one.key_id.empty() && key->id != one.key_id) continue;
    if (found != nullptr) return Verdict::which_key;
    found = key.get();
  }
  if (found == nullptr) return Verdict::unknown_key;
  return is_signed_by(found->key, one) ? Verdict::right : Verdict::wrong;
}

}  // namespace amity::oidc
