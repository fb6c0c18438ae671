// SPDX-License-Identifier: Apache-2.0
// Country names as lists write them, to codes. Private to the room.
#pragma once

#include "atlas/atlas.h"
#include "reconciliation/mention.h"

#include <vector>

namespace amity::reconciliation {

// Turns the mentions' country names into codes of the atlas ("Turkey" -> TR, "West Germany" -> DE). A former country
// that became several gives all of them, and country_is_one is false where nothing narrower is said. A name that no
// country has is left out.
void name_countries(atlas::Atlas const& atlas, std::vector<CityMention>& mentions);

}  // namespace amity::reconciliation
