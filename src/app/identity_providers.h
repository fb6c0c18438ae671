// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "identity_settings.h"
#include "workbench/web/identity_routes.h"

namespace amity::app {

// The providers that the settings name, for pages (context.sign_in_providers) and to be asked. Errors: every office
// that is not there.
fields::Checked<workbench::web::IdentityProviders> take_identity_providers(
    std::vector<IdentityProviderSettings> const& settings, server::ServerContext& context);

}  // namespace amity::app
