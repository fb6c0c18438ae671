// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/documents.h"

#include <algorithm>
#include <cmath>

namespace amity::partnerships::web {
namespace {

using partnerships::Partner;

json::value day_or_null(Day day) {
  return day == beginning_of_time || day == end_of_time ? json::value(nullptr) : json::value(amity::to_string(day));
}

json::value distance_or_null(std::optional<double> const& distance) {
  // Whole hundreds of metres: positions are no better than that.
  return distance ? json::value(std::round(*distance * 10) / 10) : json::value(nullptr);
}

json::object counts_document(partnerships::Counts const& counts) {
  auto const listed = [](auto const& ranges, char const* key) {
    json::array array;
    for (auto const& [value, n] : ranges) {
      json::object line;
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, partnerships::Kind>)
        line.emplace(key, partnerships::to_string(value));
      else
        line.emplace(key, value);
      line.emplace("at_least", n.at_least);
      line.emplace("at_most", n.at_most);
      array.push_back(std::move(line));
    }
    return array;
  };
  return {{"partners", server::range(counts.partners)},
          {"by_kind", listed(counts.by_kind, "kind")},
          {"by_continent", listed(counts.by_continent, "continent")},
          {"by_country", listed(counts.by_country, "country")},
          {"countries", server::range(counts.countries)},
          {"continents", server::range(counts.continents)},
          {"intents", server::range(counts.intents)}};
}

json::object partner_document(snapshot::World const& world, partnerships::Office const* office,
                              Partner const& partner) {
  auto const& p = *partner.partnership;
  auto const& r = p.resolution;
  json::array steps;
  for (auto const& step : r.steps) steps.push_back(step_document(step));
  return {{"partnership", p.id.value},
          {"city", atlas::web::city_brief(world, *partner.city)},
          {"kind", partnerships::to_string(r.kind)},
          {"stage", partnerships::to_string(partner.stage)},
          {"in_force", to_string(partner.in_force)},
          {"doubtful", r.doubtful},
          {"since", server::date_or_null(r.signed_on)},
          {"known_by", server::date_or_null(r.known_by)},
          {"distance_km", distance_or_null(partner.distance_km)},
          {"continent", partner.continent},
          {"steps", std::move(steps)},
          {"sources", world.reg.assertions(p).size()},
          {"conflicts", r.conflicts.size()},
          {"hall", hall_text(world, office, partner.city->id)}};
}

}  // namespace

json::object step_document(partnerships::Step const& step) {
  return {{"act", partnerships::to_string(step.act)},
          {"stage", partnerships::to_string(step.stage)},
          {"on", server::date_or_null(step.on)},
          {"earliest", day_or_null(step.when.earliest)},
          {"latest", day_or_null(step.when.latest)}};
}

json::value hall_text(snapshot::World const& world, partnerships::Office const* office, CityId partner) {
  if (office == nullptr) return nullptr;
  auto const& halls = world.statements.at(office->id).halls;
  auto const at = halls.find(partner);
  return at == halls.end() ? json::value(nullptr) : json::value(server::texts(at->second));
}

Result<json::object> circle_document(snapshot::World const& world, atlas::City const& home,
                                     CircleRequest const& request) {
  auto const circle = partnerships::circle_of(world.reg, world.atlas, home, request.question);
  if (!circle) return Failure{circle.error()};
  auto const* office = world.office_of(home.id);
  json::array partners;
  for (auto const& partner : circle->partners) partners.push_back(partner_document(world, office, partner));
  json::object object;
  object["office"] = office != nullptr ? json::value(office_brief(*office)) : json::value(nullptr);
  object["city"] = atlas::web::city_brief(world, home);
  object["as_of"] = amity::to_string(circle->as_of);
  object["today"] = amity::to_string(request.today);
  object["first_day"] = circle->first_day ? json::value(amity::to_string(*circle->first_day)) : json::value(nullptr);
  object["counts"] = counts_document(circle->counts);
  object["partners"] = std::move(partners);
  return object;
}

json::object geojson_document(snapshot::World const& world, partnerships::Circle const& circle) {
  json::array features;
  for (auto const& partner : circle.partners) {
    auto const& r = partner.partnership->resolution;
    json::value geometry = nullptr;
    if (auto const& at = partner.city->position)
      geometry = json::object{{"type", "Point"}, {"coordinates", json::array{at->longitude_deg(), at->latitude_deg()}}};
    auto const brief = atlas::web::city_brief(world, *partner.city);
    features.push_back(json::object{{"type", "Feature"},
                                    {"id", brief.at("id")},
                                    {"geometry", std::move(geometry)},
                                    {"properties", json::object{{"partnership", partner.partnership->id.value},
                                                                {"name", brief.at("name")},
                                                                {"country", partner.city->country},
                                                                {"kind", partnerships::to_string(r.kind)},
                                                                {"stage", partnerships::to_string(partner.stage)},
                                                                {"in_force", to_string(partner.in_force)},
                                                                {"since", server::date_or_null(r.signed_on)},
                                                                {"known_by", server::date_or_null(r.known_by)}}}});
  }
  return {{"type", "FeatureCollection"}, {"features", std::move(features)}};
}

}  // namespace amity::partnerships::web
