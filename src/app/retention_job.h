// SPDX-License-Identifier: Apache-2.0
// What ends by itself, beside what is personal of people (people/retention.h): guests of letters, addresses of closed
// accounts. Private to the program.
#pragma once

#include "commands/execute.h"
#include "jobs/task.h"
#include "people/key_store.h"

#include <optional>

namespace amity::app {

// Of all offices; how many.
std::size_t follow_other_rules(db::Database& database, Clock const& clock, std::string const& actor);

inline constexpr jobs::Kind ended_kind{.name = "office.retention", .job_class = jobs::Class::background};
// Follows them, then comes again the next night.
jobs::Handler ended_handler(db::Database& database, Clock const& clock);
void schedule_ended(db::Transaction& transaction, Clock const& clock, std::chrono::hours after);

// After a commit, before who wrote it is answered: where it erased, the keys are destroyed now. Where that cannot be
// done the log says so, and the job that was enqueued with it does it later.
void destroy_erased_now(db::Database& database, std::optional<people::KeyStore> const& keys,
                        commands::TouchesByOffice const& touched);

}  // namespace amity::app
