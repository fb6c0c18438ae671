// SPDX-License-Identifier: Apache-2.0
#include "work/recurrence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::work {
namespace {

using deadlines::Roll;

Day of(std::string_view text) { return parse_day(text).value(); }
unsigned month_day(Day day) { return static_cast<unsigned>(std::chrono::year_month_day{day}.day()); }

// The days after the first, as texts; the day of the month that is wanted is the first one's.
std::vector<std::string> days_after(Recurrence const& recurrence, std::string_view first, std::size_t count) {
  std::vector<std::string> days;
  auto const wanted = month_day(of(first));
  for (auto day = of(first); days.size() < count;) {
    auto const next = next_day(recurrence, day, wanted);
    if (!next) break;
    days.push_back(amity::to_string(*next));
    day = *next;
  }
  return days;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Recurrence, by_days_and_weeks_counts_from_the_day_before) {
  EXPECT_THAT(days_after({.every = 10, .unit = RepeatUnit::days}, "2026-12-28", 2),
              ElementsAre("2027-01-07", "2027-01-17"));
  EXPECT_THAT(days_after({.every = 2, .unit = RepeatUnit::weeks}, "2026-11-30", 2),
              ElementsAre("2026-12-14", "2026-12-28"));
}

TEST(Recurrence, takes_the_weekdays_of_one_week_before_it_goes_on) {
  // 1 December 2026 is a Tuesday.
  Recurrence const twice{.every = 3, .unit = RepeatUnit::weeks, .weekdays = {Weekday::tue, Weekday::thu}};
  EXPECT_THAT(days_after(twice, "2026-12-01", 4), ElementsAre("2026-12-03", "2026-12-22", "2026-12-24", "2027-01-12"));
  // One that is due on another weekday finds into them.
  EXPECT_THAT(days_after(twice, "2026-12-02", 2), ElementsAre("2026-12-03", "2026-12-22"));
  EXPECT_THAT(days_after({.every = 1, .unit = RepeatUnit::weeks, .weekdays = {Weekday::mon}}, "2026-12-06", 1),
              ElementsAre("2026-12-07"))
      << "a Sunday is the last day of its week";
}

TEST(Recurrence, keeps_the_day_of_the_month_through_short_months) {
  EXPECT_THAT(days_after({.every = 1}, "2026-01-31", 4),
              ElementsAre("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"));
  EXPECT_THAT(days_after({.every = 3}, "2027-11-30", 2), ElementsAre("2028-02-29", "2028-05-30"));
  EXPECT_THAT(days_after({.every = 1, .unit = RepeatUnit::years}, "2024-02-29", 4),
              ElementsAre("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"));
}

TEST(Recurrence, finds_the_last_day_of_a_month) {
  EXPECT_THAT(days_after({.every = 3, .on = RepeatOn::last_day}, "2026-06-15", 3),
              ElementsAre("2026-09-30", "2026-12-31", "2027-03-31"));
  EXPECT_EQ(roll_of({.on = RepeatOn::last_working_day}), Roll::to_previous_working_day);
  EXPECT_EQ(roll_of({.on = RepeatOn::last_day, .shift = Roll::to_next_working_day}), Roll::to_next_working_day);
}

TEST(Recurrence, ends_where_it_is_told_and_at_the_last_year) {
  EXPECT_THAT(days_after({.every = 1, .until = of("2027-02-28")}, "2026-12-31", 9),
              ElementsAre("2027-01-31", "2027-02-28"));
  EXPECT_THAT(days_after({.every = 1, .until = of("2027-01-30")}, "2026-12-31", 9), IsEmpty());
  EXPECT_THAT(days_after({.every = 366, .unit = RepeatUnit::years}, "2026-12-31", 9), IsEmpty());
}

TEST(Recurrence, is_the_same_after_it_was_written_down) {
  Recurrence const all{2,
                       RepeatUnit::weeks,
                       {Weekday::wed, Weekday::mon},
                       RepeatOn::day,
                       Roll::to_previous_working_day,
                       of("2028-02-29")};
  EXPECT_EQ(texts_of(std::optional{all}).at("weekdays"), "mon wed");
  EXPECT_EQ(recurrence_of(texts_of(std::optional{all})), all);
  EXPECT_EQ(recurrence_of(texts_of(std::nullopt)), std::nullopt);
}

}  // namespace
}  // namespace amity::work
