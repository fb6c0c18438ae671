// SPDX-License-Identifier: Apache-2.0
#include "spoken.h"

#include <gtest/gtest.h>

namespace amity::people::web {
namespace {

std::string tags_of(std::string_view text) {
  return spoken_in(text).tags.value_or("unknown: " + spoken_in(text).unknown);
}

TEST(SpokenLanguages, are_written_by_their_names_in_any_language_of_the_desk) {
  EXPECT_EQ(tags_of("日语、英语"), "ja en");
  EXPECT_EQ(tags_of("日本語、中国語；タイ語"), "ja zh th");
  EXPECT_EQ(tags_of("Japanese, english"), "ja en");
  EXPECT_EQ(tags_of("泰语"), "th");
  EXPECT_EQ(tags_of(""), "");
}

TEST(SpokenLanguages, may_be_written_by_their_tags_as_before) {
  EXPECT_EQ(tags_of("ja en"), "ja en");
  EXPECT_EQ(tags_of("zh-Hant fil"), "zh-Hant fil");
  EXPECT_EQ(tags_of("en, 泰语"), "en th");
}

TEST(SpokenLanguages, that_nobody_knows_are_named) {
  EXPECT_EQ(tags_of("日语、火星语"), "unknown: 火星语");
  EXPECT_EQ(tags_of("Klingonese"), "unknown: Klingonese");
}

TEST(SpokenLanguages, are_shown_by_their_names) {
  EXPECT_EQ(spoken_words("en", "ja en", ", "), "Japanese, English");
  EXPECT_EQ(tags_of(spoken_words("zh", "ja th my", "、")), "ja th my");
  EXPECT_EQ(tags_of(spoken_words("ja", "zh ko vi", "、")), "zh ko vi");
}

}  // namespace
}  // namespace amity::people::web
