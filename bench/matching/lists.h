// SPDX-License-Identifier: Apache-2.0
// Cities of real lists with what they truly are. Private to this bench.
#pragma once

#include "atlas/atlas.h"
#include "parsed_list.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace amity::bench {

// A city of a list, its ids hidden.
struct Asked {
  reconciliation::CityMention mention;  // as the list has it, but for its ids
  std::optional<CityId> truth;          // the city of the gazetteer; nothing where the gazetteer does not have it
  std::optional<LatLon> place;  // where it truly is, to judge what it was told to be if the gazetteer does not have it
};

enum class Half { tuned_on, reported };

// The rows of world/cities.csv with an id and a country, split in two by the id. Truth: the row's GeoNames id.
std::vector<Asked> world_cities(atlas::Atlas const& atlas, std::filesystem::path const& shared, Half half);

// The cities named in the country exports of wikidata/, by a name, a country and a position. Truth: the city of
// world/cities.csv with the same name or alias that lies within a kilometre, where that is not of the half tuned on.
std::vector<Asked> exported_cities(atlas::Atlas const& atlas, std::filesystem::path const& shared);

}  // namespace amity::bench
