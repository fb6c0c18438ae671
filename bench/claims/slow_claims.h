// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "made_world.h"

namespace amity::bench {

// Judges the claim as one would without an order made beforehand: goes over the whole register, takes the ties that it
// is among (or every city's count), and compares.
Truth judge_slowly(MadeWorld const& world, claims::Claim const& claim);

}  // namespace amity::bench
