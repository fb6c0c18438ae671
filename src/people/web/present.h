// SPDX-License-Identifier: Apache-2.0
// Whether somebody is there who just proved who they are: what cannot be undone asks for it. Private to the room.
#pragma once

#include "accounts/session.h"
#include "commands/web/writing.h"

namespace amity::people::web {

// So soon after signing in nobody else is likely to sit there; as for a new passkey.
inline constexpr std::chrono::minutes just_now{5};
// Whether the session began so lately; never for a token.
bool signed_in_just_now(commands::Writing const& writing, accounts::Session const& session);

}  // namespace amity::people::web
