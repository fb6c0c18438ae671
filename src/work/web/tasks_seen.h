// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "accounts/session.h"
#include "work/task.h"

#include <algorithm>
#include <span>

namespace amity::work::web {

// Those that the session may see on that day: all with the right edit_tasks, else its account's own and those of whom
// it is a deputy.
std::vector<Task> only_seen(db::Transaction& transaction, accounts::Session const& session, Day today,
                            std::vector<Task> tasks);
// Of those that are over the newest that it may see: cut after they are chosen, so that nobody's are crowded out.
std::vector<Task> over_seen(db::Transaction& transaction, accounts::Session const& session, Day today,
                            std::int64_t limit);

// Some of them: without the first, and at most so many.
inline std::span<Task const> tasks_of_page(std::span<Task const> tasks, std::int64_t skip, std::int64_t limit) {
  auto const first = std::min(static_cast<std::size_t>(skip), tasks.size());
  return tasks.subspan(first, std::min(static_cast<std::size_t>(limit), tasks.size() - first));
}

}  // namespace amity::work::web
