// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/comparison.h"
#include "core/result.h"
#include "snapshot/world.h"

#include <vector>

namespace amity::explore {

// What was asked of a comparison, and what came of it.
struct ComparisonAnswer {
  claims::ClaimScope scope;
  Day today{};
  claims::Comparison comparison;
};
inline constexpr std::size_t most_compared = 6;
// Errc::invalid unless it is two to six different places.
Result<ComparisonAnswer> comparison_of(snapshot::World const& world, std::vector<atlas::City const*> cities,
                                       claims::ClaimScope const& scope, Day today);

}  // namespace amity::explore
