// SPDX-License-Identifier: Apache-2.0
#include "core/partial_date.h"

#include <gtest/gtest.h>

namespace amity {
namespace {

PartialDate date(std::string_view text) { return PartialDate::parse(text).value(); }
Day day(std::string_view text) { return parse_day(text).value(); }

TEST(PartialDate, a_year_stays_a_year) {
  EXPECT_EQ(to_string(date("1981")), "1981");
  EXPECT_EQ(to_string(date("1985-05")), "1985-05");
  EXPECT_EQ(to_string(date("1981-11-05")), "1981-11-05");
}

TEST(PartialDate, spans_the_days_it_can_mean) {
  EXPECT_EQ(date("1984-02").earliest(), day("1984-02-01"));
  EXPECT_EQ(date("1984-02").latest(), day("1984-02-29"));
  EXPECT_EQ(date("1981").latest(), day("1981-12-31"));
}

TEST(PartialDate, refuses_days_that_do_not_exist) {
  for (auto const* text : {"1981-02-30", "1900-02-29", "1981-13", "1981-00", "1981-11-00", "81", "1981-1", "",
                           "1981-11-5x", "0000", "+981", "1981/11/05", "１９８１"})
    EXPECT_FALSE(PartialDate::parse(text)) << text;
}

TEST(PartialDate, before_is_three_valued) {
  EXPECT_EQ(before(date("1981"), date("1982")), Truth::yes);
  EXPECT_EQ(before(date("1982"), date("1981")), Truth::no);
  EXPECT_EQ(before(date("1981"), date("1981-11-05")), Truth::unknown);
  EXPECT_EQ(before(date("1981-11-05"), date("1981-11-05")), Truth::no);
  EXPECT_EQ(before(date("1981-12-31"), date("1981")), Truth::no);
  EXPECT_EQ(before(date("1981-11"), date("1981-12-01")), Truth::yes);
}

TEST(PartialDate, a_year_and_a_day_of_it_do_not_contradict) {
  EXPECT_TRUE(compatible(date("1981"), date("1981-11-05")));
  EXPECT_FALSE(compatible(date("1981-10"), date("1981-11-05")));
}

TEST(PartialDate, what_happened_within_a_year_may_have_happened_by_any_day_of_it) {
  auto const when = range_of(date("1981"));
  EXPECT_EQ(happened_by(when, day("1980-12-31")), Truth::no);
  EXPECT_EQ(happened_by(when, day("1981-06-01")), Truth::unknown);
  EXPECT_EQ(happened_by(when, day("1981-12-31")), Truth::yes);
  EXPECT_EQ(happened_by(DayRange{}, day("1981-12-31")), Truth::unknown);
}

TEST(Truth, is_kleene_logic) {
  EXPECT_EQ(Truth::unknown && Truth::no, Truth::no);
  EXPECT_EQ(Truth::unknown && Truth::yes, Truth::unknown);
  EXPECT_EQ(Truth::unknown || Truth::yes, Truth::yes);
  EXPECT_EQ(!Truth::unknown, Truth::unknown);
}

}  // namespace
}  // namespace amity
