// SPDX-License-Identifier: Apache-2.0
#include "city_score.h"

#include <algorithm>

namespace amity::reconciliation {
namespace {

double name_part(NameFit fit) {
  switch (fit) {
    case NameFit::own:
      return 0.60;
    case NameFit::alias:
      return 0.55;
    case NameFit::untitled:
    case NameFit::part:
      return 0.50;
  }
  return 0;
}

double distance_part(double km) {
  if (km <= 3) return 0.25;
  if (km <= 10) return 0.20;
  return km <= 25 ? 0.10 : 0.0;
}

double people_part(std::int64_t a, std::int64_t b) {
  if (a <= 0 || b <= 0) return 0;
  auto const ratio = static_cast<double>(std::max(a, b)) / static_cast<double>(std::min(a, b));
  if (ratio <= 1.5) return 0.10;
  if (ratio <= 3) return 0.05;
  return ratio <= 10 ? 0.0 : -0.10;
}

constexpr double same_country = 0.15;
constexpr double only_one = 0.10;
constexpr double shares_a_partner = 0.20;
constexpr double far_the_largest = 0.10;
constexpr std::int64_t largest_by = 10;  // times as many people as the next
constexpr double stands_there_km = 10.0;

bool same_level(CityTraits const& candidate, WantedCity const& wanted) {
  using atlas::CitySort;
  auto const is_city = [](CitySort sort) { return sort == CitySort::city || sort == CitySort::district; };
  return candidate.sort == wanted.sort || (is_city(candidate.sort) && is_city(wanted.sort));
}

}  // namespace

std::optional<double> score(NameFit fit, CityTraits const& candidate, WantedCity const& wanted) {
  auto points = name_part(fit);
  if (!wanted.countries.empty()) {
    if (std::ranges::find(wanted.countries, candidate.country) == wanted.countries.end()) return std::nullopt;
    points += same_country;
  }
  auto const level = same_level(candidate, wanted);
  if (!level && !(candidate.position && wanted.position)) return std::nullopt;
  if (candidate.position && wanted.position) {
    auto const km = distance_km(*candidate.position, *wanted.position);
    if (km > (level ? farthest_match_km : stands_there_km)) return std::nullopt;
    points += distance_part(km);
  }
  if (candidate.people && wanted.people) points += people_part(*candidate.people, *wanted.people);
  return points;
}

std::optional<std::size_t> choose(std::vector<Scored>& candidates) {
  if (candidates.empty()) return std::nullopt;
  if (candidates.size() == 1 && !candidates.front().placed) candidates.front().score += only_one;
  if (candidates.size() > 1 && std::ranges::none_of(candidates, &Scored::placed)) {
    std::ranges::sort(candidates, std::ranges::greater{}, [](Scored const& s) { return s.people.value_or(0); });
    auto const next = std::max<std::int64_t>(candidates[1].people.value_or(0), 1000);
    if (candidates[0].people.value_or(0) >= largest_by * next) candidates[0].score += far_the_largest;
  }
  if (std::ranges::count_if(candidates, &Scored::tied) == 1)
    std::ranges::find_if(candidates, &Scored::tied)->score += shares_a_partner;
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Scored::score);
  if (candidates.front().score < enough_score) return std::nullopt;
  if (candidates.size() > 1 && candidates[0].score < candidates[1].score + clear_margin - 1e-9) return std::nullopt;
  return candidates.front().candidate;
}

}  // namespace amity::reconciliation
