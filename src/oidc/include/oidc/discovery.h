// SPDX-License-Identifier: Apache-2.0
// What a provider says of itself (OpenID Connect Discovery 1.0).
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace amity::oidc {

struct Discovery {
  std::string issuer;
  std::string authorization_endpoint;
  std::string token_endpoint;
  std::string jwks_uri;
  std::string userinfo_endpoint{};  // empty: none
  // Whether each answer to a browser names the issuer (RFC 9207), so that one without it is refused.
  enum class Answers { may_name_issuer, name_issuer } answers{Answers::may_name_issuer};
  bool operator==(Discovery const&) const = default;
};

// Where an issuer's document is: /.well-known/openid-configuration below it.
std::string discovery_address(std::string_view issuer);

// Errc::refused where it is not that issuer's to the letter (Discovery, 4.3), an address is missing or not safe (http
// only where the issuer itself is on this machine), or the provider cannot do what is asked of it: the code flow, PKCE
// by S256.
Result<Discovery> read_discovery(std::string_view document, std::string_view issuer);

}  // namespace amity::oidc
