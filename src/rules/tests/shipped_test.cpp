// SPDX-License-Identifier: Apache-2.0
// The sets of rules that come along are ones that can be loaded, and leave open what their sources leave open.
#include "rules/rule_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace amity::rules {
namespace {

std::vector<Rule> shipped(std::string const& name) {
  std::ifstream file(std::string(AMITY_SOURCE) + "/data/" + name);
  std::stringstream text;
  text << file.rdbuf();
  auto rules = parse_rules(text.str());
  if (!rules) {
    for (auto const& error : rules.error().all())
      ADD_FAILURE() << name << " line " << error.line << " " << error.field << ": " << error.message;
    return {};
  }
  for (auto const& rule : *rules)
    for (auto const* language : {"zh", "ja", "en"}) EXPECT_TRUE(rule.title.contains(language)) << rule.id << language;
  return *rules;
}
Rule named(std::vector<Rule> const& rules, std::string_view id) {
  auto const at = std::ranges::find(rules, id, &Rule::id);
  if (at != rules.end()) return *at;
  ADD_FAILURE() << id;
  return {};
}

TEST(Shipped, rules_of_every_country_can_be_loaded) {
  for (auto const* name : {"rules/japan.csv", "rules/germany.csv", "rules/usa.csv"})
    EXPECT_THAT(shipped(name), testing::SizeIs(testing::Ge(3U))) << name;
}

TEST(Shipped, rules_of_kunming_leave_open_what_is_second_hand) {
  auto const rules = shipped("kunming/rules.csv");
  for (auto const* id : {"trip-size", "trip-relatives", "trip-inviter", "trip-passports", "trip-official", "visit-host",
                         "trip-days-2013", "cn-one-to-one"})
    EXPECT_EQ(named(rules, id).standing, Standing::unconfirmed) << id;
  EXPECT_EQ(named(rules, "trip-days-2013").limit, "days <= ?");
  for (auto const* id : {"cn-sister-province", "cn-sister-national", "trip-disclosed", "gift-declared"}) {
    EXPECT_EQ(named(rules, id).standing, Standing::confirmed) << id;
    EXPECT_EQ(named(rules, id).severity, Severity::stop) << id;
  }
}

}  // namespace
}  // namespace amity::rules
