// SPDX-License-Identifier: Apache-2.0
// The path of facts against the path of plan.
#pragma once

#include "planning/targets/counted.h"
#include "planning/targets/target.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::planning::targets {

// What grew in the years before a day: the pace at which a target is looked for.
struct Pace {
  int years{};
  Day since{};                // the same day so many years before; 28 February for 29 February
  partnerships::Range grown;  // net
  bool operator==(Pace const&) const = default;
};

// When a count reaches a figure if it goes on at a pace: with c partners at the end of the day and g more than at the
// beginning of the D days of the pace,
//   day + ceil((figure - c) * D / g),  the day itself where c >= figure,  never where g <= 0.
// earliest takes the most that dates and sources allow for c and g, latest the fewest (the two can be so together).
struct Forecast {
  std::optional<Day> earliest;  // none: never at this pace, or after the year 9999
  std::optional<Day> latest;
  bool operator==(Forecast const&) const = default;
};

// What is missing to a figure, at the least and at the most; negative: beyond it.
template <class Number>
struct Missing {
  Number at_least{};
  Number at_most{};
  bool operator==(Missing const&) const = default;
};

// A target beside the facts.
struct Milestone {
  Target target;
  Day due{};                 // the last day of its date
  partnerships::Range then;  // at the end of that day, or of the day asked while it is to come
  Truth met{Truth::no};
  Missing<int> missing;
  // The first day on which the count can have been the figure, and the first on which it certainly was.
  std::optional<Day> reached_earliest;
  std::optional<Day> reached_latest;
  std::vector<Forecast> at_pace;  // one for each pace of the path
};

// All targets of one kind and region.
struct TargetPath {
  std::string kind;
  std::string region;
  std::vector<CountStep> facts;  // up to the day asked
  partnerships::Range now;
  // Linear between the targets (of two for one day the higher); before the first there is no plan, after the last it
  // stays. In partners; none before the first.
  std::optional<double> planned_now;
  std::optional<Missing<double>> missing_now;  // planned less facts
  std::vector<Pace> paces;                     // of the last 5 and 10 years
  std::vector<Milestone> milestones;           // by the day they are due
};

// The plan at the end of a day.
std::optional<double> planned_on(std::vector<Milestone> const& milestones, Day day);

Forecast forecast(partnerships::Range now, int figure, Pace const& pace, Day day);

// In the order in which the targets name them. Errc::invalid for a region that neither the UN nor the office knows.
Result<std::vector<TargetPath>> target_paths(partnerships::Register const& reg, atlas::Atlas const& atlas,
                                             atlas::City const& home, std::vector<Target> const& targets, Day day);

}  // namespace amity::planning::targets
