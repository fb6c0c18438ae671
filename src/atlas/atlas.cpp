// SPDX-License-Identifier: Apache-2.0
#include "atlas/atlas.h"

#include "atlas_state.h"

#include <algorithm>
#include <array>
#include <functional>

namespace amity::atlas {

Atlas::Atlas(std::unique_ptr<State> state) : state_{std::move(state)} {}
Atlas::Atlas(Atlas&&) noexcept = default;
Atlas& Atlas::operator=(Atlas&&) noexcept = default;
Atlas::~Atlas() = default;

std::size_t Atlas::State::place(CityId id) const {
  // Ids are given without gaps, so a city is nearly always found at the first look.
  auto const guess = static_cast<std::size_t>(id.value - 1);
  if (guess < cities.size() && cities[guess].id == id) return guess;
  auto const found = std::ranges::lower_bound(cities, id, {}, &City::id);
  return found == cities.end() || found->id != id ? cities.size() : static_cast<std::size_t>(found - cities.begin());
}

std::span<Country const> Atlas::countries() const { return state_->countries; }
std::span<City const> Atlas::cities() const { return state_->cities; }

Country const* Atlas::country(std::string_view code) const {
  if (code.size() != 2) return nullptr;
  auto const upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; };
  std::array const letters{upper(code[0]), upper(code[1])};
  auto const wanted = std::string_view(letters.data(), letters.size());
  auto const found = std::ranges::lower_bound(state_->countries, wanted, {}, &Country::code);
  return found == state_->countries.end() || found->code != wanted ? nullptr : &*found;
}

City const* Atlas::city(CityId id) const {
  auto const place = state_->place(id);
  return place == state_->cities.size() ? nullptr : &state_->cities[place];
}

namespace {

template <class Key>
City const* look_up(std::vector<City> const& cities, SlotTable const& table, std::uint64_t hash, Key&& matches) {
  City const* found = nullptr;
  table.find(hash, [&](std::uint32_t place) {
    if (!matches(cities[place])) return false;
    found = &cities[place];
    return true;
  });
  return found;
}

}  // namespace

City const* Atlas::by_geonames(std::uint32_t id) const {
  return look_up(state_->cities, state_->by_geonames, id, [&](City const& city) { return city.geonames_id == id; });
}

City const* Atlas::by_wikidata(std::uint32_t number) const {
  return look_up(state_->cities, state_->by_wikidata, number,
                 [&](City const& city) { return city.wikidata_id == number; });
}

City const* Atlas::by_slug(std::string_view slug) const {
  if (slug.empty()) return nullptr;
  return look_up(state_->cities, state_->by_slug, std::hash<std::string_view>{}(slug),
                 [&](City const& city) { return city.slug == slug; });
}

City const* Atlas::find(PublicId id) const {
  switch (id.scheme) {
    case PublicId::Scheme::wikidata:
      return by_wikidata(id.number);
    case PublicId::Scheme::geonames:
      return by_geonames(id.number);
    case PublicId::Scheme::own:
      return city(CityId{id.number});
  }
  return nullptr;
}

std::vector<City const*> Atlas::named(std::string_view folded) const {
  std::vector<City const*> found;
  if (folded.empty()) return found;
  auto const count = state_->cities.size();
  state_->by_folded.find(std::hash<std::string_view>{}(folded), [&](std::uint32_t place) {
    auto const is_city = place < count;
    if ((is_city ? state_->folded[place] : state_->names_folded[place - count]) == folded)
      found.push_back(&state_->cities[is_city ? place : state_->names_city[place - count]]);
    return false;
  });
  std::ranges::sort(found, [](City const* a, City const* b) {
    auto const people = [](City const* city) { return city->population.value_or(-1); };
    return people(a) != people(b) ? people(a) > people(b) : a < b;
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::span<CityName const> Atlas::names(City const& city) const { return state_->names.of(state_->place(city)); }

ChosenText Atlas::name_in(City const& city, std::string_view language) const {
  auto const all = names(city);
  auto const look = [&](NameSort sort, std::string_view wanted) {
    return std::ranges::find_if(all, [&](CityName const& n) { return n.sort == sort && n.language == wanted; });
  };
  for (auto const& [sort, wanted] :
       {std::pair{NameSort::name, language}, std::pair{NameSort::local, language},
        std::pair{NameSort::name, std::string_view{"en"}}, std::pair{NameSort::local, std::string_view{"en"}}})
    if (auto const found = look(sort, wanted); found != all.end()) return {found->language, found->name};
  return {{}, city.name};
}

std::span<Population const> Atlas::populations(City const& city) const {
  return state_->populations.of(state_->place(city));
}

std::string_view Atlas::folded(City const& city) const { return state_->folded[state_->place(city)]; }
std::string_view Atlas::folded(CityName const& name) const {
  return state_->names_folded[static_cast<std::size_t>(&name - state_->names.rows.data())];
}

}  // namespace amity::atlas
