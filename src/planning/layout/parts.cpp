// SPDX-License-Identifier: Apache-2.0
// What sets are worth, straight from the problem: none of the solver's tables are used here.
#include "planning/layout/layout.h"

#include <algorithm>

namespace amity::planning::layout {

std::vector<double> layout_parts(LayoutProblem const& problem, LayoutTerms const& terms,
                                 std::span<LayoutChoice const> chosen) {
  std::vector<double> tail(terms.stages.size() + 1, 0);
  for (auto t = terms.stages.size(); t-- > 0;) tail[t] = tail[t + 1] + terms.stages[t].weight;
  std::vector<double> values;
  for (std::size_t p = 0; p < problem.parts.size(); ++p) {
    auto const& part = problem.parts[p];
    std::vector<std::size_t> first_stage(part.worth.size(), terms.stages.size());
    double value = 0;
    for (auto const& choice : chosen) {
      if (!part.each.empty()) value += part.each[choice.candidate] * tail[choice.stage];
      if (part.first.empty()) continue;
      for (auto i = part.first[choice.candidate]; i < part.first[choice.candidate + 1]; ++i)
        first_stage[part.covers[i]] = std::min(first_stage[part.covers[i]], choice.stage);
    }
    for (std::size_t e = 0; e < part.worth.size(); ++e) value += part.worth[e] * tail[first_stage[e]];
    values.push_back(value * terms.weights[p]);
  }
  return values;
}

}  // namespace amity::planning::layout
