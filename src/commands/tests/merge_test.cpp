// SPDX-License-Identifier: Apache-2.0
#include "commands/merge.h"

#include <gtest/gtest.h>

namespace amity::commands {
namespace {

TEST(ThreeWay, takes_each_sides_changes_of_different_fields) {
  auto const merged =
      three_way({{"kind", "project"}, {"signed", "1981"}}, {{"kind", "sister_city"}, {"signed", "1981"}},
                {{"kind", "project"}, {"signed", "1981-11-05"}});
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(merged.fields, (FieldTexts{{"kind", "sister_city"}, {"signed", "1981-11-05"}}));
}

TEST(ThreeWay, tells_yours_theirs_and_before_of_the_same_field) {
  auto const merged = three_way({{"note", "a"}}, {{"note", "b"}}, {{"note", "c"}});
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts[0], (FieldConflict{"note", "b", "c", "a"}));
  auto const refusal = changed_meanwhile(merged.conflicts);
  EXPECT_EQ(refusal.code, Errc::conflict);
  EXPECT_EQ(refusal.errors.first().field, "note");
}

TEST(ThreeWay, agrees_where_both_changed_to_the_same) {
  EXPECT_TRUE(three_way({{"note", "a"}}, {{"note", "b"}}, {{"note", "b"}}).conflicts.empty());
}

TEST(ThreeWay, takes_a_field_that_was_not_there_for_empty) {
  auto const merged = three_way({}, {{"note", "new"}}, {});
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(merged.fields.at("note"), "new");
}

// As a browser sends a text back that it got with other line breaks.
TEST(ThreeWay, takes_other_line_breaks_for_no_change) {
  auto const merged = three_way({{"note", "a\r\nb"}}, {{"note", "a\nb"}}, {{"note", "c"}});
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(merged.fields.at("note"), "c");
}

}  // namespace
}  // namespace amity::commands
