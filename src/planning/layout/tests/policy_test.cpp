// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/policy.h"

#include "partnerships/testing.h"

namespace amity::planning::layout {
namespace {

using partnerships::Change;

class Policies : public partnerships::OfficesOnEachDatabase {
 protected:
  Policies() {
    auto transaction = database.write();
    transaction.script({"countries", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('GT', 'GTM', '320', 'americas', 'central-america'), ('PY', 'PRY', '600', 'americas', 'south-america');)"});
    transaction.commit();
  }
  Policy policy(std::string const& country) const {
    return {"no_diplomatic_relations", country, source, "as the “list” has it"};
  }
};

TEST_P(Policies, replace_those_there_were_and_keep_their_order) {
  auto transaction = database.write();
  std::vector const policies{policy("PY"), policy("GT")};
  EXPECT_EQ(put_policies(transaction, office, policies), Change::created);
  EXPECT_EQ(put_policies(transaction, office, policies), Change::unchanged);
  EXPECT_EQ(policies_of(transaction, office), policies);
  std::vector const fewer{policies[1]};
  EXPECT_EQ(put_policies(transaction, office, fewer), Change::changed);
  EXPECT_EQ(policies_of(transaction, office), fewer);
  EXPECT_EQ(put_policies(transaction, office, {}), Change::changed);
  EXPECT_TRUE(policies_of(transaction, office).empty());
}

TEST_P(Policies, of_two_offices_do_not_meet) {
  auto transaction = database.write();
  put_policies(transaction, other, {policy("GT")});
  EXPECT_TRUE(policies_of(transaction, office).empty());
  EXPECT_EQ(put_policies(transaction, office, {policy("GT")}), Change::created);
}

AMITY_OFFICE_ON_EACH_DATABASE(Policies);

TEST(PoliciesOfALayout, have_the_countries_of_a_reason_together) {
  auto const reasons = by_reason(
      {{"not_abroad", "HK", {}, ""}, {"no_diplomatic_relations", "GT", {}, ""}, {"not_abroad", "MO", {}, ""}});
  EXPECT_EQ(reasons, (std::vector<CountryPolicy>{{"not_abroad", {"HK", "MO"}}, {"no_diplomatic_relations", {"GT"}}}));
}

TEST(PoliciesOfALayout, give_way_to_those_of_the_same_reason) {
  std::vector<CountryPolicy> const standing{{"not_abroad", {"HK"}}, {"no_diplomatic_relations", {"GT"}}};
  EXPECT_EQ(replaced(standing, {}), standing);
  EXPECT_EQ(
      replaced(standing, {{"no diplomatic relations", {"PY"}}, {"too far", {"CL"}}}),
      (std::vector<CountryPolicy>{{"not_abroad", {"HK"}}, {"no diplomatic relations", {"PY"}}, {"too far", {"CL"}}}));
}

}  // namespace
}  // namespace amity::planning::layout
