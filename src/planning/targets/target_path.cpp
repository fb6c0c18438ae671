// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/target_path.h"

#include <algorithm>
#include <array>

namespace amity::planning::targets {
namespace {

using partnerships::Range;
using std::chrono::days;

constexpr std::array pace_years{5, 10};
constexpr Day last_day_that_is_told{std::chrono::year{9999} / 12 / 31};

Day years_before(Day day, int years) {
  std::chrono::year_month_day date{day};
  date -= std::chrono::years{years};
  return date.ok() ? Day{date} : Day{date.year() / date.month() / std::chrono::last};
}

std::optional<Day> day_reached(int count, int grown, int figure, Pace const& pace, Day day) {
  if (count >= figure) return day;
  if (grown <= 0) return std::nullopt;
  std::int64_t const needed = std::int64_t{figure - count} * (day - pace.since).count();
  auto const wait = (needed + grown - 1) / grown;
  if (wait > (last_day_that_is_told - day).count()) return std::nullopt;
  return day + days{wait};
}

Truth reaches(Range const& count, int figure) {
  if (count.at_least >= figure) return Truth::yes;
  return count.at_most < figure ? Truth::no : Truth::unknown;
}

std::optional<Day> first_day(std::vector<CountStep> const& path, int Range::*bound, int figure) {
  for (auto const& step : path)
    if (step.count.*bound >= figure) return step.from;
  return std::nullopt;
}

Milestone milestone_of(TargetPath const& path, Target const& target, Day day) {
  Milestone milestone;
  milestone.target = target;
  milestone.due = target.by.latest();
  milestone.then = count_on(path.facts, std::min(milestone.due, day));
  milestone.met = reaches(milestone.then, target.figure);
  milestone.missing = {target.figure - milestone.then.at_most, target.figure - milestone.then.at_least};
  milestone.reached_earliest = first_day(path.facts, &Range::at_most, target.figure);
  milestone.reached_latest = first_day(path.facts, &Range::at_least, target.figure);
  for (auto const& pace : path.paces) milestone.at_pace.push_back(forecast(path.now, target.figure, pace, day));
  return milestone;
}

TargetPath begun_path(Counted const& counted, CountedOptions const& of, Day day) {
  TargetPath path;
  path.kind = of.kind;
  path.region = of.region;
  path.facts = count_path(counted, day);
  path.now = path.facts.back().count;
  for (auto const years : pace_years) {
    auto const since = years_before(day, years);
    path.paces.push_back({years, since, growth(counted, since, day)});
  }
  return path;
}

void finish(TargetPath& path, Day day) {
  std::stable_sort(path.milestones.begin(), path.milestones.end(), [](Milestone const& x, Milestone const& y) {
    return std::pair{x.due, x.target.figure} < std::pair{y.due, y.target.figure};
  });
  path.planned_now = planned_on(path.milestones, day);
  if (path.planned_now)
    path.missing_now = Missing<double>{*path.planned_now - path.now.at_most, *path.planned_now - path.now.at_least};
}

}  // namespace

std::optional<double> planned_on(std::vector<Milestone> const& milestones, Day day) {
  Milestone const* before = nullptr;
  for (auto const& milestone : milestones) {
    if (milestone.due <= day) {
      before = &milestone;
      continue;
    }
    if (before == nullptr) return std::nullopt;
    auto const part =
        static_cast<double>((day - before->due).count()) / static_cast<double>((milestone.due - before->due).count());
    return before->target.figure + part * (milestone.target.figure - before->target.figure);
  }
  return before == nullptr ? std::nullopt : std::optional<double>{before->target.figure};
}

Forecast forecast(Range now, int figure, Pace const& pace, Day day) {
  return {day_reached(now.at_most, pace.grown.at_most, figure, pace, day),
          day_reached(now.at_least, pace.grown.at_least, figure, pace, day)};
}

Result<std::vector<TargetPath>> target_paths(partnerships::Register const& reg, atlas::Atlas const& atlas,
                                             atlas::City const& home, std::vector<Target> const& targets, Day day) {
  std::vector<TargetPath> paths;
  for (auto const& target : targets) {
    auto path = std::find_if(paths.begin(), paths.end(), [&](TargetPath const& one) {
      return one.kind == target.kind && one.region == target.region;
    });
    if (path == paths.end()) {
      CountedOptions const options{target.kind, target.region};
      auto const counted = counted_of(reg, atlas, home, options);
      if (!counted) return Failure{counted.error()};
      paths.push_back(begun_path(*counted, options, day));
      path = std::prev(paths.end());
    }
    path->milestones.push_back(milestone_of(*path, target, day));
  }
  for (auto& path : paths) finish(path, day);
  return paths;
}

}  // namespace amity::planning::targets
