// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/documents.h"

namespace amity::atlas::web {
namespace {

template <class T>
json::value number_or_null(std::optional<T> const& number) {
  return number ? json::value(*number) : json::value(nullptr);
}

json::object names_of(snapshot::World const& world, atlas::City const& city) {
  json::object names;
  for (auto const& name : world.atlas.names(city))
    if (name.sort == atlas::NameSort::name && !names.contains(name.language)) names.emplace(name.language, name.name);
  // The gazetteer's name is the one in international use: what an English page shows.
  if (!names.contains("en")) names.emplace("en", city.name);
  return names;
}

json::value local_name(snapshot::World const& world, atlas::City const& city) {
  for (auto const& name : world.atlas.names(city))
    if (name.sort == atlas::NameSort::local) return json::object{{"language", name.language}, {"name", name.name}};
  return nullptr;
}

}  // namespace

json::object city_brief(snapshot::World const& world, atlas::City const& city) {
  json::object object;
  object["id"] = to_string(atlas::public_id(city));
  object["slug"] = server::text_or_null(city.slug);
  object["name"] = names_of(world, city);
  object["local"] = local_name(world, city);
  object["country"] = city.country;
  object["sort"] = atlas::to_string(city.sort);
  object["lat"] = city.position ? json::value(city.position->latitude_deg()) : json::value(nullptr);
  object["lon"] = city.position ? json::value(city.position->longitude_deg()) : json::value(nullptr);
  object["population"] = number_or_null(city.population);
  object["timezone"] = server::text_or_null(city.timezone);
  return object;
}

json::object city_name(snapshot::World const& world, CityId id) {
  auto const& city = *world.atlas.city(id);
  json::object names;
  for (auto const language : interface_languages) names.emplace(language, world.atlas.name_in(city, language).text);
  return {{"id", to_string(atlas::public_id(city))},
          {"slug", server::text_or_null(city.slug)},
          {"country", city.country},
          {"name", std::move(names)}};
}

json::object city_document(snapshot::World const& world, atlas::City const& city, Day today) {
  auto object = city_brief(world, city);
  object["wikidata"] = city.wikidata_id ? json::value("Q" + std::to_string(*city.wikidata_id)) : json::value(nullptr);
  object["geonames"] = number_or_null(city.geonames_id);
  object["admin1"] = server::text_or_null(city.admin1);
  json::array names;
  for (auto const& name : world.atlas.names(city))
    names.push_back(
        json::object{{"language", name.language}, {"sort", atlas::to_string(name.sort)}, {"name", name.name}});
  object["names"] = std::move(names);
  json::array populations;
  for (auto const& population : world.atlas.populations(city))
    populations.push_back(json::object{
        {"people", population.people}, {"source", population.source}, {"on", server::date_or_null(population.on)}});
  object["populations"] = std::move(populations);
  auto const* twin = city.same_as ? world.atlas.city(*city.same_as) : nullptr;
  object["same_as"] = twin != nullptr ? json::value(to_string(atlas::public_id(*twin))) : json::value(nullptr);
  auto const circle = partnerships::circle_of(world.reg, world.atlas, city, {.as_of = today});
  object["partners"] = server::range(circle ? circle->counts.partners : partnerships::Range{});
  return object;
}

json::object country_document(snapshot::World const& world, atlas::Country const& country) {
  static claims::CountryFigures const nothing{};
  auto const* found = world.figures.country(country.code);
  auto const& figures = found == nullptr ? nothing : *found;
  json::array neighbours;
  for (auto const& code : country.neighbours) neighbours.emplace_back(code);
  return {{"code", country.code},
          {"alpha3", country.alpha3},
          {"numeric", country.numeric_code},
          {"names", server::texts(country.names)},
          {"continent", atlas::continent_of(country)},
          {"region", country.region},
          {"subregion", country.subregion},
          {"neighbours", std::move(neighbours)},
          {"cities", figures.all_cities},
          {"partnerships", figures.partnerships}};
}

}  // namespace amity::atlas::web
