// SPDX-License-Identifier: Apache-2.0
#include "mail/send.h"
#include "mail/sql.h"
#include "rows.h"

namespace amity::mail {
namespace {

constexpr auto between = std::chrono::hours{24};

}  // namespace

std::int64_t wipe_old(db::Transaction& transaction, Instant now) {
  auto const wiped = transaction.execute(sql::wipe_old, {{"now", ms_of(now)}, {"before", ms_of(now - kept_after_end)}});
  if (wiped > 0) transaction.execute(sql::forget_return_keys);
  return wiped;
}

jobs::Handler retention_handler(db::Database& database, Clock clock) {
  auto const run = [&database, clock](jobs::Task&) -> Result<std::string> {
    auto transaction = database.write();
    auto const wiped = wipe_old(transaction, clock());
    transaction.commit();
    return std::to_string(wiped) + " wiped";
  };
  return {
      .kind = retention_kind, .run = run, .at_end = [clock = std::move(clock)](db::Transaction& transaction, OfficeId) {
        schedule_retention(transaction, clock, between);
      }};
}

void schedule_retention(db::Transaction& transaction, Clock const& clock, std::chrono::hours after) {
  (void)jobs::enqueue(transaction, clock, {.kind = retention_kind, .key = "all", .not_before = clock() + after})
      .value();
}

}  // namespace amity::mail
