// SPDX-License-Identifier: Apache-2.0
// The relaxation solved by cuts and columns as they are needed, with a bound that holds. Private to the room.
#pragma once

#include "master.h"
#include "narrow.h"
#include "search.h"

#include <chrono>

namespace amity::planning::layout {

// The best choice so far, and when to stop.
class ProgressMonitor {
 public:
  ProgressMonitor(LayoutLimits const& limits, double unit);
  bool should_stop();  // asks for time and cancellation
  bool stopped() const { return end_ != Layout::End::proven; }
  Layout::End end() const { return end_; }
  double seconds() const;
  void tell(double best, double bound) const;
  bool good_enough(double best, double bound);

 private:
  LayoutLimits const& limits_;
  double unit_;
  std::chrono::steady_clock::time_point begun_;
  Layout::End end_{Layout::End::proven};
};

struct Incumbent {
  std::vector<LayoutChoice> chosen;
  double value{0};
  void offer(std::vector<LayoutChoice> other, double worth) {
    if (other.empty() || (!chosen.empty() && worth <= value)) return;
    chosen = std::move(other);
    value = worth;
  }
};

// Better by less than this is not looked for; the objective is about 20,000 (ScaledInstance).
inline constexpr double equal_enough = 2e-6;

class Relaxation {
 public:
  // Keeps references. `known_bound` is one that holds already.
  Relaxation(CoverageModel const& coverage, ScaledInstance const& instance, FeasibilityModel const& feasibility,
             CutPool& pool, ProgressMonitor& monitor, Incumbent& incumbent, double known_bound);

  // Cuts and columns until nothing is to be gained; bound() then is the relaxation's value or nearly so.
  void run();
  double bound() const { return bound_; }
  bool closed() const { return bound_ <= incumbent_.value + equal_enough; }
  // Candidates that a better choice may hold.
  std::vector<std::uint32_t> const& left() const { return left_; }
  Master& master() { return master_; }
  double value_of(std::span<LayoutChoice const> chosen) const;
  // Takes in every candidate that is left, for branching: from here on the master's value is a bound.
  void complete();

  // Adds cuts that the master's solution violates; false where there are none.
  bool separate();
  // Good choices near the master's solution.
  void round();
  // A good choice by fixing, step by step, what the master's solution is surest of; leaves the bounds as they were.
  void dive();

 private:
  void price();
  std::vector<LayoutChoice> likely() const;
  bool add_columns();
  void rule_out();
  std::vector<double> open_worth_of(Prices const& prices) const;
  std::vector<double> scores_of(Prices const& prices, double& constant) const;

  CoverageModel const& coverage_;
  ScaledInstance const& instance_;
  FeasibilityModel const& feasibility_;
  CutPool& pool_;
  ProgressMonitor& monitor_;
  Incumbent& incumbent_;
  Master master_;
  std::vector<std::vector<double>> core_;  // x of each stage, inside of what the relaxation allows
  std::vector<std::uint32_t> left_;
  std::vector<double> profit_;  // of each of left_: what the bound loses at least without its price
  double bound_;
  double dived_at_;         // the bound of the last dive
  double priced_bound_{0};  // of the last prices
};

}  // namespace amity::planning::layout
