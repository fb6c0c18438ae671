// SPDX-License-Identifier: Apache-2.0
#include "deadlines/reminders.h"

#include "deadlines/calendar_file.h"
#include "testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace amity::deadlines {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::chrono::days none_after{0};

TEST(Reminders, come_at_half_three_quarters_and_one_working_day_before_then_daily) {
  EXPECT_THAT(reminders(on("2026-08-31"), on("2026-09-21"), calendar_of("CN"), std::chrono::days{3}),
              ElementsAre(on("2026-09-10"), on("2026-09-15"), on("2026-09-20"), on("2026-09-22"), on("2026-09-23"),
                          on("2026-09-24")));
  EXPECT_EQ(reminders(on("2026-08-31"), on("2026-09-21"), Calendar{}).size(), 33U);
}

TEST(Reminders, of_one_day_are_one) {
  EXPECT_THAT(reminders(on("2026-09-10"), on("2026-09-11"), Calendar{}, none_after), ElementsAre(on("2026-09-10")));
  EXPECT_THAT(reminders(on("2026-09-09"), on("2026-09-11"), Calendar{}, none_after), ElementsAre(on("2026-09-10")));
}

TEST(Reminders, do_not_come_before_the_deadline_was_set) {
  EXPECT_THAT(reminders(on("2026-10-02"), on("2026-10-08"), calendar_of("CN"), none_after),
              ElementsAre(on("2026-10-05"), on("2026-10-06")));
  EXPECT_THAT(reminders(on("2026-09-11"), on("2026-09-11"), Calendar{}, none_after), IsEmpty());
}

TEST(Reminders, of_a_deadline_of_the_past_come_daily_from_the_day_it_is_set) {
  EXPECT_THAT(reminders(on("2026-09-20"), on("2026-09-10"), Calendar{}, std::chrono::days{2}),
              ElementsAre(on("2026-09-20"), on("2026-09-21")));
}

TEST(Reminders, are_in_order_and_each_once_whatever_the_days) {
  std::mt19937 random(7);
  for (auto trial = 0; trial < 2000; ++trial) {
    auto const set_on = on("2022-01-01") + std::chrono::days{random() % 1500};
    auto const due = set_on + std::chrono::days{random() % 120};
    auto const all = reminders(set_on, due, calendar_of("CN"), std::chrono::days{5});
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
    EXPECT_GE(all.front(), set_on);
    EXPECT_EQ(std::find(all.begin(), all.end(), due), all.end());
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [&](Day day) { return day > due; }), 5);
    // Whoever has a working day left in between is reminded on the last of these.
    auto const last = calendar_of("CN").previous_working_day(due);
    EXPECT_EQ(std::find(all.begin(), all.end(), last) != all.end(), last >= set_on);
  }
}

}  // namespace
}  // namespace amity::deadlines
