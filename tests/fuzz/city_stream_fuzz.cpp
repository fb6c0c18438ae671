// SPDX-License-Identifier: Apache-2.0
// Any bytes at all as a cities.pbf: the reader answers or refuses, and what it hands out keeps its promises.
#include "atlas/fold.h"
#include "city_stream.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace amity::atlas;
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
  auto const records = read_city_stream({reinterpret_cast<char const*>(data), size}, events);
  require(!records || *records == told);
  return 0;
}
