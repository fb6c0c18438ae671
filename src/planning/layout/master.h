// SPDX-License-Identifier: Apache-2.0
// The relaxation's linear programme over the columns and cuts of a pool. Private to the room.
#pragma once

#include "cuts.h"
#include "scaled_instance.h"

#include <memory>
#include <vector>

namespace amity::planning::layout {

// What the programme's prices say. Each is >= 0 where its row is an "at most"; any values give a true bound.
struct Prices {
  std::vector<double> of_stage;  // of one partner more
  std::vector<double> of_quota;
  struct OfCut {
    std::size_t cut{};
    std::size_t stage{};
    double price{};
  };
  std::vector<OfCut> of_cuts;
};

// Variables: x[c, t], how far column c is in the set of stage t; theta[g, t], what group g is worth then.
class Master {
 public:
  Master(CoverageModel const& coverage, ScaledInstance const& instance, CutPool const& pool);  // keeps references
  ~Master();

  bool solve();  // false: infeasible
  double value() const;
  double x(std::size_t column, std::size_t stage) const { return x_[stage][column]; }
  std::span<double const> x(std::size_t stage) const { return x_[stage]; }
  double theta(std::size_t group, std::size_t stage) const;
  Prices prices() const;

  void add_new_columns();  // those that the pool has got since
  void add_cuts(std::span<std::size_t const> cuts, std::size_t stage);
  void drop_slack_cuts();  // those that have not been tight for a while
  std::vector<bool> cuts_in_use() const;
  // Bounds of x[c, t] for branching.
  void set_bounds(std::size_t column, std::size_t stage, double lower, double upper);
  void close_column(std::size_t column) { open_[column] = false; }
  std::size_t columns() const { return columns_; }

 private:
  struct Lp;
  struct Row;
  struct Batch;
  int column_of(std::size_t column, std::size_t stage) const;
  int theta_of(std::size_t group, std::size_t stage) const;
  void add_terms();
  void add_nesting(std::size_t from);
  void add(Batch& rows);
  double entry(Row const& row, std::size_t column, std::size_t stage) const;

  CoverageModel const* coverage_;
  ScaledInstance const* instance_;
  CutPool const* pool_;
  std::unique_ptr<Lp> lp_;
  std::size_t columns_{0};
  std::vector<std::vector<double>> x_;
  std::vector<bool> open_;
  bool fresh_columns_{true};
};

}  // namespace amity::planning::layout
