// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "atlas/gazetteer.h"
#include "atlas/put_city.h"
#include "db/database.h"
#include "db/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace amity::atlas {

// A place for the gazetteer of a test.
struct Place {
  std::int64_t geonames_id{};
  std::string name{};
  std::string country{};
  std::string feature{"PPL"};
  double latitude_deg{};
  double longitude_deg{};
  std::uint64_t people{};
};

// The bytes of a cities.pbf with these places.
std::string pbf_of(std::vector<Place> const& places);

// Files of a gazetteer with the countries of the fixtures (China, Laos, Vietnam, Thailand, Japan, Poland, Brazil,
// Germany, Argentina, the United States) in a folder of its own that goes with it.
class SmallGazetteer {
 public:
  explicit SmallGazetteer(std::vector<Place> const& places);
  ~SmallGazetteer();
  SmallGazetteer(SmallGazetteer const&) = delete;
  SmallGazetteer& operator=(SmallGazetteer const&) = delete;

  void replace_cities(std::string const& bytes) const;
  GazetteerFiles files;

 private:
  std::filesystem::path folder_;
};

// A dozen well-known places.
std::vector<Place> known_places();

// Where the npm packages are: AMITY_GAZETTEER, else web/node_modules; empty where they are not installed.
std::filesystem::path real_node_modules();

// A test that is run on a fresh, migrated database of each kind.
class OnEachDatabase : public testing::TestWithParam<std::size_t> {
 protected:
  OnEachDatabase();
  GazetteerReport import_and_commit(GazetteerFiles const& files);
  Result<CityChange> put_and_commit(CityRecord const& record);
  Atlas loaded();
  db::Database database;
};

inline std::string name_of_database(testing::TestParamInfo<std::size_t> const& info) {
  return info.param == 0 ? "sqlite" : "postgresql";
}
inline std::size_t kinds_of_database() { return std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U; }

#define AMITY_ATLAS_ON_EACH_DATABASE(suite) \
  INSTANTIATE_TEST_SUITE_P(Databases, suite, testing::Range<std::size_t>(0, kinds_of_database()), name_of_database)

}  // namespace amity::atlas
