// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "claims/figures.h"

namespace amity::claims {

PairFigures figures_of_pairs(partnerships::Register const& reg, atlas::Atlas const& atlas);

// Those of a register with more partnerships than the one before it; for each it costs the logarithm of the world, and
// what the lists of its two countries' partners hold.
PairFigures figures_of_more_pairs(PairFigures const& known, partnerships::Register const& before,
                                  partnerships::Register const& reg, atlas::Atlas const& atlas);

}  // namespace amity::claims
