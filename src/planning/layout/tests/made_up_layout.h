// SPDX-License-Identifier: Apache-2.0
// Layout problems by chance, for the room's tests.
#pragma once

#include "planning/layout/layout.h"

#include <cmath>
#include <random>

namespace amity::planning::layout {

// Cities on a square, each covering what is near; a part of its own sort for each kind of value.
class MadeUp {
 public:
  explicit MadeUp(unsigned seed) : random_(seed) {}

  int below(int n) { return std::uniform_int_distribution(0, n - 1)(random_); }
  double share() { return std::uniform_real_distribution(0.0, 1.0)(random_); }

  LayoutPart near_by(std::size_t candidates, std::size_t elements, double radius) {
    LayoutPart part{"near", {}, {0}, {}, {}};
    std::vector<std::pair<double, double>> places;
    for (std::size_t e = 0; e < elements; ++e) {
      places.emplace_back(share(), share());
      part.worth.push_back(std::floor(1 + 1e6 * std::pow(share(), 6)));
    }
    for (std::size_t c = 0; c < candidates; ++c) {
      std::pair const at{share(), share()};
      for (std::uint32_t e = 0; e < elements; ++e)
        if (std::hypot(places[e].first - at.first, places[e].second - at.second) < radius) part.covers.push_back(e);
      part.first.push_back(part.covers.size());
    }
    return part;
  }
  // Each candidate in one of a few sets ("countries").
  LayoutPart one_of(std::size_t candidates, int sets) {
    LayoutPart part{"first", std::vector<double>(static_cast<std::size_t>(sets), 1.0), {0}, {}, {}};
    for (std::size_t c = 0; c < candidates; ++c) {
      part.covers.push_back(static_cast<std::uint32_t>(below(sets)));
      part.first.push_back(part.covers.size());
    }
    return part;
  }
  LayoutPart by_itself(std::size_t candidates) {
    LayoutPart part{"fit", {}, {}, {}, {}};
    for (std::size_t c = 0; c < candidates; ++c) part.each.push_back(share());
    return part;
  }

  LayoutProblem problem(std::size_t candidates, std::size_t elements, double radius) {
    return {candidates, {near_by(candidates, elements, radius), one_of(candidates, 5), by_itself(candidates)}};
  }
  LayoutTerms terms(std::size_t candidates, int partners) {
    LayoutTerms terms;
    terms.weights = {(1 + share()) * 1e-6, share(), share()};
    if (below(2) == 0) terms.stages.push_back({"2025", 1 + below(partners), 0.2 + share()});
    terms.stages.push_back({"2030", partners, 1});
    for (int q = below(4); q > 0; --q) {
      LayoutQuota quota{"quota " + std::to_string(q), {}, below(2), no_limit, last_stage};
      if (below(2) == 0) quota.most = quota.least + below(3);
      if (below(3) == 0) quota.stage = 0;
      for (std::uint32_t c = 0; c < candidates; ++c)
        if (below(3) == 0) quota.of.push_back(c);
      terms.quotas.push_back(quota);
    }
    if (below(3) == 0) terms.must.push_back(static_cast<std::uint32_t>(below(static_cast<int>(candidates))));
    if (below(3) == 0) terms.never.push_back(static_cast<std::uint32_t>(below(static_cast<int>(candidates))));
    return terms;
  }

 private:
  std::mt19937 random_;
};

}  // namespace amity::planning::layout
