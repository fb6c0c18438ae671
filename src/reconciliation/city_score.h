// SPDX-License-Identifier: Apache-2.0
// How well a city of the atlas fits what a list says of one. Pure; the rule is in docs/world-data.md. Private to the
// room.
#pragma once

#include "atlas/city.h"
#include "core/latlon.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::reconciliation {

// Which of its names was met: the city's own, another name or spelling, its name without a title ("City of Perth"), or
// what stands before a comma or bracket.
enum class NameFit { own, alias, untitled, part };

struct CityTraits {
  std::string_view country;  // of the candidate
  std::optional<LatLon> position;
  std::optional<std::int64_t> people;
  atlas::CitySort sort{atlas::CitySort::city};
};

struct WantedCity {
  std::span<std::string const> countries;  // any of them; none: not known
  std::optional<LatLon> position;
  std::optional<std::int64_t> people;
  atlas::CitySort sort{atlas::CitySort::city};
};

inline constexpr double enough_score = 0.75;
inline constexpr double clear_margin = 0.05;       // of the best before the second
inline constexpr double farthest_match_km = 50.0;  // two places of one name farther apart are two places

// 0 to 1; nothing where it cannot be the same: another country, too far away, or a province and a city. What only
// comparing the candidates shows (being the only one, being far the largest, being tied) is added by `choose`.
std::optional<double> score(NameFit fit, CityTraits const& candidate, WantedCity const& wanted);

struct Scored {
  std::size_t candidate{};  // the caller's own number
  double score{};
  std::optional<std::int64_t> people;
  bool placed{false};  // both positions are known: its distance has been weighed
  bool tied{false};    // another row says that it is a partner of one of the wanted city's partners
  bool operator==(Scored const&) const = default;
};

// The candidate to take; nothing where none is good enough or two are too near each other. Sorts best first and adds
// what the comparison shows.
std::optional<std::size_t> choose(std::vector<Scored>& candidates);

}  // namespace amity::reconciliation
