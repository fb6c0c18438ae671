// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/latlon.h"
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace amity::atlas {

// One place of the gazetteer, its values checked.
struct GazetteerCity {
  std::uint32_t geonames_id{};
  std::string name;
  std::string country;
  std::string admin1;
  std::string feature;
  LatLon position;
  std::int64_t people{};  // 0: the gazetteer does not know
};

struct CityStreamEvents {
  std::function<void(std::int64_t record, GazetteerCity&&)> city;
  std::function<void(std::int64_t record, std::string field, std::string value, std::string why)> refused;
};

// Reads the stream of gazetteer.proto: hands out each record as a city, or says why not. Returns the number of records.
// Errc::invalid (naming record and byte) where the bytes are cut off or are something else; events before it are then
// worth nothing.
Result<std::int64_t> read_city_stream(std::string_view bytes, CityStreamEvents const& events);

}  // namespace amity::atlas
