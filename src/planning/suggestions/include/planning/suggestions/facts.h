// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/suggestions/ties.h"

#include <optional>

namespace amity::planning::suggestions {

// What the reasons of a suggestion rest on, in numbers that a reader can check. "Near" is within Places::near_km, as
// far as Places::near tells.
struct SuggestionFacts {
  int paths_of_three{};              // city - a - b - candidate
  int candidates_near_city{};        // ties of the candidate with places near the city
  int partners_near{};               // the city's partners near the candidate
  int ties_near_both{};              // ties between places near the city and places near the candidate
  int country_ties{};                // between the two countries
  double country_expected{};         // as many as there would be if ends of ties met by chance
  std::optional<int> division_ties;  // between their provinces or states, where both are known
  int partners_there{};              // the city's partners in the candidate's country
  int partners_here{};               // the candidate's partners in the city's country
  int countries_shared{};            // countries in which both have partners
  std::optional<double> km;
  std::optional<std::int64_t> city_people;
  std::optional<std::int64_t> candidate_people;
  Place::Seat city_seat{Place::Seat::none};
  Place::Seat candidate_seat{Place::Seat::none};
  int city_partners{};
  int candidate_partners{};
  bool same_country{};
  bool same_name{};
  bool word_shared{};  // a rare one
  bool same_language{};
};

SuggestionFacts facts_of(KnownEdges const& ties, PlaceNumber city, PlaceNumber candidate);

}  // namespace amity::planning::suggestions
