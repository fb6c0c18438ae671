// SPDX-License-Identifier: Apache-2.0
#include "jobs/queue.h"
#include "jobs/sql.h"
#include "rows.h"

namespace amity::jobs {

Figures figures(db::Transaction& transaction, Clock const& clock) {
  auto const now = ms_of(clock());
  Figures all;
  all.counts = transaction.all(sql::count_jobs, {{"now", now}}, [&](db::Row const& row) {
    Figures::Count count{row.get<std::string>(0), state_at(row, 1), row.integer(2), {}};
    if (!row.is_null(3)) count.oldest_due = std::chrono::milliseconds{now - row.integer(3)};
    return count;
  });
  for (auto const& count : all.counts)
    if (count.oldest_due) all.oldest_due = std::max(all.oldest_due.value_or(*count.oldest_due), *count.oldest_due);
  all.lapsed =
      transaction.one(sql::count_lapsed, {{"now", now}}, [](db::Row const& row) { return row.integer(0); }).value_or(0);
  return all;
}

}  // namespace amity::jobs
