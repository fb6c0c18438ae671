// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "atlas/city.h"
#include "atlas/fold.h"
#include "city_stream.h"
#include "promise.h"

#include <cstdint>

namespace amity::atlas {

// Any bytes at all as a cities.pbf: the reader answers or refuses, and what it hands out is sound.
void city_stream_keeps_its_promises(std::string_view bytes) {
  std::int64_t told = 0;
  std::int64_t last = 0;
  auto const next = [&](std::int64_t record) {
    require(record == last + 1);
    last = record;
    ++told;
  };
  CityStreamEvents events;
  events.city = [&](std::int64_t record, GazetteerCity&& city) {
    next(record);
    auto const folded = fold(city.name);
    require(folded && !folded->empty() && fold(*folded) == folded);
    require(city.geonames_id > 0 && city.people >= 0);
    require(city.position.latitude_deg() >= -90 && city.position.latitude_deg() <= 90);
  };
  events.refused = [&](std::int64_t record, std::string, std::string, std::string why) {
    next(record);
    require(!why.empty());
  };
  auto const records = read_city_stream(bytes, events);
  require(!records || *records == told);
}

// What people type, and names in any script: folding ends in a form that folds to itself.
void fold_keeps_its_promises(std::string_view bytes) {
  auto const folded = fold(bytes);
  if (!folded) {
    require(!folded.error().message.empty(), "a reason");
    return;
  }
  require(fold(*folded) == folded, "folding twice is folding once");
  auto const id = parse_public_id(bytes);
  if (id) require(parse_public_id(to_string(*id)) == *id, "an id is read as it is written");
}

}  // namespace amity::atlas
