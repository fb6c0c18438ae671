// SPDX-License-Identifier: Apache-2.0
// What the solver is held against in tests and benchmarks: the same problem as one plain integer programme given to
// CBC, every choice tried one by one, and the demands counted by another hand.
#pragma once

#include "planning/layout/layout.h"

#include <string>
#include <vector>

namespace amity::planning::layout::plain {

struct PlainAnswer {
  std::vector<LayoutChoice> chosen;  // empty: infeasible, or nothing found in time
  double objective{};
  double bound{};
  bool proven{};
  double seconds{};
};

// x[c, t] and y[element, t] <= sum of x that cover it; nothing merged, nothing left out. CBC with its own presolve,
// cuts and heuristics; 0 seconds: no limit.
PlainAnswer plain_cbc(LayoutProblem const& problem, LayoutTerms const& terms, double seconds = 0);

// All choices there are: for a dozen candidates.
PlainAnswer every_choice(LayoutProblem const& problem, LayoutTerms const& terms);

// Each demand that the choice breaks, in words; none where it keeps them all.
std::vector<std::string> broken(LayoutTerms const& terms, std::vector<LayoutChoice> const& chosen);

}  // namespace amity::planning::layout::plain
