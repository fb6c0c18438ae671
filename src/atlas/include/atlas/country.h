// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/language.h"
#include "core/latlon.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::atlas {

// A country or territory with a code of ISO 3166-1 (and Kosovo, XK, which the sources carry).
struct Country {
  std::string code;          // ISO 3166-1 alpha-2, "CN"
  std::string alpha3;        // "CHN"
  std::string numeric_code;  // "156"; empty where there is none (XK)
  std::string region;        // slug of the UN region: africa, americas, asia, europe, oceania, antarctica
  std::string subregion;     // slug of the UN sub-region: "eastern-asia"
  LocalText names;
  std::vector<std::string> neighbours;  // codes of the countries it has a land border with, sorted
  std::optional<LatLon> position;       // somewhere in its middle
  bool operator==(Country const&) const = default;
};

// A region of the UN's M49 standard, or one of the continents as schools teach them (the Americas in two).
struct Region {
  std::string_view slug;    // "south-eastern-asia"
  std::string_view m49;     // "035"; "AQ" for Antarctica, which M49 leaves out of its regions
  std::string_view region;  // slug of the UN region above it; itself for a region; empty for the two Americas' halves
  std::string_view continent;  // slug of the continent; empty for "americas", which is two
};

// Every region, sub-region and continent, in the order of M49 codes.
std::span<Region const> regions();
// nullptr where there is none with this slug.
Region const* find_region(std::string_view slug);

// africa, antarctica, asia, europe, north-america, oceania or south-america. Central America and the Caribbean are
// North America's.
std::string_view continent_of(Country const& country);

// The region's name in a language (BCP 47) out of ICU's CLDR data; empty for an unknown slug. A language that CLDR does
// not have gets the English name.
std::string region_name(std::string_view slug, std::string_view language);
// The same in the languages of the interface.
LocalText region_names(std::string_view slug);

// Whether a country lies in the region, sub-region or continent of that slug.
bool lies_in(Country const& country, std::string_view slug);

}  // namespace amity::atlas
