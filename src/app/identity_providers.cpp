// SPDX-License-Identifier: Apache-2.0
#include "identity_providers.h"

namespace amity::app {

fields::Checked<workbench::web::IdentityProviders> take_identity_providers(
    std::vector<IdentityProviderSettings> const& settings, server::ServerContext& context) {
  workbench::web::IdentityProviders providers;
  std::vector<fields::FieldError> errors;
  auto const world = context.world.now();
  auto origin = context.origin;
  while (origin.ends_with('/')) origin.pop_back();
  for (auto const& one : settings) {
    auto const* office = world->reg.office(one.office);
    if (office == nullptr) {
      auto const field = "identity_provider." + one.office;
      errors.push_back(fields::at_field({Errc::not_found, "there is no office \"" + one.office + "\" here", field,
                                         "the slug of an office that was imported"},
                                        field));
      continue;
    }
    context.sign_in_providers.push_back({office->id, one.office, one.issuer, one.name, one.passwords});
    providers.push_back({office->id, one.office, one.accepted_domain,
                         std::make_shared<oidc::Provider>(
                             oidc::Client{one.issuer, one.client_id, one.client_secret,
                                          origin + std::string(workbench::web::identity_return_path), one.prompt},
                             context.clock)});
  }
  if (!errors.empty()) return fields::Refused{fields::Errors{std::move(errors), 0}};
  return providers;
}

}  // namespace amity::app
