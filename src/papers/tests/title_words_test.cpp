// SPDX-License-Identifier: Apache-2.0
#include "papers/title_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::papers {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::string joined(std::vector<std::string> const& parts) {
  std::string all;
  for (auto const& part : parts) all += part;
  return all;
}

TEST(TitleWords, stay_whole_and_are_the_title_together) {
  std::string const title = "关于派代表团参加2023年湘南藤泽市民马拉松的函";
  auto const parts = title_words(title, "zh");
  EXPECT_EQ(joined(parts), title);
  EXPECT_THAT(parts, Contains("马拉松的函"));
  EXPECT_THAT(parts, Contains("2023年"));
  EXPECT_EQ(joined(title_words("代表団派遣について（回答）", "ja")), "代表団派遣について（回答）");
}

TEST(TitleWords, are_left_to_blanks_where_a_language_has_them) {
  EXPECT_THAT(title_words("A visit in spring", "en"), ElementsAre("A visit in spring"));
  EXPECT_THAT(title_words("", "zh"), ElementsAre(""));
}

}  // namespace
}  // namespace amity::papers
