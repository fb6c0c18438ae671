// SPDX-License-Identifier: Apache-2.0
#include "snapshot/claim_context.h"

namespace amity::snapshot {

claims::ClaimContext claim_context_of(World const& world) {
  return {world.reg, world.atlas, world.countries, world.claim_indexes};
}

}  // namespace amity::snapshot
