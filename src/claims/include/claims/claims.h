// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "claims/claim.h"
#include "claims/country_index.h"
#include "core/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::claims {

// What a claim is computed from; all of it immutable and of one moment.
struct Ground {
  partnerships::Register const& reg;
  atlas::Atlas const& atlas;
  CountryIndex const& index;
};

// What can be claimed of the city's circle: first and only in each country, region, continent and region of its office,
// the oldest, countries and continents reached. O(k) in the circle's size. Of "first", the claim that comes nearest to
// holding is given where none holds. A partnership that no counted source states is claimed of only where nothing else
// stands in its place, and is unknown.
std::vector<Claim> claims_on_circle(Ground const& ground, atlas::City const& home, Counting const& counting);

// What can be claimed of the city's partners as pairs of two countries: only and first between them, among the first
// three. O(the partnerships of the smaller country) for each country.
std::vector<Claim> claims_on_pairs(Ground const& ground, atlas::City const& home, Counting const& counting);

// What can be claimed of the pairs between two countries; nothing is more than unknown where the register knows only
// the circles of offices. Errc::invalid for codes that are no countries or the same.
Result<std::vector<Claim>> claims_between(Ground const& ground, std::string_view one, std::string_view other,
                                          Counting const& counting);

// The cities that a city is compared with.
struct Group {
  enum class Of { country, capitals, list };  // cities of a country with partnerships; its provincial capitals; any
  Of of{Of::list};
  std::string country{};
  std::vector<CityId> cities{};
};
Group cities_of_country(Ground const& ground, std::string_view country);
Group provincial_capitals(Ground const& ground, std::string_view country);

// The city's place in the group by partners in force, and whether it is among the first three. Nothing where the city
// is not in the group, or is alone in it. O(the partnerships of the group).
std::vector<Claim> claims_on_place(Ground const& ground, atlas::City const& city, Group const& group,
                                   Counting const& counting);

// All of the above of a city: its circle and, where the register knows more of its country than the circles of offices,
// its pairs and its place among its country's cities and provincial capitals.
std::vector<Claim> claims_of(Ground const& ground, atlas::City const& home, Counting const& counting);

}  // namespace amity::claims
