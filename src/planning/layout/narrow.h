// SPDX-License-Identifier: Apache-2.0
// A question with fewer candidates, made smaller with them. Private to the room.
#pragma once

#include "scaled_instance.h"

#include <vector>

namespace amity::planning::layout {

// Candidates are numbered anew; classes that the same ones of them cover are one; the worths stay in the same unit, so
// that choices are worth the same here and there.
struct Narrowed {
  CoverageModel coverage;
  ScaledInstance instance;
  std::vector<std::uint32_t> candidate_there;  // of each candidate here
  std::vector<std::uint32_t> class_here;       // of each class there; gone where none of these covers it
  static constexpr auto gone = static_cast<std::uint32_t>(-1);
};

// Prices of what is covered, as shares 0..1 of its worth: of each class at each stage. Any of them give a true bound;
// those that were good for one question are a good start for the next.
using Shares = std::vector<double>;

// Of each class here, the mean of those it was made of, by their worth.
Shares narrowed_shares(Shares const& shares, CoverageModel const& there, Narrowed const& narrow);

// The choice with candidates as they are numbered here; those of it are all among `there`, which ascend.
std::vector<LayoutChoice> renumbered(std::vector<LayoutChoice> chosen, std::vector<std::uint32_t> const& there);

Narrowed narrowed(CoverageModel const& coverage, ScaledInstance const& instance, std::vector<std::uint32_t> const& to);

}  // namespace amity::planning::layout
