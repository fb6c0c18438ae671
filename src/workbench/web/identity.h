// SPDX-License-Identifier: Apache-2.0
// What pages say of the providers of identities. Private to the room.
#pragma once

#include "accounts/account.h"
#include "accounts/sign_in.h"
#include "entrance.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::workbench::web {

// Nothing where the office has none.
server::SignInProvider const* provider_of(Desk const& desk, OfficeId office);
std::string provider_name(ui::Localizer const& localizer, server::SignInProvider const& provider);

// The provider by which this account must sign in, where its office lets nobody in by a password. Nothing for a
// director with a second factor: when the provider is gone, somebody must be able to mend it.
server::SignInProvider const* provider_instead(Desk const& desk, accounts::Account const& account);
// The same for who has a link to choose a password: nothing for any director.
server::SignInProvider const* provider_instead(Desk const& desk, accounts::Link const& link,
                                               accounts::Account const& account);

// The ways to the providers as HTML: of one office, or of all. Empty where there is none.
std::string identity_buttons(Desk const& desk, ui::Localizer const& localizer, std::string const& then,
                             std::optional<OfficeId> only = {});

// What the page of one's own account says of the provider; empty where the office has none.
std::string identity_part(AtDesk const& at, accounts::Account const& account);

}  // namespace amity::workbench::web
