// SPDX-License-Identifier: Apache-2.0
#include "oidc/authorization.h"

#include "base64url.h"
#include "fetch.h"

#include <openssl/sha.h>

#include <array>
#include <utility>

namespace amity::oidc {

std::string challenge_of(std::string_view verifier) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<unsigned char const*>(verifier.data()), verifier.size(), digest.data());
  return base64url_of({reinterpret_cast<char const*>(digest.data()), digest.size()});
}

std::string authorization_address(AuthorizationRequest const& request, Ties const& ties) {
  auto address = request.endpoint;
  auto sign = request.endpoint.find('?') == std::string::npos ? '?' : '&';
  auto const challenge = challenge_of(ties.verifier);
  using Pair = std::pair<std::string_view, std::string_view>;
  for (auto const& [name, value] :
       std::array{Pair{"response_type", "code"}, Pair{"client_id", request.client_id},
                  Pair{"redirect_uri", request.redirect_uri}, Pair{"scope", "openid email profile"},
                  Pair{"state", ties.state}, Pair{"nonce", ties.nonce}, Pair{"code_challenge", challenge},
                  Pair{"code_challenge_method", "S256"}, Pair{"prompt", request.prompt}}) {
    if (value.empty()) continue;
    address += std::exchange(sign, '&') + std::string(name) + "=" + percent_encoded(value);
  }
  return address;
}

}  // namespace amity::oidc
