// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/suggestions/ties.h"

#include <span>
#include <string_view>
#include <vector>

namespace amity::planning::suggestions {

// What a reason is about; every feature belongs to one.
enum class Reason : std::uint8_t {
  common_partners,   // both have a tie with the same city
  partners_circles,  // partners of the city are tied to partners of the candidate
  near_city,         // the candidate is tied to places near the city
  near_partner,      // the candidate is near a partner of the city
  near_both,         // places near the one are tied to places near the other
  countries,         // how often the two countries pair
  divisions,         // how often their provinces or states pair
  own_country,       // what each already has in the other's country, and in third countries together
  name,              // the same name, or a rare word of it
  size,              // people
  distance,          // between them, against what is usual for each
  activity,          // how many partners each has
  seat,              // capitals and seats
  language,
};
inline constexpr std::size_t reasons = 14;
std::string_view to_string(Reason reason);

struct Feature {
  std::string_view name;
  Reason reason{};
};
// In the order of a row of PairFeatures::features.
std::span<Feature const> features();

// What ties say of all places, seen from one of them (the city that asks). Made once, asked for one city after another:
// it keeps its memory. Not for several threads at once.
class PairFeatures {
 public:
  explicit PairFeatures(KnownEdges const& ties);
  void look_from(PlaceNumber city);

  PlaceNumber city() const { return city_; }
  KnownEdges const& ties() const { return *ties_; }

  // Of a candidate, all known ties counted:
  float common_partners(PlaceNumber v) const { return common_[v]; }
  // Sum over common partners of 1 / log(degree) (Adamic and Adar 2003).
  float adamic_adar(PlaceNumber v) const { return adamic_adar_[v]; }
  // Sum over common partners of 1 / degree (Zhou, Lü, Zhang 2009).
  float resource_allocation(PlaceNumber v) const { return allocation_[v]; }
  // Paths of three ties city - a - b - v, with a != v and b != city: how many, and each over sqrt(degree a x degree b)
  // (Kovács et al. 2019, "Network-based prediction of protein interactions").
  float long_paths(PlaceNumber v) const { return paths_[v]; }
  float weighted_long_paths(PlaceNumber v) const { return weighted_paths_[v]; }
  // Sums of weights by nearness (Places::Near): ties of v with places near the city; partners of the city near v; ties
  // between places near the city and places near v.
  float near_city(PlaceNumber v) const { return near_city_[v]; }
  float near_partner(PlaceNumber v) const { return near_partner_[v]; }
  float near_both(PlaceNumber v) const { return near_both_[v]; }
  bool same_name(PlaceNumber v) const;
  int rare_words_shared(PlaceNumber v) const;

  // One row: features().size() numbers, NaN where something is not known.
  void features(PlaceNumber v, std::span<float> row) const;

 private:
  void count_paths();
  void count_near();
  void count_regions();
  void structure(PlaceNumber v, std::span<float> row) const;
  void regions(PlaceNumber v, std::span<float> row) const;
  void circles(PlaceNumber v, std::span<float> row) const;
  void traits(PlaceNumber v, std::span<float> row) const;
  void distances(PlaceNumber v, std::span<float> row) const;

  KnownEdges const* ties_;
  Places const* places_;
  PlaceNumber city_{};
  std::vector<float> common_, adamic_adar_, allocation_, paths_, weighted_paths_, near_city_, near_partner_, near_both_;
  std::vector<float> own_in_;            // partners of the city, by country
  std::vector<float> neighbours_in_;     // partners of places near it, weighted, by country
  std::vector<float> division_in_;       // ends of its division's ties, by country
  std::vector<float> division_with_;     // the same by division
  std::vector<float> divisions_in_own_;  // of every division, ends of ties with the city's country
  std::uint32_t divisions_of_country_{~0U};
};

}  // namespace amity::planning::suggestions
