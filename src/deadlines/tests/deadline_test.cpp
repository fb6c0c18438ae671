// SPDX-License-Identifier: Apache-2.0
#include "deadlines/deadline.h"

#include "deadlines/calendar_file.h"
#include "testing.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace amity::deadlines {
namespace {

using std::chrono::year;

Calendar const weekends_only;
Calendar const& chinese = calendar_of("CN");
Calendar const& japanese = calendar_of("JP");
Calendar const& german = calendar_of("DE");

Day due_day(Rule const& rule, std::string_view anchor, Calendar const& calendar = weekends_only) {
  return due(rule, on(anchor), calendar).due;
}

TEST(Months, end_on_the_same_day_or_the_last_of_the_month) {
  EXPECT_EQ(due_day(months(1), "2026-01-15"), on("2026-02-15"));
  EXPECT_EQ(due_day(months(1), "2026-01-31"), on("2026-02-28"));
  EXPECT_EQ(due_day(months(1), "2024-01-31"), on("2024-02-29"));
  EXPECT_EQ(due_day(months(1), "2026-02-28"), on("2026-03-28"));
  EXPECT_EQ(due_day(months(3), "2026-11-30"), on("2027-02-28"));
  EXPECT_EQ(due_day(months(12), "2024-02-29"), on("2025-02-28"));
  EXPECT_EQ(due_day(months(48), "2024-02-29"), on("2028-02-29"));
  EXPECT_EQ(due_day(months(-1), "2026-03-31"), on("2026-02-28"));
  EXPECT_EQ(due_day(months(-3), "2026-02-10"), on("2025-11-10"));
}

TEST(Months, show_the_cut_to_the_last_of_the_month) {
  EXPECT_EQ(
      due(months(1), on("2026-01-31"), chinese),
      (Deadline{.anchor = on("2026-01-31"),
                .due = on("2026-02-28"),
                .steps = {Anchored{on("2026-01-31")}, Counted{1, Unit::months, on("2026-01-31"), on("2026-02-28")},
                          CutToMonth{31, on("2026-02-28")}}}));
}

TEST(Days, are_counted_without_the_anchor) {
  EXPECT_EQ(due_day(days(2), "2024-02-28"), on("2024-03-01"));
  EXPECT_EQ(due_day(days(2), "2026-02-28"), on("2026-03-02"));
  EXPECT_EQ(due_day(days(-7), "2026-01-03"), on("2025-12-27"));
  EXPECT_EQ(due_day(days(0), "2026-01-03"), on("2026-01-03"));
}

TEST(WorkingDays, pass_over_weekends_in_both_directions) {
  EXPECT_EQ(due_day(working_days(1), "2026-11-27"), on("2026-11-30"));
  EXPECT_EQ(due_day(working_days(5), "2026-11-28"), on("2026-12-04"));
  EXPECT_EQ(due_day(working_days(-1), "2026-11-30"), on("2026-11-27"));
  EXPECT_EQ(due_day(working_days(-5), "2026-11-29"), on("2026-11-23"));
  EXPECT_EQ(due_day(working_days(0), "2026-11-29"), on("2026-11-29"));
}

TEST(WorkingDays, span_national_day_2025_with_its_exchanged_days) {
  EXPECT_EQ(due(working_days(6), on("2025-09-26"), chinese),
            (Deadline{.anchor = on("2025-09-26"),
                      .due = on("2025-10-11"),
                      .steps = {Anchored{on("2025-09-26")},
                                Counted{6, Unit::working_days, on("2025-09-26"), on("2025-10-11")}, SkippedWeekends{1},
                                SkippedHoliday{name_on(chinese, "2025-10-01"), on("2025-10-01"), on("2025-10-08")},
                                WorkedInExchange{name_on(chinese, "2025-10-01"), on("2025-09-28")},
                                WorkedInExchange{name_on(chinese, "2025-10-01"), on("2025-10-11")}}}));
}

TEST(WorkingDays, span_spring_festival_2026_with_its_exchanged_days) {
  EXPECT_EQ(due(working_days(5), on("2026-02-12"), chinese),
            (Deadline{.anchor = on("2026-02-12"),
                      .due = on("2026-02-26"),
                      .steps = {Anchored{on("2026-02-12")},
                                Counted{5, Unit::working_days, on("2026-02-12"), on("2026-02-26")},
                                SkippedHoliday{name_on(chinese, "2026-02-15"), on("2026-02-15"), on("2026-02-23")},
                                WorkedInExchange{name_on(chinese, "2026-02-15"), on("2026-02-14")}}}));
  EXPECT_EQ(due_day(working_days(10), "2026-09-28", chinese), on("2026-10-16"));
}

TEST(WorkingDays, before_a_day_are_told_from_the_earliest_on) {
  EXPECT_EQ(due(working_days(-6), on("2026-03-02"), chinese),
            (Deadline{.anchor = on("2026-03-02"),
                      .due = on("2026-02-14"),
                      .steps = {Anchored{on("2026-03-02")},
                                Counted{-6, Unit::working_days, on("2026-03-02"), on("2026-02-14")}, SkippedWeekends{1},
                                SkippedHoliday{name_on(chinese, "2026-02-15"), on("2026-02-15"), on("2026-02-23")},
                                WorkedInExchange{name_on(chinese, "2026-02-15"), on("2026-02-14")},
                                WorkedInExchange{name_on(chinese, "2026-02-15"), on("2026-02-28")}}}));
}

TEST(WorkingDays, in_japan_pass_over_substitutes_days_between_and_the_turn_of_the_year) {
  EXPECT_EQ(due_day(working_days(1), "2024-02-09", japanese), on("2024-02-13"));
  EXPECT_EQ(due_day(working_days(1), "2026-05-01", japanese), on("2026-05-07"));
  EXPECT_EQ(due_day(working_days(1), "2026-09-18", japanese), on("2026-09-24"));
  auto const turn = due(working_days(1), on("2025-12-26"), japanese);
  EXPECT_EQ(turn.due, on("2026-01-05"));
  auto const closed = name_on(japanese, "2025-12-29");
  EXPECT_EQ(
      turn.steps,
      (std::vector<Step>{Anchored{on("2025-12-26")}, Counted{1, Unit::working_days, on("2025-12-26"), on("2026-01-05")},
                         SkippedWeekends{3}, SkippedHoliday{closed, on("2025-12-29"), on("2025-12-31")},
                         SkippedHoliday{name_on(japanese, "2026-01-01"), on("2026-01-01"), on("2026-01-01")},
                         SkippedHoliday{closed, on("2026-01-02"), on("2026-01-03")}}));
}

TEST(WorkingDays, in_germany_pass_over_easter) {
  EXPECT_EQ(due_day(working_days(1), "2026-04-02", german), on("2026-04-07"));
  EXPECT_EQ(due_day(working_days(-1), "2029-04-03", german), on("2029-03-29"));
}

TEST(Certainty, ends_where_the_calendar_does) {
  auto const ahead = due(working_days(5), on("2026-12-28"), chinese);
  EXPECT_EQ(ahead.due, on("2027-01-04"));
  EXPECT_EQ(ahead.certainty, Certainty::calendar_unknown);
  EXPECT_EQ(ahead.unknown_year, year{2027});
  auto const behind = due(working_days(-800), on("2022-01-05"), chinese);
  EXPECT_EQ(behind.certainty, Certainty::calendar_unknown);
  EXPECT_EQ(behind.unknown_year, year{2021});
  auto const within = due(working_days(1), on("2021-12-31"), chinese);
  EXPECT_EQ(within.certainty, Certainty::certain);
  EXPECT_EQ(within.unknown_year, std::nullopt);
}

TEST(Certainty, is_not_asked_of_a_calendar_that_is_not_needed) {
  EXPECT_EQ(due(days(5), on("2026-12-31"), chinese).certainty, Certainty::certain);
  EXPECT_EQ(due(months(5), on("2026-12-31"), weekends_only).certainty, Certainty::certain);
  EXPECT_EQ(due(working_days(0), on("2031-01-01"), chinese).certainty, Certainty::certain);
  EXPECT_EQ(due(days(5, Roll::to_next_working_day), on("2026-12-31"), chinese).unknown_year, year{2027});
}

TEST(Certainty, knows_countries_whose_holidays_are_not_listed) {
  auto const deadline = due(working_days(5), on("2026-12-01"), weekends_only);
  EXPECT_EQ(deadline.certainty, Certainty::holidays_unknown);
  EXPECT_EQ(deadline.unknown_year, std::nullopt);
}

TEST(Roll, moves_a_due_day_that_is_not_worked) {
  auto const holiday = name_on(chinese, "2026-10-01");
  auto const later = due(months(1, Roll::to_next_working_day), on("2026-09-03"), chinese);
  EXPECT_EQ(later.due, on("2026-10-08"));
  EXPECT_EQ(later.steps,
            (std::vector<Step>{Anchored{on("2026-09-03")}, Counted{1, Unit::months, on("2026-09-03"), on("2026-10-03")},
                               Rolled{on("2026-10-03"), on("2026-10-08")},
                               SkippedHoliday{holiday, on("2026-10-03"), on("2026-10-07")}}));
  auto const earlier = due(days(30, Roll::to_previous_working_day), on("2026-09-03"), chinese);
  EXPECT_EQ(earlier.due, on("2026-09-30"));
  EXPECT_EQ(earlier.steps,
            (std::vector<Step>{Anchored{on("2026-09-03")}, Counted{30, Unit::days, on("2026-09-03"), on("2026-10-03")},
                               Rolled{on("2026-10-03"), on("2026-09-30")},
                               SkippedHoliday{holiday, on("2026-10-01"), on("2026-10-03")}}));
}

TEST(Roll, leaves_a_day_that_is_worked_even_on_a_saturday) {
  EXPECT_EQ(due_day(days(1, Roll::to_next_working_day), "2026-10-09", chinese), on("2026-10-10"));
  EXPECT_EQ(due_day(days(1, Roll::to_next_working_day), "2026-10-10", chinese), on("2026-10-12"));
  EXPECT_EQ(due_day(days(1), "2026-10-10", chinese), on("2026-10-11"));
  EXPECT_EQ(due_day(working_days(0, Roll::to_next_working_day), "2026-10-11", chinese), on("2026-10-12"));
}

TEST(Extensions, go_on_from_the_due_day_or_begin_at_the_anchor_again) {
  std::array const extensions{Extension{months(1), CountedFrom::due, "the host is late", "the director"},
                              Extension{days(-3), CountedFrom::due, "the printer closes", "the desk"}};
  auto const further = due(months(1), on("2026-01-31"), chinese, extensions);
  EXPECT_EQ(further.due, on("2026-03-25"));
  EXPECT_EQ(further.steps, (std::vector<Step>{
                               Anchored{on("2026-01-31")},
                               Counted{1, Unit::months, on("2026-01-31"), on("2026-02-28")},
                               CutToMonth{31, on("2026-02-28")},
                               Extended{CountedFrom::due, "the host is late", "the director"},
                               Counted{1, Unit::months, on("2026-02-28"), on("2026-03-28")},
                               Extended{CountedFrom::due, "the printer closes", "the desk"},
                               Counted{-3, Unit::days, on("2026-03-28"), on("2026-03-25")},
                           }));
  std::array const anew{extensions[0],
                        Extension{months(2), CountedFrom::anchor, "a second city joins", "the director"}};
  EXPECT_EQ(due(months(1), on("2026-01-31"), chinese, anew).due, on("2026-03-31"));
}

TEST(Extensions, from_the_anchor_take_the_doubt_of_what_they_replace) {
  std::array const extensions{Extension{days(10), CountedFrom::anchor, "sooner", "the director"}};
  auto const deadline = due(working_days(10), on("2026-12-28"), chinese, extensions);
  EXPECT_EQ(deadline.certainty, Certainty::certain);
  EXPECT_EQ(deadline.unknown_year, std::nullopt);
  EXPECT_EQ(deadline.due, on("2027-01-07"));
}

TEST(Rule, is_within_bounds) {
  EXPECT_TRUE(Rule::of(Rule::most, Unit::working_days));
  EXPECT_TRUE(Rule::of(-Rule::most, Unit::months));
  EXPECT_FALSE(Rule::of(Rule::most + 1, Unit::days));
  auto const refused = Rule::of(-Rule::most - 1, Unit::days);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(),
            (Error{Errc::invalid, "-10000 is too much for a deadline", "amount", "a whole number from -9999 to 9999"}));
}

}  // namespace
}  // namespace amity::deadlines
