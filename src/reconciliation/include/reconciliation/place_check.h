// SPDX-License-Identifier: Apache-2.0
// Whether a city can be where a list says it is. Private to the room.
#pragma once

#include "atlas/atlas.h"
#include "reconciliation/mention.h"

#include <vector>

namespace amity::reconciliation {

// Sets the mentions' positions from what was given. A mention is refused where that is not on the globe, or lies
// outside its countries and would lie inside with latitude and longitude swapped. To be called after name_countries().
void check_places(atlas::Atlas const& atlas, std::vector<CityMention>& mentions);

}  // namespace amity::reconciliation
