// SPDX-License-Identifier: Apache-2.0
// Jobs that ended long ago are deleted, by a job.
#pragma once

#include "jobs/queue.h"
#include "jobs/task.h"

#include <chrono>

namespace amity::jobs {

inline constexpr Kind retention_kind{.name = "jobs.retention", .job_class = Class::background};

struct Retention {
  std::chrono::hours done{7 * 24};
  std::chrono::hours failed{90 * 24};  // and cancelled
};

// Deletes; and comes again the next day, whatever came of it.
Handler retention_handler(db::Database& database, Clock clock, Retention retention);

// At the start of a server. One that waits already stays, at the earlier of the two times.
JobId schedule_retention(db::Transaction& transaction, Clock const& clock, std::chrono::hours after);

}  // namespace amity::jobs
