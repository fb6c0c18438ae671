// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arena.h"
#include "atlas/atlas.h"
#include "slot_table.h"

#include <vector>

namespace amity::atlas {

// Rows that belong to cities, kept together in the cities' order: those of city i are [starts[i], starts[i + 1]).
template <class T>
struct Grouped {
  std::vector<T> rows;
  std::vector<std::uint32_t> starts;
  std::span<T const> of(std::size_t city) const {
    return std::span(rows).subspan(starts[city], starts[city + 1] - starts[city]);
  }
};

struct Atlas::State {
  TextArena texts;
  std::vector<Country> countries;
  std::vector<City> cities;
  std::vector<std::string_view> folded;  // by city
  Grouped<CityName> names;
  std::vector<std::string_view> names_folded;  // by name
  std::vector<std::uint32_t> names_city;       // by name: the city's place in cities
  Grouped<Population> populations;

  SlotTable by_geonames, by_wikidata, by_slug;
  SlotTable by_folded;  // a city's place, or cities.size() + a name's place

  std::size_t place(City const& city) const { return static_cast<std::size_t>(&city - cities.data()); }
  // cities.size() where there is none.
  std::size_t place(CityId id) const;
};

}  // namespace amity::atlas
