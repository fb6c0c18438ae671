// SPDX-License-Identifier: Apache-2.0
#include "retention_job.h"

#include "accounts/closed.h"
#include "guests/ended.h"
#include "jobs/queue.h"

namespace amity::app {

std::size_t follow_other_rules(db::Database& database, Clock const& clock, std::string const& actor) {
  return guests::forget_ended(database, clock, actor) + accounts::forget_closed(database, clock, actor);
}

jobs::Handler ended_handler(db::Database& database, Clock const& clock) {
  auto const run = [&database, clock](jobs::Task&) -> Result<std::string> {
    return std::to_string(follow_other_rules(database, clock, "job:retention")) + " forgotten";
  };
  return {.kind = ended_kind, .run = run, .at_end = [clock](db::Transaction& transaction, OfficeId) {
            schedule_ended(transaction, clock, std::chrono::hours{24});
          }};
}

void schedule_ended(db::Transaction& transaction, Clock const& clock, std::chrono::hours after) {
  (void)jobs::enqueue(transaction, clock, {.kind = ended_kind, .key = "all", .not_before = clock() + after}).value();
}

}  // namespace amity::app
