// SPDX-License-Identifier: Apache-2.0
// What a browser brings from an authenticator, held to what was asked for (Web Authentication level 3, 7.1 and 7.2).
// Pure: no database, no clock. Bytes stand in strings.
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace amity::accounts {

// How keys sign, by its number in COSE; in the order in which they are asked for.
enum class KeyAlgorithm : std::int64_t { eddsa = -8, es256 = -7, rs256 = -257 };
inline constexpr std::array key_algorithms{KeyAlgorithm::eddsa, KeyAlgorithm::es256, KeyAlgorithm::rs256};

// Why it is not taken.
enum class PasskeyFault {
  malformed,      // no JSON, CBOR or authenticator data, bytes missing or too many
  purpose,        // made for registering where signing in was asked for, or the other way round
  challenge,      // another one than was given out
  origin,         // made on another site's page
  framed,         // made in a page within another site's page
  relying_party,  // a key of another site
  not_present,    // nobody touched it
  not_verified,   // it did not look who touched it: no PIN, finger or face
  algorithm,      // a key of a kind that is not taken, or no sound one
  signature,      // not signed by the key
  counter,        // it counted less than before: there may be a copy of it
  backup          // what it says of copies contradicts itself, or what it said before
};
std::string_view to_string(PasskeyFault fault);
template <class T>
using Verified = tl::expected<T, PasskeyFault>;

// The site that keys are made for. id: its host, "friends.example.org"; origin: "https://friends.example.org".
struct RelyingParty {
  std::string id;
  std::string origin;
  bool operator==(RelyingParty const&) const = default;
};
// The site known by that origin; else the one that a request reached by that Host line, where that is this machine
// (localhost, with any port). An empty id where browsers would take no key: for an address of numbers, or without
// https.
RelyingParty relying_party_of(std::string_view origin, std::string_view scheme, std::string_view host);

struct Ceremony {
  RelyingParty party;
  std::string challenge;  // base64url without padding, as it was given out
};

struct Registration {
  std::string client_data;  // JSON
  std::string attestation;  // CBOR
};
struct NewCredential {
  std::string id;          // 1 to 1,023 bytes
  std::string public_key;  // COSE
  KeyAlgorithm algorithm{};
  std::int64_t counter{};
  bool is_backup_eligible{};
  bool is_backed_up{};
  bool operator==(NewCredential const&) const = default;
};
// Who made the authenticator is not asked: statements of any format but `none` are read over.
Verified<NewCredential> verify_registration(Ceremony const& ceremony, Registration const& registration);

struct Assertion {
  std::string client_data;
  std::string authenticator_data;
  std::string signature;
};
// A credential as it was last seen.
struct KnownCredential {
  std::string public_key;
  std::int64_t counter{};
  bool is_backup_eligible{};
};
struct CredentialUse {
  std::int64_t counter{};
  bool is_backed_up{};
  bool operator==(CredentialUse const&) const = default;
};
Verified<CredentialUse> verify_assertion(Ceremony const& ceremony, Assertion const& assertion,
                                         KnownCredential const& known);

// Whether a use's counter shows that there may be a copy. Authenticators that do not count say 0 for ever.
constexpr bool goes_back(std::int64_t before, std::int64_t now) { return (before != 0 || now != 0) && now <= before; }

}  // namespace amity::accounts
