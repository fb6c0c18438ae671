// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/places.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>
#include <string_view>

namespace amity::planning::suggestions {
namespace {

constexpr double sphere_radius_km = 6371.0088;  // as in core/latlon.h
constexpr double km_per_degree = sphere_radius_km * std::numbers::pi / 180;
constexpr std::size_t shortest_word = 4;
constexpr std::uint32_t rare = 30;

template <class Key>
class Numbers {
 public:
  std::uint32_t of(Key const& key) {
    return numbers_.emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::map<Key, std::uint32_t> numbers_;
};

std::array<double, 3> direction_of(LatLon const& position) {
  auto const latitude = position.latitude_deg() * std::numbers::pi / 180;
  auto const longitude = position.longitude_deg() * std::numbers::pi / 180;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

std::vector<std::string_view> long_words(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    auto const end = std::min(name.find(' '), name.size());
    if (end >= shortest_word) words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

}  // namespace

Places::Places(std::span<Place const> places, std::size_t counted)
    : counted_(counted), near_(places.size()), words_(places.size()) {
  number(places);
  find_near();
  find_words(places);
}

void Places::number(std::span<Place const> places) {
  Numbers<std::string> countries;
  Numbers<std::string> languages;
  Numbers<std::string> names;
  Numbers<std::pair<std::string, std::string>> divisions;
  for (auto const& place : places) {
    Traits traits;
    traits.country = countries.of(place.country);
    if (!place.division.empty())
      traits.division = static_cast<std::int32_t>(divisions.of({place.country, place.division}));
    // A language that is not known is the country's own.
    traits.language = languages.of(place.language.empty() ? "in " + place.country : place.language);
    traits.name = names.of(place.name);
    traits.seat = place.seat;
    if (place.position) {
      traits.located = true;
      traits.direction = direction_of(*place.position);
      traits.latitude_deg = place.position->latitude_deg();
    }
    traits.log_people = place.people && *place.people > 0 ? std::log(static_cast<double>(*place.people))
                                                          : std::numeric_limits<double>::quiet_NaN();
    traits_.push_back(traits);
    if (cities_in_.size() < countries.size()) cities_in_.resize(countries.size());
    if (traits_.size() <= counted_) ++cities_in_[traits.country];
  }
  for (auto& cities : cities_in_) cities = std::max(cities, 1.0);
  divisions_ = divisions.size();
}

double Places::km_between(PlaceNumber a, PlaceNumber b) const {
  auto const& from = traits_[a];
  auto const& to = traits_[b];
  if (!from.located || !to.located) return std::numeric_limits<double>::quiet_NaN();
  double square = 0;
  for (std::size_t axis = 0; axis < 3; ++axis) square += std::pow(from.direction[axis] - to.direction[axis], 2);
  return 2 * sphere_radius_km * std::asin(std::min(1.0, std::sqrt(square) / 2));
}

// Sorted by latitude, only places within a band of near_km can be near.
void Places::find_near() {
  std::vector<PlaceNumber> located;
  for (PlaceNumber place = 0; place < counted_; ++place)
    if (traits_[place].located) located.push_back(place);
  auto const latitude = [this](PlaceNumber place) { return traits_[place].latitude_deg; };
  std::ranges::stable_sort(located, {}, latitude);
  constexpr auto band_deg = near_km / km_per_degree + 1e-6;
  auto const longest_chord = 2 * std::sin(near_km / sphere_radius_km / 2) + 1e-9;
  std::vector<std::pair<double, PlaceNumber>> found;
  for (PlaceNumber place = 0; place < traits_.size(); ++place) {
    if (!traits_[place].located) continue;
    found.clear();
    auto const& here = traits_[place].direction;
    for (auto at = std::ranges::lower_bound(located, latitude(place) - band_deg, {}, latitude);
         at != located.end() && latitude(*at) <= latitude(place) + band_deg; ++at) {
      auto const& there = traits_[*at].direction;
      if (*at == place || std::abs(here[0] - there[0]) > longest_chord || std::abs(here[1] - there[1]) > longest_chord)
        continue;
      if (auto const km = km_between(place, *at); km < near_km) found.emplace_back(km, *at);
    }
    std::ranges::sort(found);
    if (found.size() > most_near) found.resize(most_near);
    for (auto const& [km, other] : found) {
      auto const weight = static_cast<float>(std::exp(-km / near_scale_km));
      near_[place].push_back({other, weight});
      if (place >= counted_) near_[other].push_back({place, weight});
    }
  }
}

void Places::find_words(std::span<Place const> places) {
  Numbers<std::string_view> numbers;
  std::vector<std::uint32_t> owners;
  for (PlaceNumber place = 0; place < places.size(); ++place) {
    auto& words = words_[place];
    for (auto const word : long_words(places[place].name)) words.push_back(numbers.of(word));
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    owners.resize(numbers.size());
    if (place < counted_)
      for (auto const word : words) ++owners[word];
  }
  for (auto& words : words_) std::erase_if(words, [&](auto word) { return owners[word] > rare; });
}

}  // namespace amity::planning::suggestions
