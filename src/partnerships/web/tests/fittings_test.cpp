// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/fittings.h"

#include <gtest/gtest.h>

namespace amity::partnerships::web {
namespace {

using Words = std::vector<std::string>;

TEST(HowWellSomethingAnswers, is_best_where_it_is_just_this) {
  EXPECT_EQ(rank_of("Fujisawa", Words{"fujisawa"}), HitRank::whole);
  EXPECT_EQ(rank_of("Fujisawa", Words{"fuji"}), HitRank::beginning);
  EXPECT_EQ(rank_of("City of Fujisawa", Words{"fuji"}), HitRank::word);
  EXPECT_EQ(rank_of("City of Fujisawa", Words{"sawa"}), HitRank::within);
  EXPECT_EQ(rank_of("City of Fujisawa", Words{"kyoto"}), std::nullopt);
  EXPECT_EQ(rank_of("City of Fujisawa", Words{}), std::nullopt);
}

TEST(HowWellSomethingAnswers, wants_every_word) {
  EXPECT_EQ(rank_of("City of Fujisawa", Words{"city", "fuji"}), HitRank::beginning);
  EXPECT_EQ(rank_of("City of Fujisawa", Words{"fuji", "city"}), HitRank::word);
  EXPECT_EQ(rank_of("City of Fujisawa", Words{"city", "kyoto"}), std::nullopt);
}

TEST(HowWellSomethingAnswers, is_the_same_in_any_dress_and_script) {
  EXPECT_EQ(rank_of("Łódź", Words{"lodz"}), HitRank::whole);
  EXPECT_EQ(rank_of("关于港口参观的函", Words{"港口"}), HitRank::within);
}

}  // namespace
}  // namespace amity::partnerships::web
