// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/claims.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amity::claims {

// A middle value, and of how many it is the middle: the others are not known.
struct Median {
  std::optional<double> value{};
  int of{};
};

// A city's circle as the comparison counts it: its ties in force on the day, or possibly so.
struct ComparedCity {
  atlas::City const* city{};
  partnerships::Range partners;
  partnerships::Range countries;  // reached by a tie in force
  partnerships::Range continents;
  std::map<partnerships::Kind, partnerships::Range> by_kind;
  std::map<std::string, partnerships::Range, std::less<>> by_country;  // ISO 3166-1 alpha-2
  std::map<std::string, partnerships::Range, std::less<>> by_region;   // the UN's sub-regions
  std::map<std::string, partnerships::Range, std::less<>> by_continent;
  partnerships::Partnership const* oldest{};  // the first signed of those in force whose date is known; nullptr: none
  Median age_years;    // of the ties in force with a date, on the day; a year counts from its beginning
  Median distance_km;  // to the partners in force whose position is known
  Median population;   // of the partners in force
};

// A city that is a partner of at least one of those compared.
struct ComparedPartner {
  atlas::City const* city{};
  std::vector<ScopedPartnership>
      ties;  // with each of the cities, in their order; ScopedPartnership::partnership is nullptr where there is none

  std::size_t of_how_many() const;
};

struct Comparison {
  std::vector<ComparedCity> cities;  // in the order asked for
  partnerships::Range in_common;     // partners of all of them
  // Those of the most cities first; then by which cities, by country and by id. The cities themselves are not among
  // them.
  std::vector<ComparedPartner> partners;
  std::vector<ScopedPartnership> between;  // ties of the cities with each other, by id
};

// The circles of several different cities beside each other. O(k) in the sizes of the circles.
Comparison compare(ClaimContext const& context, std::vector<atlas::City const*> const& cities, ClaimScope const& scope);

}  // namespace amity::claims
