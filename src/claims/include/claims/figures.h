// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "partnerships/register.h"

#include <map>
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
  std::vector<CityCount> cities;       // those with partnerships, most first, then by id
  std::vector<CountryCount> partners;  // other countries, most first, then by code
};

// The register as a whole, counted once. Of all lists the most come first; ties are broken by id or code.
struct WorldFigures {
  WorldFigures(partnerships::Register const& reg, atlas::Atlas const& atlas);

  int partnerships{};
  int assertions{};
  int doubtful{};   // only weak sources state them, or a stronger one denies them
  int contested{};  // with at least one point on which sources contradict each other
  int dated{};      // of which the year of signing is known at least
  std::map<partnerships::Kind, int> by_kind;
  std::map<partnerships::Stage, int> by_stage;
  std::map<int, int> signed_in;  // year -> how many were signed in it
  std::vector<CityCount> cities;
  std::vector<PairCount> pairs;
  std::map<std::string, CountryFigures, std::less<>> countries;  // those with a city
};

}  // namespace amity::claims
