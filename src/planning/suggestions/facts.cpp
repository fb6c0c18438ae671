// SPDX-License-Identifier: Apache-2.0
// Counted for one pair by the plain definition: the features' sums over all candidates are another way to the same.
#include "planning/suggestions/facts.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace amity::planning::suggestions {
namespace {

int count_paths_of_three(KnownEdges const& ties, PlaceNumber city, PlaceNumber candidate) {
  int paths = 0;
  for (auto const& a : ties.of(city))
    for (auto const& b : ties.of(candidate))
      if (a.node != candidate && b.node != city && a.node != b.node && ties.tied(a.node, b.node)) ++paths;
  return paths;
}

std::set<PlaceNumber> near(KnownEdges const& ties, PlaceNumber place) {
  std::set<PlaceNumber> found;
  for (auto const& near : ties.places().near(place)) found.insert(near.place);
  return found;
}

int partners_among(KnownEdges const& ties, PlaceNumber place, std::set<PlaceNumber> const& among) {
  return static_cast<int>(
      std::ranges::count_if(ties.of(place), [&](auto const& partner) { return among.contains(partner.node); }));
}

int partners_in(KnownEdges const& ties, PlaceNumber place, std::uint32_t country) {
  return static_cast<int>(std::ranges::count_if(
      ties.of(place), [&](auto const& partner) { return ties.places().of(partner.node).country == country; }));
}

std::optional<std::int64_t> people_of(Places::Traits const& place) {
  if (std::isnan(place.log_people)) return std::nullopt;
  return std::llround(std::exp(place.log_people));
}

void count_near(KnownEdges const& ties, PlaceNumber city, PlaceNumber candidate, SuggestionFacts& facts) {
  auto const near_city = near(ties, city);
  auto const near_candidate = near(ties, candidate);
  facts.candidates_near_city = partners_among(ties, candidate, near_city);
  facts.partners_near = partners_among(ties, city, near_candidate);
  for (auto const place : near_city) facts.ties_near_both += partners_among(ties, place, near_candidate);
}

void count_regions(KnownEdges const& ties, PlaceNumber city, PlaceNumber candidate, SuggestionFacts& facts) {
  auto const& here = ties.places().of(city);
  auto const& there = ties.places().of(candidate);
  facts.same_country = here.country == there.country;
  // A tie within one country has both its ends in it.
  facts.country_ties = static_cast<int>(ties.between(here.country, there.country)) / (facts.same_country ? 2 : 1);
  auto const ends = 2 * static_cast<double>(ties.count());
  if (ends > 0)
    facts.country_expected =
        ties.ends_in(here.country) * ties.ends_in(there.country) / ends / (facts.same_country ? 2 : 1);
  facts.partners_there = partners_in(ties, city, there.country);
  facts.partners_here = partners_in(ties, candidate, here.country);
  for (auto const& [country, partners] : ties.countries_of(city))
    if (partners_in(ties, candidate, country) > 0) ++facts.countries_shared;
  if (here.division < 0 || there.division < 0) return;
  int division_ties = 0;
  for (auto const place : ties.in_division(here.division))
    for (auto const& partner : ties.of(place))
      if (ties.places().of(partner.node).division == there.division) ++division_ties;
  facts.division_ties = division_ties / (here.division == there.division ? 2 : 1);
}

}  // namespace

SuggestionFacts facts_of(KnownEdges const& ties, PlaceNumber city, PlaceNumber candidate) {
  auto const& places = ties.places();
  auto const& here = places.of(city);
  auto const& there = places.of(candidate);
  SuggestionFacts facts;
  facts.paths_of_three = count_paths_of_three(ties, city, candidate);
  count_near(ties, city, candidate, facts);
  count_regions(ties, city, candidate, facts);
  if (auto const km = places.km_between(city, candidate); !std::isnan(km)) facts.km = km;
  facts.city_people = people_of(here);
  facts.candidate_people = people_of(there);
  facts.city_seat = here.seat;
  facts.candidate_seat = there.seat;
  facts.city_partners = static_cast<int>(ties.of(city).size());
  facts.candidate_partners = static_cast<int>(ties.of(candidate).size());
  facts.same_name = here.name == there.name;
  facts.word_shared = std::ranges::any_of(places.rare_words(city), [&](auto word) {
    return std::ranges::binary_search(places.rare_words(candidate), word);
  });
  facts.same_language = here.language == there.language;
  return facts;
}

}  // namespace amity::planning::suggestions
