// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/ties.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace amity::planning::suggestions {

std::vector<Edge> in_order(std::span<Edge const> ties) {
  auto const key = [](Edge const& tie) { return std::pair{tie.a, tie.b}; };
  std::vector<Edge> kept;
  for (auto const& [a, b] : ties)
    if (a != b) kept.push_back({std::min(a, b), std::max(a, b)});
  std::ranges::sort(kept, {}, key);
  kept.erase(std::unique(kept.begin(), kept.end(), [&](Edge const& a, Edge const& b) { return key(a) == key(b); }),
             kept.end());
  return kept;
}

KnownEdges::KnownEdges(Places const& places, std::span<Edge const> ties)
    : places_(&places), graph_(network::Graph::of(places.size(), in_order(ties))) {
  count_countries();
  count_places();
}

bool KnownEdges::tied(PlaceNumber a, PlaceNumber b) const {
  return std::ranges::binary_search(of(a), b, {}, &network::Neighbour::node);
}

void KnownEdges::count_countries() {
  auto const countries = places_->countries();
  ends_in_.assign(countries, 0);
  between_.assign(countries * countries, 0);
  ends_in_division_.assign(places_->divisions(), 0);
  in_division_.resize(places_->divisions());
  for (PlaceNumber place = 0; place < places_->size(); ++place) {
    auto const& here = places_->of(place);
    auto const ends = static_cast<double>(of(place).size());
    ends_in_[here.country] += ends;
    for (auto const& partner : of(place)) ++between_[here.country * countries + places_->of(partner.node).country];
    if (here.division < 0) continue;
    ends_in_division_[here.division] += ends;
    in_division_[here.division].push_back(place);
  }
}

void KnownEdges::count_places() {
  countries_of_.resize(places_->size());
  usual_distance_.assign(places_->size(), std::numeric_limits<double>::quiet_NaN());
  for (PlaceNumber place = 0; place < places_->size(); ++place) {
    std::map<std::uint32_t, float> countries;
    double sum = 0;
    int located = 0;
    for (auto const& partner : of(place)) {
      ++countries[places_->of(partner.node).country];
      auto const km = places_->km_between(place, partner.node);
      if (std::isnan(km)) continue;
      sum += std::log1p(km);
      ++located;
    }
    countries_of_[place].assign(countries.begin(), countries.end());
    if (located > 0) usual_distance_[place] = sum / located;
  }
}

}  // namespace amity::planning::suggestions
