// SPDX-License-Identifier: Apache-2.0
// The slow, obvious way to judge a claim: go through every world that the sources leave open (each step on each of its
// days, each doubtful tie there and not there, each unstated kind this one and another), and ask in each whether it is
// so.
#pragma once

#include "claims/scoped_partnership.h"
#include "partnerships/register.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace amity::claims::reference {

// A tie in one world.
struct Fact {
  bool is_there{};
  Day began{};
  bool in_force{};
  auto operator<=>(Fact const&) const = default;
};
using World = std::vector<Fact>;

// The days that can make a difference: those at and beside every boundary that the ties and the question name.
inline std::vector<Day> days_that_matter(std::vector<partnerships::Resolution> const& ties, Day as_of) {
  std::set<Day> days;
  auto const add = [&](Day boundary) {
    for (auto const offset : {-1, 0, 1}) days.insert(boundary + std::chrono::days{offset});
  };
  add(as_of);
  for (auto const& tie : ties)
    for (auto const& step : tie.steps)
      for (auto const boundary : {step.when.earliest, step.when.latest})
        if (boundary != beginning_of_time && boundary != end_of_time) add(boundary);
  return {days.begin(), days.end()};
}

inline void each_life(partnerships::Resolution const& tie, std::vector<Day> const& calendar, std::vector<Day>& days,
                      std::function<void()> const& look) {
  if (days.size() == tie.steps.size()) return look();
  auto const& when = tie.steps[days.size()].when;
  for (auto const day : calendar)
    if (day >= when.earliest && day <= when.latest && (days.empty() || day >= days.back())) {
      days.push_back(day);
      each_life(tie, calendar, days, look);
      days.pop_back();
    }
}

inline std::vector<Fact> facts_of(partnerships::Resolution const& tie, ClaimScope const& scope,
                                  std::vector<Day> const& calendar) {
  using partnerships::Kind;
  std::set<Fact> facts;
  if (tie.doubtful || (scope.kind && tie.kind != *scope.kind)) facts.insert(Fact{});
  if (scope.kind && tie.kind != *scope.kind && tie.kind != Kind::unspecified) return {facts.begin(), facts.end()};
  std::vector<Day> days;
  each_life(tie, calendar, days, [&] {
    Fact fact;
    auto stage = partnerships::Stage::unknown;
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (tie.steps[i].stage == partnerships::Stage::active && !fact.is_there) fact = {true, days[i], false};
      if (days[i] <= scope.as_of) stage = tie.steps[i].stage;
    }
    fact.in_force = fact.is_there && partnerships::is_in_force(stage);
    facts.insert(fact);
  });
  return {facts.begin(), facts.end()};
}

inline void each_world(std::vector<std::vector<Fact>> const& possible, World& world,
                       std::function<void(World const&)> const& look) {
  if (world.size() == possible.size()) return look(world);
  for (auto const& fact : possible[world.size()]) {
    world.push_back(fact);
    each_world(possible, world, look);
    world.pop_back();
  }
}

inline Truth in_worlds(std::vector<std::vector<Fact>> const& possible, std::function<bool(World const&)> const& holds) {
  auto some = false;
  auto all = true;
  World world;
  each_world(possible, world, [&](World const& w) {
    auto const so = holds(w);
    some = some || so;
    all = all && so;
  });
  return all ? Truth::yes : some ? Truth::unknown : Truth::no;
}

// The least and the most that a number is in any world.
inline partnerships::Range range_in_worlds(std::vector<std::vector<Fact>> const& possible,
                                           std::function<int(World const&)> const& number) {
  partnerships::Range range{1'000'000, -1};
  World world;
  each_world(possible, world, [&](World const& w) {
    auto const n = number(w);
    range = {std::min(range.at_least, n), std::max(range.at_most, n)};
  });
  return range;
}

}  // namespace amity::claims::reference
