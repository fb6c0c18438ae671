// SPDX-License-Identifier: Apache-2.0
// From a first choice to the best, proven. Private to the room.
#pragma once

#include "presolve.h"
#include "relaxation.h"

namespace amity::planning::layout {

struct Proof {
  double bound{};        // no choice is worth more
  std::size_t nodes{1};  // of the branch and bound
  std::size_t left{};    // candidates that could not be ruled out by bounds alone
};

// Columns to begin with: the choice, what must be in, the coverage's landmarks, what is worth most by itself.
void add_first_columns(CoverageModel const& coverage, ScaledInstance const& instance, Incumbent const& incumbent,
                       CutPool& pool);

// By the relaxation's programme and branch and bound; the pool keeps what it has learnt.
Proof prove(CoverageModel const& coverage, ScaledInstance const& instance, FeasibilityModel const& feasibility,
            CutPool& pool, ProgressMonitor& monitor, Incumbent& incumbent, double known_bound);

// Whether the programme would be too large to begin with it.
bool is_large(CoverageModel const& coverage, ScaledInstance const& instance);
// Sieves first, as often as that makes the problem much smaller, then as above. `shares` as in presolve().
Proof prove_large(CoverageModel const& coverage, ScaledInstance const& instance, ProgressMonitor& monitor,
                  Incumbent& incumbent, Shares& shares);

}  // namespace amity::planning::layout
