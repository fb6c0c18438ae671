// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/city.h"
#include "atlas/country.h"
#include "core/language.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace amity::db {
class Transaction;
}

namespace amity::atlas {

// The world as the tables had it at one moment: all countries and cities, in memory, immutable, safe to read from many
// threads. Everything it hands out is valid while it lives.
class Atlas {
 public:
  static Atlas load(db::Transaction& transaction);

  Atlas(Atlas&&) noexcept;
  Atlas& operator=(Atlas&&) noexcept;
  ~Atlas();

  std::span<Country const> countries() const;  // by code
  std::span<City const> cities() const;        // by id

  // nullptr where there is none.
  Country const* country(std::string_view code) const;  // "CN" or "cn"
  City const* city(CityId id) const;
  City const* by_geonames(std::uint32_t id) const;
  City const* by_wikidata(std::uint32_t number) const;
  City const* by_slug(std::string_view slug) const;
  City const* find(PublicId id) const;

  // Every city with a name or alias that folds to the same key (atlas/fold.h), most people first.
  std::vector<City const*> named(std::string_view folded) const;

  // By language, then sort. The gazetteer's own name is City::name and not among them.
  std::span<CityName const> names(City const& city) const;
  // The name to show in a language: of sort name, else the local one in that language, else (for a language without
  // one) English, else City::name. The language is that of the text found, empty where it is City::name.
  ChosenText name_in(City const& city, std::string_view language) const;
  // All that sources say, best first: dated before undated, later before earlier, others before geonames.
  std::span<Population const> populations(City const& city) const;

  // The stored folded keys, for the search index: of a city's own name, and of names()[i].
  std::string_view folded(City const& city) const;
  std::string_view folded(CityName const& name) const;

 private:
  friend struct AtlasLoader;
  struct State;
  explicit Atlas(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace amity::atlas
