// SPDX-License-Identifier: Apache-2.0
// The address at a provider to which somebody is sent to say who he is.
#pragma once

#include <string>
#include <string_view>

namespace amity::oidc {

// What ties an answer to the question, made anew for each: of 43 to 128 letters, digits and -._~ (RFC 7636, 4.1).
struct Ties {
  std::string state;     // comes back with the browser
  std::string nonce;     // comes back within the signed token
  std::string verifier;  // shows that who redeems the code is who asked for it (PKCE)
};

// Its SHA-256, by which the provider is told of a verifier (S256).
std::string challenge_of(std::string_view verifier);

struct AuthorizationRequest {
  std::string endpoint;  // may have a query of its own
  std::string client_id;
  std::string redirect_uri;
  std::string prompt{};  // "login", "select_account"; empty: as the provider sees fit
};
// The code flow, with the scopes openid, email and profile.
std::string authorization_address(AuthorizationRequest const& request, Ties const& ties);

}  // namespace amity::oidc
