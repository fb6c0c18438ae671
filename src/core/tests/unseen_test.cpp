// SPDX-License-Identifier: Apache-2.0
#include "core/unseen.h"

#include <gtest/gtest.h>

#include <string>

namespace amity {
namespace {

TEST(Unseen, characters_are_found_where_they_stand) {
  EXPECT_EQ(first_unseen("昆\u200B明"), 3U);
  EXPECT_EQ(first_unseen("invoice\u202Egnp.exe"), 7U);
  EXPECT_EQ(first_unseen("\U000E0041"), 0U) << "a tag";
  EXPECT_EQ(first_unseen("Li\u00ADNa"), 2U);
  for (auto const* mark : {"\u061C", "\u180E", "\u200E", "\u200F", "\u202A", "\u2060", "\u2069", "\uFEFF"})
    EXPECT_EQ(first_unseen(std::string("ab") + mark + "c"), 2U) << mark;
}

TEST(Unseen, are_none_of_those_that_are_part_of_how_a_word_is_written) {
  for (auto const* name :
       {"Kunming", "昆明", "葛\U000E0100城", "می\u200Cخواهم", "क्\u200Dष", "\u2764\uFE0F", "Zürich", ""})
    EXPECT_EQ(first_unseen(name), std::nullopt) << name;
  EXPECT_EQ(first_unseen("Li\u200DNa"), 2U) << "there is nothing to join between Latin letters";
  EXPECT_EQ(first_unseen("می\u200C"), std::string_view("می").size()) << "nor at the end";
}

TEST(Unseen, what_turns_a_text_around_is_found_among_them) {
  for (auto const* mark : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    EXPECT_EQ(first_turning(std::string("昆") + mark + "c"), 3U) << mark;
  for (auto const* text : {"a\u200Eb", "a\u200Fb", "a\u061Cb", "a\u200Bb", "می\u200Cخواهم", "昆明", ""})
    EXPECT_EQ(first_turning(text), std::nullopt) << text;
}

TEST(Unseen, what_turns_a_text_around_is_said_by_its_sign) {
  EXPECT_EQ(with_turning_as_signs("2026\u202E-13\u2066"), "2026U+202E-13U+2066");
  EXPECT_EQ(with_turning_as_signs("昆明\u200F"), "昆明\u200F") << "a mark turns nothing around";
  EXPECT_EQ(with_turning_as_signs(""), "");
}

TEST(Unseen, are_taken_off_either_end_where_pasting_left_them) {
  EXPECT_EQ(without_unseen_ends("\uFEFF\u200B昆明\u2060"), "昆明");
  EXPECT_EQ(without_unseen_ends("\u202E昆明"), "\u202E昆明") << "what turns a text around is no left-over";
  EXPECT_EQ(without_unseen_ends("\u200B\u200B"), "");
}

}  // namespace
}  // namespace amity
