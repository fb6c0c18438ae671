// SPDX-License-Identifier: Apache-2.0
// Decides which city of the atlas each mention of a file means: by id, else by name, country, distance and population.
// Private to the room.
#pragma once

#include "atlas/atlas.h"
#include "atlas/put_cities.h"
#include "city_score.h"
#include "world_harvest.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace amity::interop {

// A decision that a person once took on a mention: this city; or, without one, none of those there are: a new one.
using Remembered = std::unordered_map<std::string, std::optional<CityId>>;

// A mention that could not be decided, with the cities it may be, best first.
struct Waiting {
  std::size_t mention{};
  std::vector<std::pair<CityId, double>> candidates;
  std::string why;
};

struct Matches {
  std::vector<atlas::ListedCity> cities;            // each once; known or new
  std::vector<std::optional<std::size_t>> city_of;  // mention -> position in cities; nothing: it waits
  std::vector<Waiting> waiting;
};

// What a mention is remembered by: its id, else its name, countries and place.
std::string review_key(CityMention const& mention);

// population_source: what the mentions' populations are recorded as.
Matches match_cities(atlas::Atlas const& atlas, std::vector<CityMention> const& mentions, Remembered const& remembered,
                     std::string const& population_source);

}  // namespace amity::interop
