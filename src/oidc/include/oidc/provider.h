// SPDX-License-Identifier: Apache-2.0
// One provider of identities, as one of its clients asks it.
#pragma once

#include "oidc/authorization.h"
#include "oidc/discovery.h"
#include "oidc/fetch_limits.h"
#include "oidc/id_token.h"

#include <memory>
#include <string>
#include <string_view>

namespace amity::oidc {

struct Client {
  std::string issuer;
  std::string id;
  std::string secret{};      // sent as client_secret_basic; empty: a public client, which PKCE alone protects
  std::string redirect_uri;  // where browsers come back to
  std::string prompt{};
};

// Safe for many threads. Every call may wait for the provider, as long as FetchLimits say for each of at most three
// questions, one after the other; what it says of itself and its keys is kept for an hour.
class Provider {
 public:
  Provider(Client client, Clock clock, FetchLimits limits = {});
  ~Provider();
  Provider(Provider const&) = delete;
  Provider& operator=(Provider const&) = delete;

  std::string const& issuer() const;

  // Errc::unavailable where it does not answer, Errc::refused where what it says of itself is of no use.
  Result<std::string> authorization_address(Ties const& ties);

  // What a browser came back with, beside the state.
  struct Return {
    std::string code;
    std::string issuer{};  // as the provider named itself (RFC 9207); empty: it did not
  };
  struct Proven {
    Person person;
    std::string access_token;  // of use for email_of() only
  };
  // Errc::unavailable as above; Errc::refused where the provider does not take the code, or the token that it gives is
  // not right. A key that is not known yet is looked for again, but once a minute at most: tokens that strangers make
  // up must not have the provider asked without end.
  Result<Proven> redeem(Return const& returned, Ties const& ties);

  // Of a person whose token does not tell (Core, 5.3). Nothing where the provider does not either.
  Result<std::optional<Email>> email_of(Proven const& proven);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace amity::oidc
