// SPDX-License-Identifier: Apache-2.0
#include "partnerships/anniversary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::partnerships {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Day day_of(std::string_view text) { return parse_day(text).value(); }

TEST(Anniversaries, are_near_sixty_days_before_and_on_the_day_itself) {
  auto const signed_on = day_of("1981-11-05");
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2027-09-05")), IsEmpty());
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2027-09-06")), ElementsAre(Anniversary{day_of("2027-11-05"), 46}));
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2027-11-05")), ElementsAre(Anniversary{day_of("2027-11-05"), 46}));
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2027-11-06")), IsEmpty()) << "it is over";
}

TEST(Anniversaries, each_tenth_is_near_a_year_before) {
  auto const signed_on = day_of("1981-11-05");
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2030-11-04")), ElementsAre(Anniversary{day_of("2030-11-05"), 49}));
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2030-11-05")),
              ElementsAre(Anniversary{day_of("2030-11-05"), 49}, Anniversary{day_of("2031-11-05"), 50}));
  EXPECT_TRUE((Anniversary{day_of("2031-11-05"), 50}.is_round()));
}

TEST(Anniversaries, of_the_last_of_february_are_kept_on_its_last_day_in_common_years) {
  auto const signed_on = day_of("2012-02-29");
  EXPECT_EQ(anniversary_in(std::chrono::year{2027}, signed_on), day_of("2027-02-28"));
  EXPECT_EQ(anniversary_in(std::chrono::year{2028}, signed_on), day_of("2028-02-29"));
  EXPECT_THAT(anniversaries_near(signed_on, day_of("2027-01-10")), ElementsAre(Anniversary{day_of("2027-02-28"), 15}));
}

TEST(Anniversaries, over_the_turn_of_the_year_are_the_next_years) {
  EXPECT_THAT(anniversaries_near(day_of("1985-01-20"), day_of("2026-12-01")),
              ElementsAre(Anniversary{day_of("2027-01-20"), 42}));
  EXPECT_THAT(anniversaries_near(day_of("2026-12-01"), day_of("2026-12-01")), IsEmpty())
      << "the day of signing is none";
}

TEST(Anniversaries, are_of_what_is_in_force_and_was_signed_on_a_day) {
  Resolution one{};
  one.stage = Stage::active;
  one.signed_on = PartialDate::of(day_of("1981-11-05"));
  EXPECT_EQ(day_kept(one), day_of("1981-11-05"));
  auto ended = one;
  ended.ended_on = PartialDate::of(day_of("2020-01-01"));
  EXPECT_EQ(day_kept(ended), std::nullopt);
  auto doubtful = one;
  doubtful.doubtful = true;
  EXPECT_EQ(day_kept(doubtful), std::nullopt);
  auto vague = one;
  vague.signed_on = PartialDate::parse("1981-11").value();
  EXPECT_EQ(day_kept(vague), std::nullopt);
}

}  // namespace
}  // namespace amity::partnerships
