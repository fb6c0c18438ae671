// SPDX-License-Identifier: Apache-2.0
#include "claims/country_index.h"

#include <algorithm>
#include <set>

namespace amity::claims {

CountryIndex::CountryIndex(partnerships::Register const& reg, atlas::Atlas const& atlas) {
  auto const all = reg.partnerships();
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    auto const* a = atlas.city(all[i].a);
    auto const* b = atlas.city(all[i].b);
    if (a == nullptr || b == nullptr) continue;
    countries_[std::string(a->country)].partnerships.push_back(i);
    if (a->country != b->country) countries_[std::string(b->country)].partnerships.push_back(i);
  }
  std::set<CityId> homes;
  for (auto const& office : reg.offices()) homes.insert(office.home);
  for (auto& [code, country] : countries_)
    country.beyond_circles = std::any_of(country.partnerships.begin(), country.partnerships.end(), [&](auto at) {
      return !homes.contains(all[at].a) && !homes.contains(all[at].b);
    });
  for (auto const& city : atlas.cities())
    if (city.feature == "PPLA" && !city.same_as) countries_[std::string(city.country)].capitals.push_back(city.id);
  find_twins(reg, atlas);
}

void CountryIndex::find_twins(partnerships::Register const& reg, atlas::Atlas const& atlas) {
  auto const place = [&](CityId id) {
    auto const* city = atlas.city(id);
    return city != nullptr && city->same_as ? *city->same_as : id;
  };
  auto const all = reg.partnerships();
  std::map<std::pair<CityId, CityId>, std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    auto const places = std::pair{place(all[i].a), place(all[i].b)};
    if (places != std::pair{all[i].a, all[i].b}) groups[std::minmax(places.first, places.second)].push_back(i);
  }
  for (auto& [places, group] : groups) {
    for (auto const at : reg.of(places.first))
      if (all[at].other(places.first) == places.second) group.push_back(at);
    if (group.size() > 1) twins_.push_back(std::move(group));
  }
}

CountryIndex::Country const* CountryIndex::find(std::string_view country) const {
  auto const at = countries_.find(country);
  return at == countries_.end() ? nullptr : &at->second;
}

std::span<std::uint32_t const> CountryIndex::partnerships_of(std::string_view country) const {
  auto const* found = find(country);
  return found == nullptr ? std::span<std::uint32_t const>{} : std::span(found->partnerships);
}

bool CountryIndex::reaches_beyond_circles(std::string_view country) const {
  auto const* found = find(country);
  return found != nullptr && found->beyond_circles;
}

std::span<CityId const> CountryIndex::capitals(std::string_view country) const {
  auto const* found = find(country);
  return found == nullptr ? std::span<CityId const>{} : std::span(found->capitals);
}

}  // namespace amity::claims
