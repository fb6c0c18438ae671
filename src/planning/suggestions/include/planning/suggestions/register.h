// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "partnerships/register.h"
#include "planning/suggestions/ties.h"

#include <optional>
#include <span>
#include <vector>

namespace amity::planning::suggestions {

// The register as suggestions see it: the cities that have a tie, by id, then guests that were asked for besides; two
// records of one place are one. A tie is any partnership that was ever signed as far as known, whatever came of it:
// what is only prepared, and what the strongest source denies, is none.
struct RegisterPlaces {
  std::vector<CityId> cities;  // of each place
  std::vector<Place> places;
  std::size_t counted{};   // without the guests
  std::vector<Edge> ties;  // in order, each once

  // Nothing for a city that is not among them.
  std::optional<PlaceNumber> number_of(atlas::City const& city) const;
};

RegisterPlaces places_of(partnerships::Register const& reg, atlas::Atlas const& atlas,
                         std::span<CityId const> guests = {});

}  // namespace amity::planning::suggestions
