// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "claims/claim.h"
#include "claims/country_index.h"
#include "claims/tally.h"
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
  Tallies const& tallies;
};

// What is asked: what counts, and how many "the first few" are (at least 1).
struct Question {
  Counting counting;
  std::size_t among{3};
};

// What can be claimed of the city's circle: first and only in each country, region, continent and region of its office,
// the oldest, countries and continents reached. O(k) in the circle's size. Of "first", the claim that comes nearest to
// holding is given where none holds. A partnership that no counted source states is claimed of only where nothing else
// stands in its place, and is unknown.
std::vector<Claim> claims_on_circle(Ground const& ground, atlas::City const& home, Counting const& counting);

// What can be claimed of the city's partners as pairs of two countries: only and first between them, among the first n.
// O(k) in the circle's size, but for the tally of what counts, which is made once.
std::vector<Claim> claims_on_pairs(Ground const& ground, atlas::City const& home, Question const& question);

// What can be claimed of the pairs between two countries; nothing is more than unknown where the register knows only
// the circles of offices. Errc::invalid for codes that are no countries or the same.
Result<std::vector<Claim>> claims_between(Ground const& ground, std::string_view one, std::string_view other,
                                          Question const& question);

// The cities that a city is compared with.
struct Group {
  enum class Of { country, capitals, list };  // cities of a country with partnerships; its provincial capitals; any
  Of of{Of::list};
  std::string country{};         // of capitals and country
  std::vector<CityId> cities{};  // of capitals and list
};
std::string_view to_string(Group::Of of);
Group cities_of_country(std::string_view country);
Group provincial_capitals(Ground const& ground, std::string_view country);

// The city's place in the group by partners in force, and whether it is among the first n. Nothing where the city is
// not in the group, or is alone in it. O(the group), and for a country O(the city's circle), but for the tally.
std::vector<Claim> claims_on_place(Ground const& ground, atlas::City const& city, Group const& group,
                                   Question const& question);

// All of the above of a city: its circle and, where the register knows more of its country than the circles of offices,
// its pairs and its place among its country's cities and provincial capitals.
std::vector<Claim> claims_of(Ground const& ground, atlas::City const& home, Question const& question);

// The claim's name among those of one question: "only_between.CN-BD.Q182852-Q376749". The same register, city and
// question give the same names; the same claim keeps its name when what counts is changed.
std::string name_of(Ground const& ground, Claim const& claim);

}  // namespace amity::claims
