// SPDX-License-Identifier: Apache-2.0
#include "snapshot/claim_ground.h"

namespace amity::snapshot {

claims::Ground ground_of(World const& world) { return {world.reg, world.atlas, world.countries, world.tallies}; }

}  // namespace amity::snapshot
