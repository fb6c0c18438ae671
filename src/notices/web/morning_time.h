// SPDX-License-Identifier: Apache-2.0
// Eight o'clock at an office (ICU). Private to the room.
#pragma once

#include "core/clock.h"

#include <string>

namespace amity::notices::web {

// Of that day in that zone; by UTC where the zone is not known.
Instant morning_of(Day day, std::string const& timezone);
// The first one after now.
Instant next_morning(Instant now, std::string const& timezone);
// The date that it is there.
Day local_day(Instant now, std::string const& timezone);

}  // namespace amity::notices::web
