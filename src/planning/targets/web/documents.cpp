// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/web/documents.h"

#include <cmath>

namespace amity::planning::targets::web {
namespace {

json::value day_or_null(std::optional<Day> const& day) {
  return day && *day != beginning_of_time ? json::value(amity::to_string(*day)) : json::value(nullptr);
}

// The plan between two targets is a fraction of a partner: tenths are enough.
double tenths(double number) { return std::round(number * 10) / 10; }

json::value target_source(snapshot::World const& world, OfficeId office, SourceId id) {
  auto const* source = world.reg.source(office, id);
  return source != nullptr ? json::value(partnerships::web::source_document(world, *source)) : json::value(nullptr);
}

json::array facts_document(TargetPath const& path) {
  json::array facts;
  for (auto const& step : path.facts)
    facts.push_back(json::object{
        {"from", day_or_null(step.from)}, {"at_least", step.count.at_least}, {"at_most", step.count.at_most}});
  return facts;
}

json::array paces_document(TargetPath const& path) {
  json::array paces;
  for (auto const& pace : path.paces)
    paces.push_back(
        json::object{{"years", pace.years},
                     {"since", to_string(pace.since)},
                     {"grown", json::object{{"at_least", pace.grown.at_least}, {"at_most", pace.grown.at_most}}}});
  return paces;
}

json::object milestone_document(snapshot::World const& world, TargetsAnswer const& answer, TargetPath const& path,
                                Milestone const& milestone) {
  json::array at_pace;
  for (std::size_t i = 0; i < milestone.at_pace.size(); ++i)
    at_pace.push_back(json::object{{"years", path.paces[i].years},
                                   {"earliest", day_or_null(milestone.at_pace[i].earliest)},
                                   {"latest", day_or_null(milestone.at_pace[i].latest)}});
  // A count that was there before all dates was reached nobody knows when, but by the first of them.
  return {{"by", to_string(milestone.target.by)},
          {"due", to_string(milestone.due)},
          {"is_due", milestone.due <= answer.as_of},
          {"figure", milestone.target.figure},
          {"then", server::range(milestone.then)},
          {"met", to_string(milestone.met)},
          {"missing", json::object{{"at_least", milestone.missing.at_least}, {"at_most", milestone.missing.at_most}}},
          {"reached", json::object{{"earliest", day_or_null(milestone.reached_earliest)},
                                   {"latest", day_or_null(milestone.reached_latest)}}},
          {"at_pace", std::move(at_pace)},
          {"source", target_source(world, answer.office->id, milestone.target.source)},
          {"note", milestone.target.note}};
}

// What the office said of the same count, beside which the register stands.
json::array said_document(snapshot::World const& world, TargetsAnswer const& answer, TargetPath const& path) {
  json::array said;
  for (auto const& figure : world.statements.at(answer.office->id).figures)
    if (figure.kind == path.kind && figure.region == path.region && figure.on.earliest() <= answer.as_of)
      said.push_back(
          json::object{{"on", to_string(figure.on)},
                       {"figure", figure.figure},
                       {"figure_is", figure.is == partnerships::OfficialFigure::Is::at_least ? "at_least" : "exactly"},
                       {"source", target_source(world, answer.office->id, figure.source)}});
  return said;
}

json::value region_name(TargetsAnswer const& answer, std::string const& slug) {
  for (auto const& region : answer.office->regions)
    if (region.slug == slug) return server::texts(region.name);
  return nullptr;
}

json::object path_document(snapshot::World const& world, TargetsAnswer const& answer, TargetPath const& path) {
  json::array milestones;
  for (auto const& milestone : path.milestones)
    milestones.push_back(milestone_document(world, answer, path, milestone));
  json::value missing = nullptr;
  if (path.missing_now)
    missing =
        json::object{{"at_least", tenths(path.missing_now->at_least)}, {"at_most", tenths(path.missing_now->at_most)}};
  return {{"kind", path.kind},
          {"region", server::text_or_null(path.region)},
          {"region_name", region_name(answer, path.region)},
          {"now", server::range(path.now)},
          {"planned_now", path.planned_now ? json::value(tenths(*path.planned_now)) : json::value(nullptr)},
          {"missing_now", std::move(missing)},
          {"paces", paces_document(path)},
          {"targets", std::move(milestones)},
          {"facts", facts_document(path)},
          {"said", said_document(world, answer, path)}};
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

json::object targets_document(snapshot::World const& world, TargetsAnswer const& answer) {
  json::array paths;
  for (auto const& path : answer.paths) paths.push_back(path_document(world, answer, path));
  return {{"office", partnerships::web::office_brief(*answer.office)},
          {"city", atlas::web::city_brief(world, *answer.city)},
          {"as_of", amity::to_string(answer.as_of)},
          {"paths", std::move(paths)}};
}

}  // namespace amity::planning::targets::web
