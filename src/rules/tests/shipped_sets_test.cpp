// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_file.h"
#include "rules/shipped.h"

#include <gtest/gtest.h>

namespace amity::rules {
namespace {

TEST(ShippedSets, are_rules_of_their_country_that_an_office_can_load) {
  ASSERT_EQ(shipped_sets().size(), 4U);
  for (auto const& set : shipped_sets()) {
    auto const rules = parse_rules(set.text());
    ASSERT_TRUE(rules) << set.key << ": " << rules.error().first().message;
    EXPECT_GE(rules->size(), 3U);
    // Of a step of a partnership they ask only offices of that country.
    for (auto const& rule : *rules)
      if (rule.applies.starts_with("partnership.move")) {
        EXPECT_NE(rule.applies.find("home_country=" + std::string(set.country)), std::string::npos) << rule.id;
      }
    EXPECT_EQ(shipped_set(set.key)->country, set.country);
  }
  EXPECT_FALSE(shipped_set("atlantis"));
}

}  // namespace
}  // namespace amity::rules
