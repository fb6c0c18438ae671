// SPDX-License-Identifier: Apache-2.0
// What a group of classes is worth at most, as linear functions of the chosen: Benders cuts. Private to the room.
#pragma once

#include "coverage_model.h"

#include <vector>

namespace amity::planning::layout {

// For chosen x (0..1 of each candidate), a group is worth sum over its classes of worth x min(1, x of those that cover
// it). With any set of `open` classes, that is at most the worth of those not open plus the sum over the open ones of
// worth x (x of those that cover it): linear in x, and exact at the x whose open classes are those with less than 1.
// It holds whatever the weights, numbers and quotas are.
struct Cut {
  std::uint32_t group{};
  double constant{};                // worth of the classes not open
  std::vector<std::uint64_t> open;  // a bit for each class of the group
  std::vector<double> slope;        // of each column of the pool
  bool is_open(std::uint32_t in_group) const { return (open[in_group / 64] >> (in_group % 64) & 1U) != 0; }
};

// The candidates that the master knows (its columns), and all cuts.
class CutPool {
 public:
  explicit CutPool(CoverageModel const& coverage);  // keeps a reference

  std::span<std::uint32_t const> columns() const { return columns_; }
  bool knows(std::uint32_t candidate) const { return known_[candidate]; }
  void add_column(std::uint32_t candidate);

  std::vector<Cut> const& cuts() const { return cuts_; }
  // Of each class, the sum of x of the columns that cover it.
  std::vector<double> covered(std::span<double const> x) const;
  // For each group what it is worth where its classes are so covered.
  std::vector<double> worth_at(std::span<double const> covered) const;
  // What the cut that is exact at `made_at` says at `covered`, for each group.
  std::vector<double> cut_value(std::span<double const> made_at, std::span<double const> covered) const;
  // Adds the cuts that are exact there, of these groups; gives their positions.
  std::vector<std::size_t> add_cuts(std::span<double const> made_at, std::vector<bool> const& of_groups);
  // Keeps only these cuts.
  void keep_cuts(std::vector<bool> const& kept);

 private:
  CoverageModel const* coverage_;
  std::vector<std::uint32_t> columns_;
  std::vector<bool> known_;
  std::vector<std::uint64_t> first_{0};  // of each column, in classes_
  std::vector<std::uint32_t> classes_;   // of the columns, ascending in each
  std::vector<Cut> cuts_;
};

}  // namespace amity::planning::layout
