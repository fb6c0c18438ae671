// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "register_content.h"

#include <cstdint>
#include <vector>

namespace amity::interop::lists {

struct PlacedCities {
  std::vector<CityId> city_of;  // the place itself for each of the content's cities; 0: could not be taken
  std::int64_t created{};
  std::int64_t changed{};
};

// Finds each city by its Wikidata id, then its GeoNames id, then (without either) as a city of the same country, name
// and position that has neither; makes it where there is none, and adds what is known of it. A city whose country is
// not known is a refusal. The register's own files say which cities are different places: no name is compared with
// another.
PlacedCities place_cities(db::Transaction& transaction, RegisterContent& content);

}  // namespace amity::interop::lists
