// SPDX-License-Identifier: Apache-2.0
#include "jobs/retention.h"

#include "jobs/sql.h"
#include "rows.h"

namespace amity::jobs {
namespace {

constexpr auto between = std::chrono::hours{24};
// In one transaction, so that others wait only for a moment.
constexpr int most_at_once = 1000;

}  // namespace

Handler retention_handler(db::Database& database, Clock clock, Retention retention) {
  auto const run = [&database, clock, retention](Task& task) -> Result<std::string> {
    std::int64_t deleted = 0;
    for (auto const& [state, age] : {std::pair{State::done, retention.done},
                                     {State::failed, retention.failed},
                                     {State::cancelled, retention.failed}})
      for (std::int64_t portion = most_at_once; portion == most_at_once;) {
        if (task.cancelled()) return fail(Errc::unavailable, "stopped");
        auto transaction = database.write();
        portion = transaction.execute(
            sql::delete_ended,
            {{"state", to_string(state)}, {"before", ms_of(clock() - age)}, {"limit", most_at_once}});
        transaction.commit();
        deleted += portion;
      }
    return std::to_string(deleted) + " deleted";
  };
  return {
      .kind = retention_kind, .run = run, .at_end = [clock = std::move(clock)](db::Transaction& transaction, OfficeId) {
        schedule_retention(transaction, clock, between);
      }};
}

JobId schedule_retention(db::Transaction& transaction, Clock const& clock, std::chrono::hours after) {
  return enqueue(transaction, clock, {.kind = retention_kind, .key = "all", .not_before = clock() + after}).value().id;
}

}  // namespace amity::jobs
