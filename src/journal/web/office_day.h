// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "snapshot/world.h"

#include <string>

namespace amity::journal::web {

// The first moment of that day at an office, as the journal writes moments.
std::string beginning_of_day(Day day, std::string const& timezone);

}  // namespace amity::journal::web
