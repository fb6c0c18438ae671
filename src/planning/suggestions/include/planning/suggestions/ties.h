// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"
#include "planning/suggestions/places.h"

#include <span>
#include <utility>
#include <vector>

namespace amity::planning::suggestions {

using Edge = network::Ends;  // of two places, by number

// The ties that a suggestion may know of, counted by country and division. Every feature is made of Places and of one
// of these; so a tie that is not in the list given here is in no feature.
class KnownEdges {
 public:
  // Ties said twice count once; a tie of a place with itself is left out. places must outlive it.
  KnownEdges(Places const& places, std::span<Edge const> ties);

  Places const& places() const { return *places_; }
  std::span<network::Neighbour const> of(PlaceNumber place) const { return graph_.neighbours(place); }
  bool tied(PlaceNumber a, PlaceNumber b) const;
  std::size_t count() const { return graph_.links(); }

  // Ends of ties in the country (a tie within it has two).
  double ends_in(std::uint32_t country) const { return ends_in_[country]; }
  // Ties between two countries; those within one country count twice, so that a row adds up to ends_in().
  double between(std::uint32_t a, std::uint32_t b) const { return between_[a * places_->countries() + b]; }
  double ends_in_division(std::int32_t division) const { return division < 0 ? 0 : ends_in_division_[division]; }
  std::span<PlaceNumber const> in_division(std::int32_t division) const { return in_division_[division]; }
  // How many partners the place has in each country where it has any, by country.
  std::span<std::pair<std::uint32_t, float> const> countries_of(PlaceNumber place) const {
    return countries_of_[place];
  }
  // Mean of log(1 + km) to its partners; NaN without a partner of known position.
  double usual_distance(PlaceNumber place) const { return usual_distance_[place]; }

 private:
  void count_countries();
  void count_places();

  Places const* places_;
  network::Graph graph_;
  std::vector<double> ends_in_;
  std::vector<double> between_;
  std::vector<double> ends_in_division_;
  std::vector<std::vector<PlaceNumber>> in_division_;
  std::vector<std::vector<std::pair<std::uint32_t, float>>> countries_of_;
  std::vector<double> usual_distance_;
};

// Each tie once, the lower number first, in order; without ties of a place with itself.
std::vector<Edge> in_order(std::span<Edge const> ties);

}  // namespace amity::planning::suggestions
