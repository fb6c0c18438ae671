// SPDX-License-Identifier: Apache-2.0
// Which ties a claim is made of. Private to the room.
#pragma once

#include "evidence.h"

#include <optional>
#include <vector>

namespace amity::claims {

// Those that are the first; where none surely is, the one that was signed by the earliest day; none where none can be,
// or where no source gives it a date.
std::vector<std::size_t> nearest_to_first(Field const& field, Day day);
std::vector<std::size_t> nearest_to_oldest(Field const& field);
// The only one in force that is certain, else the only one that is possible; nothing where there are more or none.
std::optional<std::size_t> nearest_to_only(Field const& field);

// Why it is unknown whether the tie was in force.
Doubt doubt_of_state(ScopedPartnership const& tie);

}  // namespace amity::claims
