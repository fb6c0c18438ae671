// SPDX-License-Identifier: Apache-2.0
#include "pavilion/hall.h"

#include "partnerships/testing.h"

namespace amity::pavilion {
namespace {

using partnerships::Change;

class Hall : public partnerships::OfficesOnEachDatabase {};

TEST_P(Hall, a_label_is_created_changed_and_unchanged) {
  auto transaction = database.write();
  LocalText const label{{"zh", "大理"}, {"en", "Dali, “old town”"}};
  EXPECT_EQ(put_hall(transaction, office, CityId{2}, label), Change::created);
  EXPECT_EQ(put_hall(transaction, office, CityId{2}, label), Change::unchanged);
  EXPECT_EQ(halls_of(transaction, office), (Halls{{CityId{2}, Public<LocalText>(label)}}));
  LocalText const shorter{{"en", "Dali"}};
  EXPECT_EQ(put_hall(transaction, office, CityId{2}, shorter), Change::changed);
  EXPECT_EQ(halls_of(transaction, office), (Halls{{CityId{2}, Public<LocalText>(shorter)}}));
}

TEST_P(Hall, each_office_has_its_own_label_of_the_same_city) {
  auto transaction = database.write();
  put_hall(transaction, office, CityId{2}, {{"en", "Ours"}});
  EXPECT_EQ(put_hall(transaction, other, CityId{2}, {{"en", "Theirs"}}), Change::created);
  EXPECT_EQ(publish(halls_of(transaction, office).at(CityId{2})), (LocalText{{"en", "Ours"}}));
}

TEST_P(Hall, an_office_without_labels_has_none) {
  auto transaction = database.read();
  EXPECT_TRUE(halls_of(transaction, office).empty());
}

AMITY_OFFICE_ON_EACH_DATABASE(Hall);

}  // namespace
}  // namespace amity::pavilion
