// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/web/documents.h"

#include "server/contract_values.h"

#include <cmath>

namespace amity::planning::targets::web {
namespace {

// A count that was there before all dates was reached nobody knows when, but by the first of them.
contract::Nullable<Day> day_or_null(std::optional<Day> const& day) {
  return day && *day != beginning_of_time ? day : std::nullopt;
}

// The plan between two targets is a fraction of a partner: tenths are enough.
double tenths(double number) { return std::round(number * 10) / 10; }

template <class Number>
contract::Bounds bounds_of(Number const& at_least, Number const& at_most) {
  return {.at_least = static_cast<double>(at_least), .at_most = static_cast<double>(at_most)};
}

contract::TargetPathTarget milestone_document(snapshot::World const& world, TargetsAnswer const& answer,
                                              TargetPath const& path, Milestone const& milestone) {
  std::vector<contract::TargetPathTargetAtPace> at_pace;
  for (std::size_t i = 0; i < milestone.at_pace.size(); ++i) {
    auto& document = at_pace.emplace_back();
    document.years = path.paces[i].years;
    document.earliest = day_or_null(milestone.at_pace[i].earliest);
    document.latest = day_or_null(milestone.at_pace[i].latest);
  }
  return {
      .by = milestone.target.by,
      .due = milestone.due,
      .is_due = milestone.due <= answer.as_of,
      .figure = milestone.target.figure,
      .then = server::range_of(milestone.then),
      .met = milestone.met,
      .missing = bounds_of(milestone.missing.at_least, milestone.missing.at_most),
      .reached = {.earliest = day_or_null(milestone.reached_earliest), .latest = day_or_null(milestone.reached_latest)},
      .at_pace = std::move(at_pace),
      .source = partnerships::web::source_by_id(world, answer.office->id, milestone.target.source),
      .note = milestone.target.note};
}

// What the office said of the same count, beside which the register stands.
std::vector<contract::TargetPathSaid> said_document(snapshot::World const& world, TargetsAnswer const& answer,
                                                    TargetPath const& path) {
  std::vector<contract::TargetPathSaid> said;
  for (auto const& figure : world.statements.at(answer.office->id).figures)
    if (figure.kind == path.kind && figure.region == path.region && figure.on.earliest() <= answer.as_of) {
      auto const is_least = figure.is == partnerships::OfficialFigure::Is::at_least;
      said.push_back({.on = figure.on,
                      .figure = figure.figure,
                      .figure_is = is_least ? contract::FigureIs::at_least : contract::FigureIs::exactly,
                      .source = partnerships::web::source_by_id(world, answer.office->id, figure.source)});
    }
  return said;
}

contract::Nullable<LocalText> region_name(TargetsAnswer const& answer, std::string const& slug) {
  for (auto const& region : answer.office->regions)
    if (region.slug == slug) return region.name;
  return {};
}

contract::TargetPath path_document(snapshot::World const& world, TargetsAnswer const& answer, TargetPath const& path) {
  contract::TargetPath document{};
  document.kind = contract::parse<contract::CountedKind>(path.kind).value();
  document.region = server::text_or_null(path.region);
  document.region_name = region_name(answer, path.region);
  document.now = server::range_of(path.now);
  if (path.planned_now) document.planned_now = tenths(*path.planned_now);
  if (path.missing_now)
    document.missing_now = bounds_of(tenths(path.missing_now->at_least), tenths(path.missing_now->at_most));
  for (auto const& pace : path.paces)
    document.paces.push_back(
        {.years = pace.years, .since = pace.since, .grown = bounds_of(pace.grown.at_least, pace.grown.at_most)});
  for (auto const& milestone : path.milestones)
    document.targets.push_back(milestone_document(world, answer, path, milestone));
  for (auto const& step : path.facts)
    document.facts.push_back(
        {.from = day_or_null(step.from), .at_least = step.count.at_least, .at_most = step.count.at_most});
  document.said = said_document(world, answer, path);
  return document;
}

}  // namespace

Result<TargetsAnswer> targets_of(snapshot::World const& world, atlas::City const& city, Day as_of) {
  TargetsAnswer answer{world.office_of(city.id), &city, as_of, {}};
  if (answer.office == nullptr)
    return fail(Errc::not_found,
                "no office of this instance keeps the circle of " + std::string(world.atlas.name_in(city, "en").text),
                "city", "the home city of an office; amity import office DIR brings one");
  auto paths = planning::targets::target_paths(world.reg, world.atlas, city,
                                               world.statements.at(answer.office->id).targets, as_of);
  if (!paths) return Failure{paths.error()};
  answer.paths = std::move(*paths);
  return answer;
}

contract::TargetPaths targets_document(snapshot::World const& world, TargetsAnswer const& answer) {
  std::vector<contract::TargetPath> paths;
  for (auto const& path : answer.paths) paths.push_back(path_document(world, answer, path));
  return {.office = partnerships::web::office_brief(*answer.office),
          .city = atlas::web::city_brief(world, *answer.city),
          .as_of = answer.as_of,
          .paths = std::move(paths)};
}

}  // namespace amity::planning::targets::web
