// SPDX-License-Identifier: Apache-2.0
// By which identity providers the people of offices sign in, out of the settings file. Private to the room.
#pragma once

#include "fields/reader.h"
#include "server/context.h"

#include <string>
#include <vector>

namespace amity::app {

struct IdentityProviderSettings {
  std::string office;  // its slug
  std::string issuer;
  std::string client_id;
  std::string client_secret{};  // empty: a public client
  std::string prompt{};
  LocalText name;
  std::string accepted_domain{};  // empty: any address of who was invited
  server::SignInProvider::Passwords passwords{server::SignInProvider::Passwords::allowed};
};

// The tables [identity_provider.<office>]; an error at whatever is wrong with them. `origin`: the instance's public
// address, which a provider must know; empty is an error where there is a table.
std::vector<IdentityProviderSettings> read_identity_providers(fields::Reader& in, std::string const& origin);

}  // namespace amity::app
