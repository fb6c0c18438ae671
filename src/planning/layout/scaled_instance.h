// SPDX-License-Identifier: Apache-2.0
// The terms of one question, made ready for the search and the relaxation. Private to the room.
#pragma once

#include "coverage_model.h"

#include <vector>

namespace amity::planning::layout {

enum class Standing : std::uint8_t { free, must, never };

struct ScaledInstance {
  std::vector<double> part_weight;  // of one unit of a class's worth
  std::vector<double> worth;        // of each class in the objective, for a stage of weight 1
  std::vector<double> each;         // of each candidate, likewise
  std::vector<double> stage_weight;
  std::vector<double> tail;         // stages + 1: the sum of the weights from a stage on; what entering then is worth
  std::vector<int> partners;        // of each stage
  std::vector<Standing> standing;   // of each candidate
  std::vector<std::uint32_t> must;  // those that must be chosen, ascending
  std::vector<LayoutQuota> quotas;  // each with its stage
  std::vector<std::uint32_t> quota_first;  // candidates + 1
  std::vector<std::uint32_t> quota_of;     // the quotas a candidate counts in
  double unit{1};                          // the objective is this times what the worths above add up to

  std::size_t stages() const { return stage_weight.size(); }
  std::span<std::uint32_t const> quotas_with(std::uint32_t candidate) const {
    return std::span(quota_of).subspan(quota_first[candidate], quota_first[candidate + 1] - quota_first[candidate]);
  }
};

// Errc::invalid where the terms make no sense.
Result<ScaledInstance> stakes_of(LayoutProblem const& problem, CoverageModel const& coverage, LayoutTerms const& terms);

// Makes quota_first and quota_of out of the quotas.
void index_quotas(ScaledInstance& instance, std::size_t candidates);

// Whether complete sets keep all the terms.
bool keeps(ScaledInstance const& instance, std::span<LayoutChoice const> chosen);

}  // namespace amity::planning::layout
