// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "claims/claim.h"
#include "claims/claim_index.h"
#include "claims/country_index.h"
#include "core/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::claims {

// What a claim is computed from; all of it immutable and of one moment.
struct ClaimContext {
  partnerships::Register const& reg;
  atlas::Atlas const& atlas;
  CountryIndex const& index;
  ClaimIndexes const& claim_indexes;
};

// What is asked: what counts, and how many "the first few" are (at least 1).
struct Question {
  ClaimScope scope;
  std::size_t among{3};
};

// What can be claimed of the city's circle: first and only in each country, region, continent and region of its office,
// the oldest, countries and continents reached. O(k) in the circle's size. Of "first", the claim that comes nearest to
// holding is given where none holds. A partnership that no counted source states is claimed of only where nothing else
// stands in its place, and is unknown.
std::vector<Claim> claims_on_circle(ClaimContext const& context, atlas::City const& home, ClaimScope const& scope);

// What can be claimed of the city's partners as pairs of two countries: only and first between them, among the first n.
// O(k) in the circle's size, but for the index of what counts, which is made once.
std::vector<Claim> claims_on_pairs(ClaimContext const& context, atlas::City const& home, Question const& question);

// What can be claimed of the pairs between two countries; nothing is more than unknown where the register knows only
// the circles of offices. Errc::invalid for codes that are no countries or the same.
Result<std::vector<Claim>> claims_between(ClaimContext const& context, std::string_view one, std::string_view other,
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
Group provincial_capitals(ClaimContext const& context, std::string_view country);

// The city's place in the group by partners in force, and whether it is among the first n. Nothing where the city is
// not in the group, or is alone in it. O(the group), and for a country O(the city's circle), but for the index.
std::vector<Claim> claims_on_place(ClaimContext const& context, atlas::City const& city, Group const& group,
                                   Question const& question);

// All of the above of a city: its circle and, where the register knows more of its country than the circles of offices,
// its pairs and its place among its country's cities and provincial capitals.
std::vector<Claim> claims_of(ClaimContext const& context, atlas::City const& home, Question const& question);

// The claim's name among those of one question: "only_between.CN-BD.Q182852-Q376749". The same register, city and
// question give the same names; the same claim keeps its name when what counts is changed.
std::string name_of(ClaimContext const& context, Claim const& claim);

}  // namespace amity::claims
