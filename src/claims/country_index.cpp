// SPDX-License-Identifier: Apache-2.0
#include "claims/country_index.h"

#include <algorithm>

namespace amity::claims {

std::size_t CountryIndex::HashOfPlaces::operator()(Places const& places) const {
  constexpr std::size_t prime = 1'000'003;
  return std::hash<CityId>{}(places.first) * prime + std::hash<CityId>{}(places.second);
}

CountryIndex::CountryIndex(partnerships::Register const& reg, atlas::Atlas const& atlas)
    : beyond_circles_(std::make_shared<Countries const>()) {
  Capitals capitals;
  for (auto const& city : atlas.cities())
    if (city.feature == "PPLA" && !city.same_as) capitals[std::string(city.country)].push_back(city.id);
  capitals_ = std::make_shared<Capitals const>(std::move(capitals));
  add(reg, atlas, 0);
}

CountryIndex CountryIndex::with(partnerships::Register const& reg, atlas::Atlas const& atlas,
                                std::uint32_t first_new) const {
  auto index = *this;
  index.add(reg, atlas, first_new);
  return index;
}

void CountryIndex::add(partnerships::Register const& reg, atlas::Atlas const& atlas, std::uint32_t first_new) {
  auto const& all = reg.partnerships();
  if (first_new == all.size()) return;
  std::set<CityId> homes;
  for (auto const& office : reg.offices()) homes.insert(office.home);
  auto beyond = *beyond_circles_;
  for (auto i = first_new; i < all.size(); ++i) {
    auto const* a = atlas.city(all[i].a);
    auto const* b = atlas.city(all[i].b);
    join_twins(reg, atlas, i);
    if (a == nullptr || b == nullptr || homes.contains(a->id) || homes.contains(b->id)) continue;
    for (auto const* city : {a, b})
      if (!beyond.contains(city->country)) beyond.emplace(city->country);
  }
  beyond_circles_ = std::make_shared<Countries const>(std::move(beyond));
}

void CountryIndex::join_twins(partnerships::Register const& reg, atlas::Atlas const& atlas, std::uint32_t position) {
  auto const place = [&](CityId id) {
    auto const* city = atlas.city(id);
    return city != nullptr && city->same_as ? *city->same_as : id;
  };
  auto const& partnership = reg.partnerships()[position];
  Places const cities{partnership.a, partnership.b};
  Places const their_own{place(cities.first), place(cities.second)};
  Places const places = std::minmax(their_own.first, their_own.second);
  auto const* others = under_other_records_.find(places);
  if (their_own == cities && others == nullptr) return;
  auto group = others == nullptr ? Twins{} : *others;
  if (their_own != cities) {
    group.push_back(position);
    under_other_records_.set(places, group);
  }
  for (auto const at : reg.of(places.first))
    if (reg.partnerships()[at].other(places.first) == places.second) group.push_back(at);
  if (group.size() < 2) return;
  auto const shared = std::make_shared<Twins const>(std::move(group));
  for (auto const at : *shared) twins_.set(at, shared);
}

CountryIndex::Twins const* CountryIndex::twins_of(std::uint32_t position) const {
  auto const* group = twins_.find(position);
  return group == nullptr ? nullptr : group->get();
}

std::vector<std::shared_ptr<CountryIndex::Twins const>> CountryIndex::twins() const {
  std::vector<std::shared_ptr<Twins const>> groups;
  twins_.for_each([&](std::uint32_t position, std::shared_ptr<Twins const> const& group) {
    if (position == group->front()) groups.push_back(group);
  });
  return groups;
}

std::span<CityId const> CountryIndex::capitals(std::string_view country) const {
  auto const found = capitals_->find(country);
  return found == capitals_->end() ? std::span<CityId const>{} : std::span(found->second);
}

}  // namespace amity::claims
