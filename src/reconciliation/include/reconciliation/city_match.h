// SPDX-License-Identifier: Apache-2.0
// Decides which city of the atlas each mention of a file means: by id, else by what was decided before, else by name,
// country, distance and population. Private to the room.
#pragma once

#include "atlas/atlas.h"
#include "atlas/put_cities.h"
#include "reconciliation/mention.h"

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace amity::reconciliation {

// What a person decided on a mention: it is this city; or, without one, none of those there are: a new one, in country.
struct Decided {
  std::optional<CityId> city;
  std::string country;
};

// What is known of a mention from before, by its review_key.
struct Remembered {
  std::unordered_map<std::string, Decided> decided;  // for every list
  // What the last reading of this list took it for, by name: it means the same again.
  std::unordered_map<std::string, CityId> told;
  // Cities that are there only by a decision that was taken back since.
  std::unordered_set<CityId> unmade;
};

// A mention that could not be decided, with the cities it may be, best first.
struct Waiting {
  std::size_t mention{};
  std::vector<std::pair<CityId, double>> candidates;
  std::string why;
};

// How a mention came to its city.
enum class MatchedBy { nothing, id, decision, memory, name, making };

struct Matches {
  std::vector<atlas::ListedCity> cities;            // each once; known or new
  std::vector<std::optional<std::size_t>> city_of;  // mention -> position in cities; nothing: it waits
  std::vector<MatchedBy> by;                        // mention -> how
  std::vector<Waiting> waiting;
};

// What a mention is remembered by: its Wikidata id, else its GeoNames id, name, countries and place.
std::string review_key(CityMention const& mention);

// population_source: what the mentions' populations are recorded as. ties: of the same file, whose other ends speak for
// a candidate. The outcome is the same when the file is read again into the atlas that it led to.
Matches match_cities(atlas::Atlas const& atlas, std::span<CityMention const> mentions, std::span<TieMention const> ties,
                     Remembered const& remembered, std::string const& population_source);

}  // namespace amity::reconciliation
