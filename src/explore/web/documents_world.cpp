// SPDX-License-Identifier: Apache-2.0
// Figures of the register as a whole and of a country's part in it.
#include "explore/web/documents_world.h"

#include "atlas/web/documents.h"
#include "server/contract_values.h"

#include <algorithm>

namespace amity::explore::web {
namespace {

constexpr std::size_t shown_at_the_head = 20;  // of a list of which the most come first

std::vector<contract::CityCount> most_connected(snapshot::World const& world,
                                                SharedList<claims::CityCount> const& cities, server::Part const& part) {
  std::vector<contract::CityCount> documents;
  auto const last = std::min(cities.size(), part.first + part.limit);
  for (auto i = part.first; i < last; ++i)
    documents.push_back({.city = atlas::web::city_name(world, cities[i].city), .partnerships = cities[i].partnerships});
  return documents;
}

std::vector<contract::WorldCountry> country_list(snapshot::World const& world) {
  std::vector<claims::CountryCount> ordered;
  for (auto const& [code, country] : world.figures.pair_figures->countries)
    if (country->partnerships > 0) ordered.push_back({code, country->partnerships});
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](auto const& x, auto const& y) { return x.partnerships > y.partnerships; });
  std::vector<contract::WorldCountry> countries;
  for (auto const& counted : ordered) {
    auto const& country = *world.figures.country(counted.country);
    countries.push_back({.country = std::string(counted.country),
                         .cities = server::count(country.cities.size()),
                         .partnerships = country.partnerships,
                         .within = country.within,
                         .partner_countries = server::count(country.partners.size())});
  }
  return countries;
}

}  // namespace

contract::World world_document(snapshot::World const& world) {
  auto const& figures = world.figures;
  contract::World document{};
  document.cities = server::count(figures.cities().size());
  document.partnerships = figures.partnerships;
  document.assertions = figures.assertions;
  document.sources = server::count(world.reg.sources().size());
  document.dated = figures.dated;
  document.doubtful = figures.doubtful;
  document.contested = figures.contested;
  for (auto const& [kind, n] : figures.by_kind)
    document.by_kind.push_back({.kind = contract::in_contract<contract::Kind>(kind), .partnerships = n});
  for (auto const& [stage, n] : figures.by_stage)
    document.by_stage.push_back({.stage = contract::in_contract<contract::Stage>(stage), .partnerships = n});
  for (auto const& [year, n] : figures.signed_in) document.years.push_back({.year = year, .partnerships = n});
  document.most_connected = most_connected(world, figures.cities(), {0, shown_at_the_head});
  for (auto const& pair : figures.pairs()) {
    if (document.country_pairs.size() == shown_at_the_head) break;
    document.country_pairs.push_back(
        {.a = std::string(pair.a), .b = std::string(pair.b), .partnerships = pair.partnerships});
  }
  document.countries = country_list(world);
  return document;
}

Result<contract::CountryCircle> country_circle_document(snapshot::World const& world, std::string_view code,
                                                        server::Part const& part) {
  auto const* country = world.atlas.country(code);
  if (country == nullptr)
    return fail(Errc::not_found, "no country has this code", "code", "ISO 3166-1 alpha-2 such as TH");
  static claims::CountryFigures const none{};
  auto const* found = world.figures.country(country->code);
  auto const& figures = found == nullptr ? none : *found;
  contract::CountryCircle document{};
  document.country = {.code = country->code,
                      .names = country->names,
                      .continent = std::string(atlas::continent_of(*country)),
                      .region = country->region,
                      .subregion = country->subregion,
                      .neighbours = country->neighbours};
  document.partnerships = figures.partnerships;
  document.within = figures.within;
  for (auto const& partner : figures.partners)
    document.partners.push_back({.country = std::string(partner.country), .partnerships = partner.partnerships});
  document.cities = server::count(figures.cities.size());
  document.items = most_connected(world, figures.cities, part);
  auto const last = part.first + part.limit;
  if (last < figures.cities.size()) document.next = std::to_string(last);
  return document;
}

}  // namespace amity::explore::web
