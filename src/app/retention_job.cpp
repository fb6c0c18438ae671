// SPDX-License-Identifier: Apache-2.0
#include "retention_job.h"

#include "accounts/closed.h"
#include "guests/ended.h"
#include "jobs/queue.h"
#include "people/erasure.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>

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

void destroy_erased_now(db::Database& database, std::optional<people::KeyStore> const& keys,
                        commands::TouchesByOffice const& touched) {
  auto const erased = std::ranges::any_of(touched, [](auto const& of_office) {
    return std::ranges::find(of_office.second, people::erased_touch, &commands::Touch::kind) != of_office.second.end();
  });
  if (!keys || !erased) return;
  try {
    auto transaction = database.read();
    people::destroy_erased_keys(transaction, *keys);
  } catch (std::exception const& error) {
    spdlog::error("keys of what was erased are not destroyed yet: {}", error.what());
  }
}

}  // namespace amity::app
