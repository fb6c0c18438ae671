// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/claims.h"
#include "snapshot/world.h"

namespace amity::snapshot {

// What claims are computed over. Points into the world.
claims::ClaimContext claim_context_of(World const& world);

}  // namespace amity::snapshot
