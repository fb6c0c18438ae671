// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "accounts/session.h"
#include "work/task.h"

namespace amity::work::web {

// Those that the session may see: all with the right edit_tasks, else its account's own.
std::vector<Task> only_seen(db::Transaction& transaction, accounts::Session const& session, std::vector<Task> tasks);

}  // namespace amity::work::web
