// SPDX-License-Identifier: Apache-2.0
// How an index judges one partnership. Private to the room.
#pragma once

#include "claims/claim_index.h"

#include <cstdint>
#include <string_view>

namespace amity::claims {

// Two countries in one number, in whichever order they are given.
std::uint32_t country_key(std::string_view one, std::string_view other);

// Whether an office of this instance keeps the circle of one of the two cities.
enum class Read { by_an_office, by_none };

// Whether the tie is in force for ClaimIndex::partners().
Truth in_force_as_counted(ScopedPartnership const& tie, partnerships::Partnership const& partnership,
                          ClaimScope const& scope, Read read);

}  // namespace amity::claims
