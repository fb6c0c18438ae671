// SPDX-License-Identifier: Apache-2.0
// How jobs stand in their table. Private to the room.
#pragma once

#include "db/row.h"
#include "jobs/job.h"

namespace amity::jobs {

std::int64_t ms_of(Instant instant);
Instant instant_of(std::int64_t ms);
State state_at(db::Row const& row, std::size_t column);
Job read_job(db::Row const& row);  // of newest_jobs and job_of_id

}  // namespace amity::jobs
