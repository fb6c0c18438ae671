// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/partial_date.h"
#include "deadlines/calendar.h"

#include <chrono>
#include <vector>

namespace amity::deadlines {

// The days on which whoever has to act is reminded of a deadline: when half and three quarters of the time have passed
// (whole days, rounded down), on the last working day before it, and, while it is missed, on every day after it,
// weekends included. In order, each once, none before set_on; a deadline of the past is reminded of from set_on. daily:
// how many of the days after it are given, since a missed deadline has no end of its own.
std::vector<Day> reminders(Day set_on, Day due, Calendar const& calendar,
                           std::chrono::days daily = std::chrono::days{30});

}  // namespace amity::deadlines
