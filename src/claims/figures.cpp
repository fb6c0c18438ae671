// SPDX-License-Identifier: Apache-2.0
#include "claims/figures.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace amity::claims {
namespace {

bool more_partnerships(CityCount const& x, CityCount const& y) {
  return std::tuple{-x.partnerships, x.city} < std::tuple{-y.partnerships, y.city};
}

void count_cities(WorldFigures& figures, partnerships::Register const& reg, atlas::Atlas const& atlas) {
  std::unordered_map<CityId, int> of_city;
  of_city.reserve(reg.partnerships().size());
  for (auto const& partnership : reg.partnerships()) {
    ++of_city[partnership.a];
    ++of_city[partnership.b];
  }
  figures.cities.reserve(of_city.size());
  for (auto const& [city, n] : of_city) figures.cities.push_back({city, n});
  std::sort(figures.cities.begin(), figures.cities.end(), more_partnerships);
  for (auto const& counted : figures.cities)
    if (auto const* city = atlas.city(counted.city))
      figures.countries[std::string(city->country)].cities.push_back(counted);
}

void count_all_cities(WorldFigures& figures, atlas::Atlas const& atlas) {
  std::unordered_map<std::string_view, int> cities;
  for (auto const& city : atlas.cities()) ++cities[city.country];
  for (auto const& [country, n] : cities) figures.countries[std::string(country)].all_cities = n;
}

void count_pairs(WorldFigures& figures, partnerships::Register const& reg, atlas::Atlas const& atlas) {
  std::map<std::pair<std::string_view, std::string_view>, int> pairs;
  for (auto const& partnership : reg.partnerships()) {
    auto const* a = atlas.city(partnership.a);
    auto const* b = atlas.city(partnership.b);
    if (a == nullptr || b == nullptr) continue;
    ++pairs[std::minmax(a->country, b->country)];
  }
  for (auto const& [countries, n] : pairs) {
    auto const& [one, other] = countries;
    auto& of_one = figures.countries[std::string(one)];
    of_one.partnerships += n;
    if (one == other) {
      of_one.within = n;
      continue;
    }
    auto& of_other = figures.countries[std::string(other)];
    of_other.partnerships += n;
    of_one.partners.push_back({std::string(other), n});
    of_other.partners.push_back({std::string(one), n});
    figures.pairs.push_back({std::string(one), std::string(other), n});
  }
  auto const more = [](auto const& x, auto const& y) { return x.partnerships > y.partnerships; };
  // They came in the order of their codes, which a stable sort keeps.
  std::stable_sort(figures.pairs.begin(), figures.pairs.end(), more);
  for (auto& [code, country] : figures.countries)
    std::sort(country.partners.begin(), country.partners.end(), [](CountryCount const& x, CountryCount const& y) {
      return std::tuple{-x.partnerships, std::string_view{x.country}} <
             std::tuple{-y.partnerships, std::string_view{y.country}};
    });
}

}  // namespace

WorldFigures::WorldFigures(partnerships::Register const& reg, atlas::Atlas const& atlas)
    : partnerships(static_cast<int>(reg.partnerships().size())) {
  for (auto const& partnership : reg.partnerships()) {
    auto const& resolution = partnership.resolution;
    assertions += static_cast<int>(reg.assertions(partnership).size());
    doubtful += resolution.doubtful ? 1 : 0;
    contested += resolution.conflicts.empty() ? 0 : 1;
    ++by_kind[resolution.kind];
    ++by_stage[resolution.stage];
    if (!resolution.signed_on) continue;
    ++dated;
    ++signed_in[resolution.signed_on->year()];
  }
  count_all_cities(*this, atlas);
  count_cities(*this, reg, atlas);
  count_pairs(*this, reg, atlas);
}

}  // namespace amity::claims
