// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/documents.h"
#include "server/contract_values.h"

#include <algorithm>
#include <cmath>

namespace amity::partnerships::web {
namespace {

using contract::in_contract;
using partnerships::Partner;

contract::Nullable<double> distance_or_null(std::optional<double> const& distance) {
  // Whole hundreds of metres: positions are no better than that.
  return distance ? std::optional{std::round(*distance * 10) / 10} : std::nullopt;
}

contract::Counts counts_document(partnerships::Counts const& counts) {
  contract::Counts document{};
  document.partners = server::range_of(counts.partners);
  for (auto const& [kind, n] : counts.by_kind) {
    auto& line = document.by_kind.emplace_back(server::extended<contract::CountsByKind>(server::range_of(n)));
    line.kind = in_contract<contract::Kind>(kind);
  }
  for (auto const& [continent, n] : counts.by_continent) {
    auto& line = document.by_continent.emplace_back(server::extended<contract::CountsByContinent>(server::range_of(n)));
    line.continent = continent;
  }
  for (auto const& [country, n] : counts.by_country) {
    auto& line = document.by_country.emplace_back(server::extended<contract::CountsByCountry>(server::range_of(n)));
    line.country = country;
  }
  document.countries = server::range_of(counts.countries);
  document.continents = server::range_of(counts.continents);
  document.intents = server::range_of(counts.intents);
  return document;
}

contract::Partner partner_document(snapshot::World const& world, partnerships::Office const* office,
                                   Partner const& partner) {
  auto const& p = *partner.partnership;
  auto const& r = p.resolution;
  std::vector<contract::Step> steps;
  steps.reserve(r.steps.size());
  for (auto const& step : r.steps) steps.push_back(step_document(step));
  return {.partnership = p.id.value,
          .city = atlas::web::city_brief(world, *partner.city),
          .kind = in_contract<contract::Kind>(r.kind),
          .stage = in_contract<contract::Stage>(partner.stage),
          .in_force = partner.in_force,
          .doubtful = r.doubtful,
          .since = r.signed_on,
          .known_by = r.known_by,
          .distance_km = distance_or_null(partner.distance_km),
          .continent = std::string(partner.continent),
          .steps = std::move(steps),
          .sources = server::count(world.reg.assertions(p).size()),
          .conflicts = server::count(r.conflicts.size()),
          .hall = hall_text(world, office, partner.city->id)};
}

contract::Nullable<contract::FeatureCollectionFeatureGeometry> geometry_of(atlas::City const& city) {
  if (!city.position) return {};
  return contract::FeatureCollectionFeatureGeometry{
      .type = contract::FeatureCollectionFeatureGeometryType::Point,
      .coordinates = {city.position->longitude_deg(), city.position->latitude_deg()}};
}

}  // namespace

contract::Nullable<Day> day_or_null(Day day) {
  return day == beginning_of_time || day == end_of_time ? std::nullopt : std::optional{day};
}

contract::Step step_document(partnerships::Step const& step) {
  return {.act = in_contract<contract::Act>(step.act),
          .stage = in_contract<contract::Stage>(step.stage),
          .on = step.on,
          .earliest = day_or_null(step.when.earliest),
          .latest = day_or_null(step.when.latest)};
}

contract::Nullable<LocalText> hall_text(snapshot::World const& world, partnerships::Office const* office,
                                        CityId partner) {
  if (office == nullptr) return {};
  auto const& halls = world.statements.at(office->id).halls;
  auto const at = halls.find(partner);
  return at == halls.end() ? std::nullopt : std::optional{publish(at->second)};
}

Result<contract::Circle> circle_document(snapshot::World const& world, atlas::City const& home,
                                         CircleRequest const& request) {
  auto const circle = partnerships::circle_of(world.reg, world.atlas, home, request.question);
  if (!circle) return Failure{circle.error()};
  auto const* office = world.office_of(home.id);
  contract::Circle document{};
  if (office != nullptr) document.office = office_brief(*office);
  document.city = atlas::web::city_brief(world, home);
  document.as_of = circle->as_of;
  document.today = request.today;
  document.first_day = circle->first_day;
  document.counts = counts_document(circle->counts);
  document.partners.reserve(circle->partners.size());
  for (auto const& partner : circle->partners) document.partners.push_back(partner_document(world, office, partner));
  return document;
}

contract::FeatureCollection geojson_document(snapshot::World const& world, partnerships::Circle const& circle) {
  contract::FeatureCollection document{.type = contract::FeaturesType::FeatureCollection, .features = {}};
  for (auto const& partner : circle.partners) {
    auto const& r = partner.partnership->resolution;
    auto brief = atlas::web::city_brief(world, *partner.city);
    document.features.push_back({.type = contract::FeatureType::Feature,
                                 .id = std::move(brief.id),
                                 .geometry = geometry_of(*partner.city),
                                 .properties = {.partnership = partner.partnership->id.value,
                                                .name = std::move(brief.name),
                                                .country = std::move(brief.country),
                                                .kind = in_contract<contract::Kind>(r.kind),
                                                .stage = in_contract<contract::Stage>(partner.stage),
                                                .in_force = partner.in_force,
                                                .since = r.signed_on,
                                                .known_by = r.known_by}});
  }
  return document;
}

}  // namespace amity::partnerships::web
