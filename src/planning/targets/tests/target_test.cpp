// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/target.h"

#include "partnerships/testing.h"

namespace amity::planning::targets {
namespace {

using partnerships::Change;

class Targets : public partnerships::OfficesOnEachDatabase {
 protected:
  Target target(std::string_view by, int figure) const {
    return {PartialDate::parse(by).value(), "sister_city", "south-eastern-asia", figure, source,
            "as the “plan” has it"};
  }
};

TEST_P(Targets, replace_those_there_were_and_keep_their_order) {
  auto transaction = database.write();
  std::vector const targets{target("2025", 30), target("2020-12-31", 25), target("2030-06", 35)};
  EXPECT_EQ(put_targets(transaction, office, targets), Change::created);
  EXPECT_EQ(put_targets(transaction, office, targets), Change::unchanged);
  EXPECT_EQ(targets_of(transaction, office), targets);
  std::vector const fewer{targets[2]};
  EXPECT_EQ(put_targets(transaction, office, fewer), Change::changed);
  EXPECT_EQ(targets_of(transaction, office), fewer);
  EXPECT_EQ(put_targets(transaction, office, {}), Change::changed);
  EXPECT_TRUE(targets_of(transaction, office).empty());
}

TEST_P(Targets, of_two_offices_do_not_meet) {
  auto transaction = database.write();
  put_targets(transaction, other, {target("2025", 3)});
  EXPECT_TRUE(targets_of(transaction, office).empty());
  EXPECT_EQ(put_targets(transaction, office, {target("2025", 3)}), Change::created);
}

AMITY_OFFICE_ON_EACH_DATABASE(Targets);

}  // namespace
}  // namespace amity::planning::targets
