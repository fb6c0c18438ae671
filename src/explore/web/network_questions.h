// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "explore/web/documents_world.h"
#include "server/context.h"

namespace amity::explore::web {

// Errc::unavailable until it was counted for the first time.
Result<contract::WorldNetwork> network_now(server::ServerContext const& s);

}  // namespace amity::explore::web
