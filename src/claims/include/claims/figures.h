// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "core/shared_list.h"
#include "partnerships/register.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::claims {

// How many partnerships the register records of something, whatever became of them.
struct CityCount {
  CityId city{};
  int partnerships{};
  bool operator==(CityCount const&) const = default;
};
struct CountryCount {
  std::string country;  // ISO 3166-1 alpha-2
  int partnerships{};
  bool operator==(CountryCount const&) const = default;
};
struct PairCount {
  std::string a;  // two different countries, in the order of their codes
  std::string b;
  int partnerships{};
  bool operator==(PairCount const&) const = default;
};

// A country's part in the register.
struct CountryFigures {
  int all_cities{};                    // that the atlas knows, with and without partnerships
  int partnerships{};                  // with at least one of its cities
  int within{};                        // of these: between two of its own cities
  SharedList<CityCount> cities;        // those with partnerships, most first, then by id
  std::vector<CountryCount> partners;  // other countries, most first, then by code
  bool operator==(CountryFigures const&) const = default;
};

// Which pairs there are, counted by city and country. Of all lists the most come first; ties are broken by id or code.
struct PairFigures {
  SharedList<CityCount> cities;
  SharedList<PairCount> pairs;
  std::map<std::string, std::shared_ptr<CountryFigures const>, std::less<>> countries;  // those with a city
};

// The register as a whole, counted once; immutable. Copies share the figures of the pairs.
struct WorldFigures {
  WorldFigures(partnerships::Register const& reg, atlas::Atlas const& atlas);
  // Those of a register in which these partnerships (positions, new ones last) are others than in the one that these
  // are of.
  WorldFigures with(partnerships::Register const& before, partnerships::Register const& reg, atlas::Atlas const& atlas,
                    std::span<std::uint32_t const> changed) const;

  SharedList<CityCount> const& cities() const { return pair_figures->cities; }
  SharedList<PairCount> const& pairs() const { return pair_figures->pairs; }
  // nullptr for a country without a city.
  CountryFigures const* country(std::string_view code) const;

  int partnerships{};
  int assertions{};
  int doubtful{};   // only weak sources state them, or a stronger one denies them
  int contested{};  // with at least one point on which sources contradict each other
  int dated{};      // of which the year of signing is known at least
  std::map<partnerships::Kind, int> by_kind;
  std::map<partnerships::Stage, int> by_stage;
  std::map<int, int> signed_in;  // year -> how many were signed in it
  std::shared_ptr<PairFigures const> pair_figures;

 private:
  // Counts a partnership in (1) or out (-1).
  void count(partnerships::Register const& reg, partnerships::Partnership const& partnership, int by);
};

}  // namespace amity::claims
