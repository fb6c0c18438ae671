// SPDX-License-Identifier: Apache-2.0
// Tasks that wait for other tasks of the office. One that is done or dropped holds up nothing any more. Each verb is a
// command.
#pragma once

#include "work/task.h"

#include <vector>

namespace amity::work {

// At most so many others hold up a task.
inline constexpr std::size_t most_blockers{50};

// By the name of the contract: blocked_by ("3 7").
commands::FieldTexts blocker_texts(std::vector<TaskId> const& blockers);

// The version that stands then. Errors at blocked_by: `not_found` (a task that there is not, or that who writes may not
// see), `circle` (it would wait for itself; the message names the way round), `too_many`. Errc::not_found as
// change_task().
commands::Outcome<std::int64_t> set_blockers(commands::Command& command, TaskId id, std::vector<TaskId> const& blockers,
                                             std::optional<commands::Seen> const& seen);
// One more, and one less; nothing changes where it is so already.
commands::Outcome<std::int64_t> add_blocker(commands::Command& command, TaskId id, TaskId blocker);
commands::Outcome<std::int64_t> remove_blocker(commands::Command& command, TaskId id, TaskId blocker);

// Tasks that wait for this one, by their numbers.
std::vector<TaskId> waiting_for(db::Transaction& transaction, OfficeId office, TaskId blocker);

}  // namespace amity::work
