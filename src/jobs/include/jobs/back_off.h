// SPDX-License-Identifier: Apache-2.0
// How long a job that failed waits for its next try.
#pragma once

#include "jobs/job.h"

#include <chrono>
#include <cstdint>

namespace amity::jobs {

struct BackOff {
  std::chrono::milliseconds first{5'000};
  std::chrono::milliseconds longest{3'600'000};
  std::uint64_t seed{1};
};

// Doubles with each try. By chance a quarter more or less, so that what failed together does not come back together;
// the same for the same seed, job and number of tries.
std::chrono::milliseconds wait_after(int tries, JobId id, BackOff const& back_off);

}  // namespace amity::jobs
