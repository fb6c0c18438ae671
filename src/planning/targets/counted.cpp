// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/counted.h"

#include "partnerships/two_days.h"

#include <map>
#include <set>

namespace amity::planning::targets {
namespace {

using partnerships::OnTwoDays;
using partnerships::Partnership;
using partnerships::Range;

std::string group_of(partnerships::Partner const& partner, std::string const& kind) {
  if (kind == "countries") return std::string(partner.city->country);
  if (kind == "continents") return std::string(partner.continent);
  return std::to_string(partner.partnership->id.value);
}

Truth any_in_force(std::vector<Partnership const*> const& group, Day day) {
  auto any = Truth::no;
  for (auto const* partnership : group) any = any || in_force(partnership->resolution, day);
  return any;
}

Range as_count(Truth holds) { return {holds == Truth::yes ? 1 : 0, holds == Truth::no ? 0 : 1}; }

std::set<Day> turning_days(std::vector<Partnership const*> const& group, Day until) {
  std::set<Day> days{beginning_of_time};
  for (auto const* partnership : group)
    for (auto const& step : partnership->resolution.steps)
      for (auto const day : {step.when.earliest, step.when.latest})
        if (day <= until) days.insert(day);
  return days;
}

}  // namespace

Result<Counted> counted_of(partnerships::Register const& reg, atlas::Atlas const& atlas, atlas::City const& home,
                           CountedOptions const& options) {
  auto const circle = partnerships::circle_of(
      reg, atlas, home, {beginning_of_time, partnerships::parse_kind(options.kind), options.region});
  if (!circle) return Failure{circle.error()};
  std::map<std::string, std::vector<Partnership const*>> groups;
  for (auto const& partner : circle->partners)
    if (auto const group = group_of(partner, options.kind); !group.empty())
      groups[group].push_back(partner.partnership);
  Counted counted;
  for (auto& [name, group] : groups) counted.push_back(std::move(group));
  return counted;
}

std::vector<CountStep> count_path(Counted const& counted, Day until) {
  std::map<Day, Range> changes{{beginning_of_time, {}}};
  for (auto const& group : counted) {
    Range before;
    for (auto const day : turning_days(group, until)) {
      auto const now = as_count(any_in_force(group, day));
      if (now == before) continue;
      changes[day].at_least += now.at_least - before.at_least;
      changes[day].at_most += now.at_most - before.at_most;
      before = now;
    }
  }
  std::vector<CountStep> path;
  Range count;
  for (auto const& [day, change] : changes) {
    count.at_least += change.at_least;
    count.at_most += change.at_most;
    if (path.empty() || change != Range{}) path.push_back({day, count});
  }
  return path;
}

Range count_on(std::vector<CountStep> const& path, Day day) {
  Range count;
  for (auto const& step : path)
    if (step.from <= day) count = step.count;
  return count;
}

Range growth(Counted const& counted, Day earlier, Day later) {
  Range grown;
  for (auto const& group : counted) {
    OnTwoDays can{true, false, false, false};
    for (auto const* partnership : group) can = either(can, in_force_on(partnership->resolution, earlier, later));
    grown.at_least += can.lapsed ? -1 : can.neither || can.both ? 0 : 1;
    grown.at_most += can.begun ? 1 : can.neither || can.both ? 0 : -1;
  }
  return grown;
}

}  // namespace amity::planning::targets
