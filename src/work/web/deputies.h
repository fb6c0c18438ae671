// SPDX-License-Identifier: Apache-2.0
// For whom somebody at the desk can act. Private to the room.
#pragma once

#include "accounts/session.h"
#include "work/deputy.h"

#include <vector>

namespace amity::work::web {

// Those that the session may see: that its account gave or has; all for who manages accounts.
std::vector<Grant> grants_seen(db::Transaction& transaction, accounts::Session const& session);

}  // namespace amity::work::web
