// SPDX-License-Identifier: Apache-2.0
// Signing in by the identity provider of one's city (OpenID Connect).
#pragma once

#include "core/id.h"
#include "http/router.h"
#include "oidc/provider.h"
#include "partnerships/web/desk.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amity::workbench::web {

// Where every provider sends browsers back to, below the instance's origin. One address for all languages and offices:
// it is registered at the provider, which compares it to the letter.
inline constexpr std::string_view identity_return_path{"/office/identity/return"};

// A provider that can be asked. The same in words for pages: server::SignInProvider.
struct IdentityProvider {
  OfficeId office{};
  std::string slug;
  std::string accepted_domain{};  // only addresses of mail that end in @ and this are joined to accounts; empty: any
  std::shared_ptr<oidc::Provider> provider;
};
using IdentityProviders = std::vector<IdentityProvider>;

// `log` is told why a provider could not be asked or believed; no personal values, no secrets.
void add_identity_routes(http::Router& router, partnerships::web::Desk const& desk, IdentityProviders providers,
                         std::function<void(std::string_view)> log);

}  // namespace amity::workbench::web
