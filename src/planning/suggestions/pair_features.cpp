// SPDX-License-Identifier: Apache-2.0
// What the ties say of every place, seen from one city: sums over paths, gathered once for each city that asks.
#include "planning/suggestions/features.h"

#include <algorithm>
#include <cmath>

namespace amity::planning::suggestions {

PairFeatures::PairFeatures(KnownEdges const& ties) : ties_(&ties), places_(&ties.places()) {
  own_in_.resize(places_->countries());
  neighbours_in_.resize(places_->countries());
  division_in_.resize(places_->countries());
  division_with_.resize(places_->divisions());
  divisions_in_own_.resize(places_->divisions());
}

void PairFeatures::look_from(PlaceNumber city) {
  city_ = city;
  for (auto* sums :
       {&common_, &adamic_adar_, &allocation_, &paths_, &weighted_paths_, &near_city_, &near_partner_, &near_both_})
    sums->assign(places_->size(), 0);
  count_paths();
  count_near();
  count_regions();
}

void PairFeatures::count_paths() {
  for (auto const& first : ties_->of(city_)) {
    auto const a = first.node;
    auto const degree_a = static_cast<double>(ties_->of(a).size());
    for (auto const& [v, link] : ties_->of(a)) {
      if (v == city_) continue;
      ++common_[v];
      adamic_adar_[v] += static_cast<float>(1 / std::log(degree_a));  // a has two partners at least: the city and v
      allocation_[v] += static_cast<float>(1 / degree_a);
    }
    for (auto const& [b, link] : ties_->of(a)) {
      if (b == city_) continue;
      auto const weight = static_cast<float>(1 / std::sqrt(degree_a * static_cast<double>(ties_->of(b).size())));
      for (auto const& [v, last] : ties_->of(b)) {
        if (v == a || v == city_) continue;
        ++paths_[v];
        weighted_paths_[v] += weight;
      }
    }
  }
}

void PairFeatures::count_near() {
  for (auto const& partner : ties_->of(city_))
    for (auto const& near : places_->near(partner.node)) near_partner_[near.place] += near.weight;
  for (auto const& near : places_->near(city_))
    for (auto const& partner : ties_->of(near.place)) {
      near_city_[partner.node] += near.weight;
      for (auto const& around : places_->near(partner.node)) near_both_[around.place] += near.weight * around.weight;
    }
}

void PairFeatures::count_regions() {
  std::ranges::fill(own_in_, 0.F);
  std::ranges::fill(neighbours_in_, 0.F);
  std::ranges::fill(division_in_, 0.F);
  std::ranges::fill(division_with_, 0.F);
  for (auto const& [country, partners] : ties_->countries_of(city_)) own_in_[country] = partners;
  for (auto const& near : places_->near(city_))
    for (auto const& [country, partners] : ties_->countries_of(near.place))
      neighbours_in_[country] += near.weight * partners;
  auto const& here = places_->of(city_);
  if (here.division >= 0)
    for (auto const place : ties_->in_division(here.division))
      for (auto const& partner : ties_->of(place)) {
        auto const& there = places_->of(partner.node);
        ++division_in_[there.country];
        if (there.division >= 0) ++division_with_[there.division];
      }
  if (divisions_of_country_ == here.country) return;
  divisions_of_country_ = here.country;
  std::ranges::fill(divisions_in_own_, 0.F);
  for (PlaceNumber place = 0; place < places_->size(); ++place)
    if (places_->of(place).division >= 0)
      for (auto const& [country, partners] : ties_->countries_of(place))
        if (country == here.country) divisions_in_own_[places_->of(place).division] += partners;
}

bool PairFeatures::same_name(PlaceNumber v) const { return places_->of(city_).name == places_->of(v).name; }

int PairFeatures::rare_words_shared(PlaceNumber v) const {
  auto const theirs = places_->rare_words(v);
  if (theirs.empty()) return 0;
  return static_cast<int>(std::ranges::count_if(places_->rare_words(city_),
                                                [&](auto word) { return std::ranges::binary_search(theirs, word); }));
}

}  // namespace amity::planning::suggestions
