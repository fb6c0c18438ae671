// SPDX-License-Identifier: Apache-2.0
// Rules candidates out of a large problem before any linear programme is made. Private to the room.
#pragma once

#include "narrow.h"
#include "relaxation.h"

#include <vector>

namespace amity::planning::layout {

struct Sieved {
  double bound{};                      // no choice is worth more
  std::vector<std::uint32_t> left;     // candidates that a choice better than the incumbent may hold, and its own
  std::vector<std::uint32_t> columns;  // of those, the ones that matter most to the bound
  std::vector<double> mean;            // about the relaxation's solution: of each candidate and stage; may be empty
};

// Lagrangian bounds (volume.h), until the bound is near enough, few candidates are left, or it settles. Most
// steps look at some of the candidates only; each bound comes from all of them. `shares` may be empty; it is left as
// the best that were found. Better choices are looked for on the way.
Sieved presolve(CoverageModel const& coverage, ScaledInstance const& instance, ProgressMonitor& monitor,
                Incumbent& incumbent, Shares& shares);

}  // namespace amity::planning::layout
