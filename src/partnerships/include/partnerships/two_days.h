// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partnerships/resolution.h"

namespace amity::partnerships {

// What can have been so, together, at the end of one day and of a later one. At least one of them is.
struct OnTwoDays {
  bool neither{};  // not in force on either
  bool begun{};    // on the later one only
  bool lapsed{};   // on the earlier one only
  bool both{};
  bool operator==(OnTwoDays const&) const = default;
};

// Of a partnership: in force, as in_force() has it. A tie whose day of signing is not known but which was known by the
// earlier day is "both"; one that is merely doubtful is there on both days or on neither.
OnTwoDays in_force_on(Resolution const& resolution, Day earlier, Day later);

// Whether any of two partnerships that know nothing of each other is in force.
OnTwoDays either(OnTwoDays const& one, OnTwoDays const& other);

}  // namespace amity::partnerships
