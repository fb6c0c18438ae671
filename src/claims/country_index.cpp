// SPDX-License-Identifier: Apache-2.0
#include "claims/country_index.h"

#include <algorithm>
#include <set>

namespace amity::claims {

CountryIndex::CountryIndex(partnerships::Register const& reg, atlas::Atlas const& atlas) : reg_(&reg), atlas_(&atlas) {
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
}

CountryIndex::Country const* CountryIndex::find(std::string_view country) const {
  auto const at = countries_.find(country);
  return at == countries_.end() ? nullptr : &at->second;
}

std::span<std::uint32_t const> CountryIndex::partnerships_of(std::string_view country) const {
  auto const* found = find(country);
  return found == nullptr ? std::span<std::uint32_t const>{} : std::span(found->partnerships);
}

std::vector<std::uint32_t> CountryIndex::between(std::string_view one, std::string_view other) const {
  if (partnerships_of(one).size() > partnerships_of(other).size()) std::swap(one, other);
  std::vector<std::uint32_t> found;
  for (auto const at : partnerships_of(one)) {
    auto const& partnership = reg_->partnerships()[at];
    if (atlas_->city(partnership.a)->country == other || atlas_->city(partnership.b)->country == other)
      found.push_back(at);
  }
  return found;
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
