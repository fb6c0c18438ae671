// SPDX-License-Identifier: Apache-2.0
// The signed word of a provider on who somebody is, held against the rules of OpenID Connect Core 1.0, 3.1.3.7.
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "oidc/key_set.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace amity::oidc {

struct Email {
  std::string address;
  // Whether the provider says that it is this person's. Only `true` says so; a provider that says nothing does not.
  enum class Is { unverified, verified } is{Is::unverified};
  bool operator==(Email const&) const = default;
};

struct Person {
  std::string subject;           // never changes and is never given again at this issuer; 1 to 255 ASCII characters
  std::optional<Email> email{};  // nothing: the token does not tell
  // several: the provider asked for more than a password, or for a thing that one has (`amr`, RFC 8176: mfa, mca, otp,
  // hwk, sc).
  enum class Factors { one, several } factors{Factors::one};
  bool operator==(Person const&) const = default;
};

struct Expected {
  std::string issuer;
  std::string client_id;
  std::string nonce;
  std::string access_token{};  // that came with it, for at_hash
};

// How far the clocks of two machines may be apart.
inline constexpr std::chrono::minutes clock_leeway{2};

// Errc::refused with what is wrong, in English for the log; Errc::not_found where no key of the set fits, so that it is
// worth while to look for newer ones. Nothing that the token claims is believed before its signature is.
Result<Person> check_id_token(std::string_view token, KeySet const& keys, Expected const& expected, Instant now);

// The address and whether it is verified, as a token or the provider's answer on a person has them (a JSON object).
// Nothing for another person's, and for none.
std::optional<Email> email_in(std::string_view document, std::string_view subject);

}  // namespace amity::oidc
