// SPDX-License-Identifier: Apache-2.0
#include "core/utf8.h"

#include <gtest/gtest.h>

namespace amity::utf8 {
namespace {

TEST(Utf8, takes_every_length_of_character_to_the_last_one_there_is) {
  for (auto const* text :
       {"", "a", "é", "昆明", "𠮷野家", "\x7F", "\uFFFD", "\U0010FFFF", "\xED\x9F\xBF", "\xEE\x80\x80"})
    EXPECT_EQ(first_invalid(text), std::nullopt) << text;
  EXPECT_EQ(first_invalid(std::string_view("a\0b", 3)), std::nullopt);
}

TEST(Utf8, names_the_first_byte_that_is_wrong) {
  EXPECT_EQ(first_invalid("ab\xFF"), 2U);
  EXPECT_EQ(first_invalid("\x80"), 0U);              // goes on with nothing before it
  EXPECT_EQ(first_invalid("\xC0\xAF"), 0U);          // overlong
  EXPECT_EQ(first_invalid("\xE0\x9F\xBF"), 0U);      // overlong
  EXPECT_EQ(first_invalid("\xF0\x8F\xBF\xBF"), 0U);  // overlong
  EXPECT_EQ(first_invalid("\xED\xA0\x80"), 0U);      // a surrogate
  EXPECT_EQ(first_invalid("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
  EXPECT_EQ(first_invalid("昆\xE6\x98"), 3U);        // cut off
  EXPECT_EQ(first_invalid("\xE6\x98z"), 0U);
}

TEST(Utf8, counts_characters_and_cuts_none_in_two) {
  EXPECT_EQ(count("昆明 a"), 4U);
  EXPECT_EQ(cut("昆明", 3), "昆");
  EXPECT_EQ(cut("昆明", 5), "昆");
  EXPECT_EQ(cut("昆明", 2), "");
  EXPECT_EQ(cut("昆明", 6), "昆明");
  EXPECT_EQ(cut("昆明", 600), "昆明");
}

TEST(Utf8, repairs_byte_by_byte) {
  EXPECT_EQ(repaired("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(repaired("昆\xE6\x98"), "昆\uFFFD\uFFFD");
  EXPECT_EQ(repaired("昆明"), "昆明");
}

}  // namespace
}  // namespace amity::utf8
