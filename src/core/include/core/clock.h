// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/partial_date.h"

#include <chrono>
#include <functional>

namespace amity {

// A point in time, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// Where a verb learns the time; tests hand in a fixed one.
using Clock = std::function<Instant()>;

Clock system_clock();
Clock fixed_clock(Day day);

inline Day today(Clock const& clock) { return std::chrono::floor<std::chrono::days>(clock()); }

// "2022-11-27T08:00:00.000Z"
std::string to_string(Instant instant);

}  // namespace amity
