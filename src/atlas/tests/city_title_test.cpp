// SPDX-License-Identifier: Apache-2.0
#include "atlas/city_title.h"

#include "atlas_test.h"

namespace amity::atlas {
namespace {

class CityTitles : public OnEachDatabase {
 protected:
  CityTitles() { import_and_commit(SmallGazetteer(known_places()).files); }
};
AMITY_ATLAS_ON_EACH_DATABASE(CityTitles);

TEST_P(CityTitles, are_by_language_and_know_the_address) {
  CityRecord record;
  record.slug = "chiang-mai";
  record.country = "TH";
  record.position = LatLon::of(18.79, 98.98).value();
  record.names = {{"zh", "清迈"}, {"en", "Chiang Mai"}};
  record.local_language = "th";
  record.local_name = "เชียงใหม่";
  auto const put = put_and_commit(record);
  ASSERT_TRUE(put) << put.error().message;
  auto transaction = database.read();
  auto const title = city_title(transaction, put->city);
  ASSERT_TRUE(title);
  EXPECT_EQ(title->id, "chiang-mai");
  EXPECT_EQ(title->names, (LocalText{{"zh", "清迈"}, {"en", "Chiang Mai"}}));
  EXPECT_FALSE(title->name.empty());
  EXPECT_FALSE(city_title(transaction, CityId{999'999}));
}

}  // namespace
}  // namespace amity::atlas
