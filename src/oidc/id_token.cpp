// SPDX-License-Identifier: Apache-2.0
#include "oidc/id_token.h"

#include "base64url.h"
#include "json_members.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace amity::oidc {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_token = 64U * 1024U;
constexpr std::size_t longest_subject = 255;  // Core, 2

struct Parts {
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
  std::string_view signed_text;  // header and payload with their dot
};

std::optional<Parts> parts_of(std::string_view token) {
  auto const first = token.find('.');
  auto const second = first == std::string_view::npos ? first : token.find('.', first + 1);
  if (token.size() > longest_token || second == std::string_view::npos) return std::nullopt;
  return Parts{token.substr(0, first), token.substr(first + 1, second - first - 1), token.substr(second + 1),
               token.substr(0, second)};
}

std::optional<json::object> object_of_part(std::string_view part) {
  auto const bytes = bytes_of_base64url(part);
  return bytes ? object_in(*bytes) : std::nullopt;
}

Failure refused(std::string message) { return fail(Errc::refused, std::move(message), "id_token"); }

Result<void> check_signature(Parts const& parts, KeySet const& keys) {
  auto const header = object_of_part(parts.header);
  if (!header) return refused("the token has no header that can be read");
  auto const algorithm = parse_algorithm(text_in(*header, "alg").value_or(""));
  if (!algorithm) return refused("the token is signed in a way that is not accepted");
  // Extensions that must be understood (RFC 7515, 4.1.11): none is.
  if (header->contains("crit")) return refused("the token wants an extension that is not known");
  auto const signature = bytes_of_base64url(parts.signature);
  if (!signature) return refused("the token has no signature that can be read");
  switch (keys.check({*algorithm, text_in(*header, "kid").value_or(""), parts.signed_text, *signature})) {
    case KeySet::Verdict::right:
      return {};
    case KeySet::Verdict::wrong:
      return refused("the token's signature is wrong");
    case KeySet::Verdict::unknown_key:
      return fail(Errc::not_found, "the token is signed with a key that is not known", "kid");
    case KeySet::Verdict::which_key:
      return refused("the token does not say which of the provider's keys signed it");
  }
  return refused("the token's signature is wrong");
}

// aud is a text or a list of them.
Result<void> check_audience(json::object const& claims, std::string const& client_id) {
  auto const one = text_in(claims, "aud");
  if (one ? *one != client_id : !lists(claims, "aud", client_id)) return refused("the token is for another client");
  auto const* all = claims.if_contains("aud");
  auto const is_for_several = all->is_array() && all->get_array().size() > 1;
  if (!claims.contains("azp")) {
    if (is_for_several) return refused("the token is for several clients and does not say which asked for it");
    return {};
  }
  if (text_in(claims, "azp") != client_id) return refused("another client asked for the token");
  return {};
}

Result<void> check_times(json::object const& claims, Instant now) {
  auto const seconds_now = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
  auto const leeway = std::chrono::seconds{clock_leeway}.count();
  auto const ends = number_in(claims, "exp");
  auto const made = number_in(claims, "iat");
  if (!ends || !made) return refused("the token does not say when it was made and until when it holds");
  if (*ends <= seconds_now - leeway) return refused("the token has expired");
  auto const begins = number_in(claims, "nbf").value_or(*made);
  if (*made > seconds_now + leeway || begins > seconds_now + leeway)
    return refused("the token is of a time to come: compare the clocks of this machine and the provider");
  return {};
}

// The left half of the access token's hash, by the hash that the signature uses (Core, 3.1.3.6); of Ed25519 SHA-512.
std::string at_hash_of(std::string_view access_token, Algorithm algorithm) {
  std::array<unsigned char, SHA512_DIGEST_LENGTH> digest{};
  auto const* const text = reinterpret_cast<unsigned char const*>(access_token.data());
  auto const is_eddsa = algorithm == Algorithm::eddsa;
  is_eddsa ? SHA512(text, access_token.size(), digest.data()) : SHA256(text, access_token.size(), digest.data());
  std::size_t const half = (is_eddsa ? SHA512_DIGEST_LENGTH : SHA256_DIGEST_LENGTH) / 2;
  return base64url_of({reinterpret_cast<char const*>(digest.data()), half});
}

Result<void> check_access_token(json::object const& claims, std::string_view header, std::string_view access_token) {
  if (!claims.contains("at_hash") || access_token.empty()) return {};
  auto const read = object_of_part(header);
  auto const algorithm = parse_algorithm(text_in(read.value(), "alg").value_or(""));
  if (text_in(claims, "at_hash") == at_hash_of(access_token, algorithm.value())) return {};
  return refused("the access token is not the one that the token came with");
}

std::optional<Email> email_of(json::object const& object) {
  auto address = text_in(object, "email");
  if (!address || address->empty()) return std::nullopt;
  return Email{std::move(*address), is_true_in(object, "email_verified") ? Email::Is::verified : Email::Is::unverified};
}

Person::Factors factors_of(json::object const& claims) {
  constexpr std::array strong{"mfa", "mca", "otp", "hwk", "sc"};
  return std::ranges::any_of(strong, [&](auto const* word) { return lists(claims, "amr", word); })
             ? Person::Factors::several
             : Person::Factors::one;
}

bool is_subject(std::string_view subject) {
  return !subject.empty() && subject.size() <= longest_subject &&
         std::ranges::all_of(subject, [](char c) { return c >= ' ' && c < '\x7f'; });
}

}  // namespace

Result<Person> check_id_token(std::string_view token, KeySet const& keys, Expected const& expected, Instant now) {
  auto const parts = parts_of(token);
  if (!parts) return refused("this is no signed token");
  if (auto const right = check_signature(*parts, keys); !right) return Failure{right.error()};
  auto const claims = object_of_part(parts->payload);
  if (!claims) return refused("the token has no content that can be read");
  if (text_in(*claims, "iss") != expected.issuer) return refused("the token is of another issuer");
  if (auto const right = check_audience(*claims, expected.client_id); !right) return Failure{right.error()};
  if (auto const right = check_times(*claims, now); !right) return Failure{right.error()};
  if (expected.nonce.empty() || text_in(*claims, "nonce") != expected.nonce)
    return refused("the token answers another question");
  if (auto const right = check_access_token(*claims, parts->header, expected.access_token); !right)
    return Failure{right.error()};
  auto subject = text_in(*claims, "sub").value_or("");
  if (!is_subject(subject)) return refused("the token does not say of whom it is");
  return Person{std::move(subject), email_of(*claims), factors_of(*claims)};
}

std::optional<Email> email_in(std::string_view document, std::string_view subject) {
  auto const object = object_in(document);
  if (!object || text_in(*object, "sub") != subject) return std::nullopt;
  return email_of(*object);
}

}  // namespace amity::oidc
