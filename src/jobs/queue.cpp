// SPDX-License-Identifier: Apache-2.0
#include "jobs/queue.h"

#include "jobs/sql.h"
#include "rows.h"

namespace amity::jobs {
namespace {

std::string named(JobId id) { return "job " + std::to_string(id.value); }

// As it is after a change, or why there was none.
Result<Job> found(db::Transaction& transaction, JobId id) {
  auto job = find(transaction, id);
  if (!job) return fail(Errc::not_found, "there is no " + named(id), "id", "a number that `amity jobs list` shows");
  return std::move(*job);
}

}  // namespace

std::vector<Job> list(db::Transaction& transaction, Filter const& filter) {
  return transaction.all(sql::newest_jobs,
                         {{"state", filter.state ? to_string(*filter.state) : std::string_view()},
                          {"any_office", !filter.office},
                          {"office", filter.office.value_or(OfficeId{})},
                          {"kind", filter.kind},
                          {"limit", filter.limit}},
                         read_job);
}

std::optional<Job> find(db::Transaction& transaction, JobId id) {
  return transaction.one(sql::job_of_id, {{"id", id}}, read_job);
}

Result<Job> cancel(db::Transaction& transaction, Clock const& clock, JobId id) {
  auto const changed = transaction.execute(sql::cancel_job, {{"id", id}, {"now", ms_of(clock())}});
  auto job = found(transaction, id);
  if (!job || changed > 0) return job;
  return fail(Errc::conflict, named(id) + " is " + std::string(to_string(job->state)) + " already", "id",
              "one that waits or runs");
}

Result<Job> retry(db::Transaction& transaction, Clock const& clock, JobId id) {
  auto before = found(transaction, id);
  if (!before) return before;
  if (before->state == State::running || before->state == State::done)
    return fail(Errc::conflict, named(id) + " is " + std::string(to_string(before->state)), "id",
                "one that failed, was cancelled or waits");
  auto const other =
      transaction.one(sql::waiting_of_same_key, {{"id", id}}, [](db::Row const& row) { return row.get<JobId>(0); });
  if (other) return fail(Errc::conflict, named(*other) + ", which waits, is the same as " + named(id), "id");
  auto const changed = transaction.execute(sql::retry_job, {{"id", id}, {"now", ms_of(clock())}});
  auto job = found(transaction, id);
  if (!job || changed > 0) return job;
  return fail(Errc::conflict, named(id) + " is " + std::string(to_string(job->state)), "id",
              "one that failed, was cancelled or waits");
}

}  // namespace amity::jobs
