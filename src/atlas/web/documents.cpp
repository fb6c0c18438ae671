// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/documents.h"

#include "server/contract_values.h"
#include "server/parameters.h"

#include <algorithm>

namespace amity::atlas::web {
namespace {

constexpr std::size_t search_reach = 900;  // how far a search can be paged through

template <class To, class From>
contract::Nullable<To> number_or_null(std::optional<From> const& number) {
  return number ? std::optional<To>{static_cast<To>(*number)} : std::nullopt;
}

LocalText names_of(snapshot::World const& world, atlas::City const& city) {
  LocalText names;
  for (auto const& name : world.atlas.names(city))
    if (name.sort == atlas::NameSort::name) names.emplace(name.language, name.name);
  // The gazetteer's name is the one in international use: what an English page shows.
  names.emplace("en", city.name);
  return names;
}

contract::Nullable<contract::CityBriefLocal> local_name(snapshot::World const& world, atlas::City const& city) {
  for (auto const& name : world.atlas.names(city))
    if (name.sort == atlas::NameSort::local)
      return contract::CityBriefLocal{.language = std::string(name.language), .name = std::string(name.name)};
  return {};
}

}  // namespace

contract::CityBrief city_brief(snapshot::World const& world, atlas::City const& city) {
  auto const at = [&](double (LatLon::*degrees)() const) -> contract::Nullable<double> {
    return city.position ? std::optional{((*city.position).*degrees)()} : std::nullopt;
  };
  return {.id = to_string(atlas::public_id(city)),
          .slug = server::text_or_null(city.slug),
          .name = names_of(world, city),
          .local = local_name(world, city),
          .country = std::string(city.country),
          .sort = contract::in_contract<contract::CitySort>(city.sort),
          .lat = at(&LatLon::latitude_deg),
          .lon = at(&LatLon::longitude_deg),
          .population = number_or_null<std::int64_t>(city.population),
          .timezone = server::text_or_null(city.timezone)};
}

contract::CityName city_name(snapshot::World const& world, CityId id) {
  auto const& city = *world.atlas.city(id);
  LocalText names;
  for (auto const language : interface_languages) names.emplace(language, world.atlas.name_in(city, language).text);
  return {.id = to_string(atlas::public_id(city)),
          .slug = server::text_or_null(city.slug),
          .country = std::string(city.country),
          .name = std::move(names)};
}

contract::City city_document(snapshot::World const& world, atlas::City const& city, Day today) {
  auto document = server::extended<contract::City>(city_brief(world, city));
  if (city.wikidata_id) document.wikidata = "Q" + std::to_string(*city.wikidata_id);
  document.geonames = number_or_null<std::int64_t>(city.geonames_id);
  document.admin1 = server::text_or_null(city.admin1);
  for (auto const& name : world.atlas.names(city))
    document.names.push_back({.language = std::string(name.language),
                              .sort = contract::in_contract<contract::NameSort>(name.sort),
                              .name = std::string(name.name)});
  for (auto const& population : world.atlas.populations(city))
    document.populations.push_back({.people = population.people,
                                    .source = std::string(population.source),
                                    .on = population.on ? std::optional{to_string(*population.on)} : std::nullopt});
  auto const* twin = city.same_as ? world.atlas.city(*city.same_as) : nullptr;
  if (twin != nullptr) document.same_as = to_string(atlas::public_id(*twin));
  auto const circle = partnerships::circle_of(world.reg, world.atlas, city, {.as_of = today});
  document.partners = server::range_of(circle ? circle->counts.partners : partnerships::Range{});
  return document;
}

contract::Country country_document(snapshot::World const& world, atlas::Country const& country) {
  static claims::CountryFigures const nothing{};
  auto const* found = world.figures.country(country.code);
  auto const& figures = found == nullptr ? nothing : *found;
  return {.code = country.code,
          .alpha3 = country.alpha3,
          .numeric = country.numeric_code,
          .names = country.names,
          .continent = std::string(atlas::continent_of(country)),
          .region = country.region,
          .subregion = country.subregion,
          .neighbours = {country.neighbours.begin(), country.neighbours.end()},
          .cities = static_cast<std::int64_t>(figures.all_cities),
          .partnerships = static_cast<std::int64_t>(figures.partnerships)};
}

std::vector<contract::SearchPageResult> search_results(snapshot::World const& world,
                                                       std::span<atlas::SearchHit const> hits) {
  std::vector<contract::SearchPageResult> results;
  results.reserve(hits.size());
  for (auto const& hit : hits)
    results.push_back({.city = city_brief(world, *world.atlas.city(hit.city)),
                       .matched = std::string(hit.name),
                       .match = contract::in_contract<contract::SearchPageResultMatch>(hit.match),
                       .partners = server::count(world.reg.of(hit.city).size())});
  return results;
}

Result<contract::SearchPage> search_document(snapshot::World const& world, contract::SearchParameters const& asked) {
  auto const country = server::country_asked(asked.country, world);
  if (!country) return Failure{country.error()};
  auto const part = server::part_asked(asked.limit, asked.cursor);
  if (!part) return Failure{part.error()};
  if (part->first > search_reach)
    return fail(Errc::invalid, "a search cannot be paged that far", "cursor", "0 to " + std::to_string(search_reach));
  // One more than asked for tells whether there is a next page.
  auto const more = std::min<std::size_t>(part->limit + 1, 100);
  auto hits = world.search.query(asked.q, {*country, more, part->first});
  if (!hits) {
    auto error = hits.error();
    error.field = "q";
    return Failure{error};
  }
  auto const next = hits->size() > part->limit ? part->first + part->limit : 0;
  if (hits->size() > part->limit) hits->resize(part->limit);
  contract::SearchPage page{.query = asked.q, .results = search_results(world, *hits), .next = {}};
  if (next > 0 && next <= search_reach) page.next = std::to_string(next);
  return page;
}

}  // namespace amity::atlas::web
