// SPDX-License-Identifier: Apache-2.0
// Steps towards the least Lagrangian bound. Private to the room.
#pragma once

#include "narrow.h"
#include "stage_assignment.h"

#include <span>
#include <vector>

namespace amity::planning::layout {

// A place where the bound is looked at.
struct Point {
  Shares share;               // of each class and stage
  std::vector<double> quota;  // the price of one more in each; > 0 for "at most", < 0 for "at least"
};

struct Look {
  double value{};             // no choice among those looked at is worth more
  std::vector<double> gains;  // of each candidate looked at and tier
  StageAssignment tiers;      // candidates by their place in the list looked at
};

// What goes on from one walk to the next, though they look at other candidates.
struct Stride {
  std::vector<double>
      mean;  // of the choices of all steps, the later ones more: of each candidate and stage; may be empty
  double pace{0.5};
};

// The volume algorithm (Barahona and Anbil 2000): that a class is covered where it counts is relaxed, and so are the
// quotas; what remains, who enters at which stage, is an assignment and solved exactly. A class that the mean of the
// choices covers too little gets dearer, one covered too often cheaper.
class Volume {
 public:
  Volume(CoverageModel const& coverage, ScaledInstance const& instance);  // keeps references

  // Shares with which each of the chosen is worth about as much as the least of them adds: good ones to begin with.
  Shares shares_at(std::span<LayoutChoice const> chosen) const;
  Look look(Point const& point, std::span<std::uint32_t const> list) const;
  // So many steps from a point, over all candidates; ends where the bound comes down to `target`. Both are left as the
  // best and the last.
  void walk(Point& point, Stride& stride, double target, int steps);
  std::vector<int> const& places() const { return places_; }  // how many enter at each stage

 private:
  void add_gains(Point const& point, std::uint32_t candidate, std::vector<double> const& open, double* gains) const;
  void go_on_from(std::vector<double> const& mean);
  void average(Look const& look, double share, std::vector<double>& mean);
  double broken(Point const& at, std::size_t quota) const;
  Point moved(Point const& from, double value, double target, double pace) const;

  CoverageModel const& coverage_;
  ScaledInstance const& instance_;
  std::vector<double> weight_;  // of each class and stage in the objective
  std::vector<int> places_;
  std::vector<double> covered_;   // of each class and stage, in the mean
  std::vector<double> in_quota_;  // in the mean
};

}  // namespace amity::planning::layout
