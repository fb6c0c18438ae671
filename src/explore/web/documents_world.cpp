// SPDX-License-Identifier: Apache-2.0
// Figures of the register as a whole and of a country's part in it.
#include "explore/web/documents_world.h"

#include "atlas/web/documents.h"

#include <algorithm>

namespace amity::explore::web {
namespace {

constexpr std::size_t shown_at_the_head = 20;  // of a list of which the most come first

json::array most_connected(snapshot::World const& world, SharedList<claims::CityCount> const& cities,
                           server::Part const& part) {
  json::array array;
  auto const last = std::min(cities.size(), part.first + part.limit);
  for (auto i = part.first; i < last; ++i)
    array.push_back(
        json::object{{"city", atlas::web::city_name(world, cities[i].city)}, {"partnerships", cities[i].partnerships}});
  return array;
}

json::array country_list(snapshot::World const& world) {
  std::vector<claims::CountryCount> ordered;
  for (auto const& [code, country] : world.figures.pair_figures->countries)
    if (country->partnerships > 0) ordered.push_back({code, country->partnerships});
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](auto const& x, auto const& y) { return x.partnerships > y.partnerships; });
  json::array countries;
  for (auto const& counted : ordered) {
    auto const& country = *world.figures.country(counted.country);
    countries.push_back(json::object{{"country", counted.country},
                                     {"cities", country.cities.size()},
                                     {"partnerships", country.partnerships},
                                     {"within", country.within},
                                     {"partner_countries", country.partners.size()}});
  }
  return countries;
}

template <class Word>
json::array counted_words(std::map<Word, int> const& counts, char const* key) {
  json::array array;
  for (auto const& [word, n] : counts)
    array.push_back(json::object{{key, partnerships::to_string(word)}, {"partnerships", n}});
  return array;
}

}  // namespace

json::object world_document(snapshot::World const& world) {
  auto const& figures = world.figures;
  json::array years;
  for (auto const& [year, n] : figures.signed_in) years.push_back(json::object{{"year", year}, {"partnerships", n}});
  json::array pairs;
  for (auto const& pair : figures.pairs()) {
    if (pairs.size() == shown_at_the_head) break;
    pairs.push_back(json::object{{"a", pair.a}, {"b", pair.b}, {"partnerships", pair.partnerships}});
  }
  return {{"cities", figures.cities().size()},
          {"partnerships", figures.partnerships},
          {"assertions", figures.assertions},
          {"sources", world.reg.sources().size()},
          {"dated", figures.dated},
          {"doubtful", figures.doubtful},
          {"contested", figures.contested},
          {"by_kind", counted_words(figures.by_kind, "kind")},
          {"by_stage", counted_words(figures.by_stage, "stage")},
          {"years", std::move(years)},
          {"most_connected", most_connected(world, figures.cities(), {0, shown_at_the_head})},
          {"country_pairs", std::move(pairs)},
          {"countries", country_list(world)}};
}

Result<json::object> country_circle_document(snapshot::World const& world, std::string_view code,
                                             server::Part const& part) {
  auto const* country = world.atlas.country(code);
  if (country == nullptr)
    return fail(Errc::not_found, "no country has this code", "code", "ISO 3166-1 alpha-2 such as TH");
  static claims::CountryFigures const none{};
  auto const* found = world.figures.country(country->code);
  auto const& figures = found == nullptr ? none : *found;
  json::array neighbours;
  for (auto const& neighbour : country->neighbours) neighbours.emplace_back(neighbour);
  json::array partners;
  for (auto const& partner : figures.partners)
    partners.push_back(json::object{{"country", partner.country}, {"partnerships", partner.partnerships}});
  auto const last = part.first + part.limit;
  return json::object{
      {"country", json::object{{"code", country->code},
                               {"names", server::texts(country->names)},
                               {"continent", atlas::continent_of(*country)},
                               {"region", country->region},
                               {"subregion", country->subregion},
                               {"neighbours", std::move(neighbours)}}},
      {"partnerships", figures.partnerships},
      {"within", figures.within},
      {"partners", std::move(partners)},
      {"cities", figures.cities.size()},
      {"items", most_connected(world, figures.cities, part)},
      {"next", last < figures.cities.size() ? json::value(std::to_string(last)) : json::value(nullptr)}};
}

}  // namespace amity::explore::web
