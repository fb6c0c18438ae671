// SPDX-License-Identifier: Apache-2.0
#include "oidc/discovery.h"

#include "json_members.h"
#include "oidc/address.h"

#include <array>

namespace amity::oidc {
namespace {

Failure wrong(std::string message) {
  return fail(Errc::refused, "the identity provider's description cannot be used: " + std::move(message), "issuer",
              "the address of an OpenID Connect provider");
}

// http only where the issuer itself is reached so.
bool is_allowed(Reach reach, Reach of_issuer) {
  return reach == Reach::secure || (reach == Reach::loopback && of_issuer == Reach::loopback);
}

}  // namespace

std::string discovery_address(std::string_view issuer) {
  while (issuer.ends_with('/')) issuer.remove_suffix(1);
  return std::string(issuer) + "/.well-known/openid-configuration";
}

Result<Discovery> read_discovery(std::string_view document, std::string_view issuer) {
  auto const object = object_in(document);
  if (!object) return wrong("it is no JSON object");
  auto const own = text_in(*object, "issuer");
  if (!own || *own != issuer) return wrong("it is that of another issuer");
  auto const reach = reach_of(issuer);
  Discovery found{.issuer = *own, .authorization_endpoint = {}, .token_endpoint = {}, .jwks_uri = {}};
  for (auto const& [name, into] :
       std::array{std::pair{"authorization_endpoint", &found.authorization_endpoint},
                  std::pair{"token_endpoint", &found.token_endpoint}, std::pair{"jwks_uri", &found.jwks_uri}}) {
    *into = text_in(*object, name).value_or("");
    if (!is_allowed(reach_of(*into), reach)) return wrong(std::string(name) + " is missing or no https address");
  }
  found.userinfo_endpoint = text_in(*object, "userinfo_endpoint").value_or("");
  if (!found.userinfo_endpoint.empty() && !is_allowed(reach_of(found.userinfo_endpoint), reach))
    return wrong("userinfo_endpoint is no https address");
  if (object->contains("response_types_supported") && !lists(*object, "response_types_supported", "code"))
    return wrong("it does not offer the code flow");
  if (object->contains("code_challenge_methods_supported") &&
      !lists(*object, "code_challenge_methods_supported", "S256"))
    return wrong("it does not offer PKCE by S256");
  if (is_true_in(*object, "authorization_response_iss_parameter_supported"))
    found.answers = Discovery::Answers::name_issuer;
  return found;
}

}  // namespace amity::oidc
