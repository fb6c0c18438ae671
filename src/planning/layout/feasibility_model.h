// SPDX-License-Identifier: Apache-2.0
// Whether the demands on a layout can be kept at all, whatever the candidates are worth. Private to the room.
#pragma once

#include "scaled_instance.h"

#include <memory>
#include <vector>

namespace amity::planning::layout {

// Candidates that count in the same quotas are alike here: what is left is how many of each sort enter at each stage, a
// small integer programme.
class FeasibilityModel {
 public:
  explicit FeasibilityModel(ScaledInstance const& instance);  // keeps a reference

  // Whether sets that hold these choices can keep all demands.
  bool completable(std::span<LayoutChoice const> chosen) const;
  // Candidates of one sort count in the same quotas.
  std::size_t sorts() const { return sorts_.size(); }
  std::uint32_t sort_of(std::uint32_t candidate) const { return sort_of_[candidate]; }
  // What cannot hold together: none of the demands named can be left out. Empty where all can be kept.
  LayoutClash clash() const;

 private:
  struct Sort {
    std::uint32_t example{};  // a candidate of it
    int there{};
    int must{};
  };
  // Demands by number: one for each stage's size, one for each name of quotas, then "must".
  std::vector<std::string> demands() const;
  bool possible(std::span<LayoutChoice const> chosen, std::vector<bool> const& without) const;

  ScaledInstance const* instance_;
  std::vector<Sort> sorts_;
  std::vector<std::uint32_t> sort_of_;  // of each candidate
  std::vector<std::uint32_t> demand_of_quota_;
  std::vector<std::string> quota_names_;
};

}  // namespace amity::planning::layout
