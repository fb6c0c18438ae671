// SPDX-License-Identifier: Apache-2.0
// Good layouts without proof: lazy greedy and swaps. Private to the room.
#pragma once

#include "feasibility_model.h"

namespace amity::planning::layout {

// What chosen candidates cover, and what more would add.
class Cover {
 public:
  Cover(CoverageModel const& coverage, ScaledInstance const& instance);
  void add(LayoutChoice choice) { count(choice, 1); }
  void remove(LayoutChoice choice) { count(choice, -1); }
  // What the objective gains by a candidate that enters at a stage.
  double gain(std::uint32_t candidate, std::size_t stage) const;
  double value() const { return value_; }

 private:
  void count(LayoutChoice choice, int by);

  CoverageModel const* coverage_;
  ScaledInstance const* instance_;
  std::vector<std::uint16_t> counts_;  // of each class and stage
  std::vector<double> got_;            // of each class: the tail of the first stage that covers it
  double value_{0};
};

// One after the other, what adds most, such that the terms can still be kept; `first` are tried before all others, each
// at its stage. Empty where the terms cannot be kept.
std::vector<LayoutChoice> greedy_choice(CoverageModel const& coverage, ScaledInstance const& instance,
                                        FeasibilityModel const& feasibility, std::span<std::uint32_t const> pool,
                                        std::span<LayoutChoice const> first = {});

// Swaps each choice for the one of the pool that adds more, and choices of different stages with each other, until
// nothing is gained any more. The choice keeps the terms before and after.
double improve(CoverageModel const& coverage, ScaledInstance const& instance, std::span<std::uint32_t const> pool,
               std::vector<LayoutChoice>& chosen);

}  // namespace amity::planning::layout
