// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/latlon.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::planning::suggestions {

// What a suggestion knows of a city before any tie. Texts are compared, never shown.
struct Place {
  // What the place is the seat of: nothing, a small division, a district (GeoNames' PPLA2), a province (PPLA), a state.
  enum class Seat : std::uint8_t { none, division, district, province, state };

  std::string country;   // ISO 3166-1 alpha-2
  std::string division;  // of the first level within the country; empty where not known
  std::string language;  // what most of its country speak (BCP 47); empty where not known
  Seat seat{Seat::none};
  std::optional<LatLon> position;
  std::optional<std::int64_t> people;
  std::string name;  // folded (atlas/fold.h): words of lower case apart by blanks
};

using PlaceNumber = std::uint32_t;  // its position in the list that Places was made of

// A list of places prepared for questions about many pairs. Immutable; knows nothing of ties.
class Places {
 public:
  // Dense numbers in place of texts; a position as a vector of length 1.
  struct Traits {
    std::uint32_t country{};
    std::int32_t division{-1};  // -1: not known
    std::uint32_t language{};
    std::uint32_t name{};
    Place::Seat seat{};
    bool located{};
    std::array<double, 3> direction{};
    double latitude_deg{};
    double log_people{};  // natural logarithm; NaN where not known
  };
  // Another place within near_km; weight is exp(-km / near_scale_km).
  struct Near {
    PlaceNumber place{};
    float weight{};
  };
  static constexpr double near_km = 100;
  static constexpr double near_scale_km = 25;
  static constexpr std::size_t most_near = 40;

  // The first `counted` of them are the register's. Those after them are guests: they can be asked for and suggested,
  // but what is counted of countries, names and neighbours is the same with and without them.
  explicit Places(std::span<Place const> places) : Places(places, places.size()) {}
  Places(std::span<Place const> places, std::size_t counted);

  std::size_t size() const { return traits_.size(); }
  Traits const& of(PlaceNumber place) const { return traits_[place]; }
  // The nearest first, most_near at most; then the guests that have it among their own.
  std::span<Near const> near(PlaceNumber place) const { return near_[place]; }
  // Those words of its name, of four letters (bytes) or more, that at most 30 places have; by number, each once.
  std::span<std::uint32_t const> rare_words(PlaceNumber place) const { return words_[place]; }
  std::size_t counted() const { return counted_; }
  std::size_t countries() const { return cities_in_.size(); }
  std::size_t divisions() const { return divisions_; }
  // Counted places of the country; 1 at least.
  double cities_in(std::uint32_t country) const { return cities_in_[country]; }

  // Along the great circle, in km; NaN where one of the two has no position.
  double km_between(PlaceNumber a, PlaceNumber b) const;

 private:
  void number(std::span<Place const> places);
  void find_near();
  void find_words(std::span<Place const> places);

  std::size_t counted_{};
  std::vector<Traits> traits_;
  std::vector<std::vector<Near>> near_;
  std::vector<std::vector<std::uint32_t>> words_;
  std::vector<double> cities_in_;
  std::size_t divisions_{};
};

}  // namespace amity::planning::suggestions
