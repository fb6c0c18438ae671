// SPDX-License-Identifier: Apache-2.0
// An authenticator, a browser before it, and what either may get wrong. For tests only.
#pragma once

#include "accounts/base64url.h"
#include "accounts/webauthn.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace amity::accounts {

std::string from_hex(std::string_view hex);

// CBOR as authenticators write it.
std::string cbor_head(unsigned major, std::uint64_t number);
std::string cbor_int(std::int64_t number);
std::string cbor_bytes(std::string_view bytes);
std::string cbor_text(std::string_view text);

inline constexpr unsigned flag_present = 0x01;
inline constexpr unsigned flag_verified = 0x04;
inline constexpr unsigned flag_eligible = 0x08;
inline constexpr unsigned flag_backed_up = 0x10;
inline constexpr unsigned flag_credential = 0x40;
inline constexpr unsigned flag_extensions = 0x80;

// The site that passkeys of tests are for.
inline RelyingParty const friends_party{"friends.example.org", "https://friends.example.org"};

// What is said otherwise than a good browser and authenticator would.
struct Told {
  std::string type{};       // of the client data; empty: the right one
  std::string origin{};     // empty: the party's
  std::string party_id{};   // empty: the party's
  std::string more_json{};  // after the other members: ,"crossOrigin":true
  unsigned flags{flag_present | flag_verified};
  std::uint32_t counter{0};
  std::string after_data{};  // bytes after the authenticator data
  std::string format{"none"};
  std::string statement{cbor_head(5, 0)};
};

class TestAuthenticator {
 public:
  explicit TestAuthenticator(KeyAlgorithm algorithm);
  TestAuthenticator(TestAuthenticator const&) = delete;
  TestAuthenticator& operator=(TestAuthenticator const&) = delete;
  ~TestAuthenticator();

  std::string const& credential_id() const { return credential_id_; }
  std::string const& public_key() const { return public_key_; }
  Registration registration(Ceremony const& ceremony, Told const& told = {}) const;
  Assertion assertion(Ceremony const& ceremony, Told const& told = {}) const;
  std::string sign(std::string_view message) const;

 private:
  struct Keys;
  std::unique_ptr<Keys> keys_;
  std::string credential_id_;
  std::string public_key_;
};

}  // namespace amity::accounts
