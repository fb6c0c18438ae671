// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar_file.h"

#include "testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace amity::deadlines {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// line, field, value, code
using Found = std::tuple<std::int64_t, std::string, std::string, std::string>;

std::vector<Found> found(std::string_view text) {
  std::vector<Found> all;
  auto const calendar = parse_calendar(text);
  if (calendar) return all;
  for (auto const& error : calendar.error().all()) {
    all.emplace_back(error.line, error.field, error.value, error.code);
    EXPECT_FALSE(error.message.empty()) << error.field;
    EXPECT_FALSE(error.remedy.empty()) << error.message;
  }
  return all;
}

TEST(CalendarFile, is_read_in_any_order_with_as_many_names_as_there_are) {
  auto const calendar = parse_calendar(
      "\xEF\xBB\xBFwhat,day,name_ja,source\r\n"
      "holiday,2026-11-23,勤労感謝の日,\r\n"
      "workday,2026-11-21,\"振替, 出勤\",市長の通知\r\n");
  ASSERT_TRUE(calendar);
  Calendar expected;
  ASSERT_TRUE(expected.add({on("2026-11-21"), ListedAs::workday, LocalText{{"ja", "振替, 出勤"}}, "市長の通知"}));
  ASSERT_TRUE(expected.add({on("2026-11-23"), ListedAs::holiday, LocalText{{"ja", "勤労感謝の日"}}}));
  EXPECT_EQ(*calendar, expected);
}

TEST(CalendarFile, tells_all_that_is_wrong_at_once) {
  EXPECT_THAT(found("day,what,name_en,source\n"
                    "2026-01-01,holiday,New Year's Day,\n"
                    "2026-02-30,holliday,,\n"
                    "2026-01,holiday,Month,\n"
                    "2026-01-01,holiday,Again,\n"
                    "2026-01-05,workday,Monday,\n"
                    ",holiday,No day,\n"
                    "2026-01-06,holiday\n"
                    "2026-01-07,,No word,\n"),
              ElementsAre(Found{3, "day", "2026-02-30", "no_such_date"}, Found{3, "what", "holliday", "unknown_word"},
                          Found{3, "name", "", "empty"}, Found{4, "day", "2026-01", "not_a_day"},
                          Found{5, "day", "2026-01-01", "conflict"}, Found{6, "day", "2026-01-05", "invalid"},
                          Found{7, "day", "", "empty"}, Found{8, "name_en", "holiday", "invalid"},
                          Found{9, "what", "", "empty"}));
}

TEST(CalendarFile, says_what_is_accepted) {
  auto const calendar = parse_calendar("day,what,name_en\n2026-01-01,holliday,New Year's Day\n");
  ASSERT_FALSE(calendar);
  auto const& error = calendar.error().first();
  EXPECT_EQ(error.message, "\"holliday\" is not known here");
  EXPECT_EQ(error.remedy, "holiday or workday");
  EXPECT_EQ(error.line, 2);
}

TEST(CalendarFile, that_is_no_table_says_where_it_breaks_off) {
  EXPECT_THAT(found("day,what,nmae_en\n"), ElementsAre(Found{1, "nmae_en", "", "invalid"}));
  EXPECT_THAT(found("day,name_en\n"), ElementsAre(Found{1, "what", "", "invalid"}));
  EXPECT_THAT(found("day,what,name_en\n2026-01-01,day off,New Year's Day\n2026-01-02,\"holiday"),
              ElementsAre(Found{2, "what", "day off", "unknown_word"}, Found{3, "", "", "invalid"}));
  EXPECT_THAT(found("day,what,name_zh\n2026-01-01,holiday,\xD4\xAA\xB5\xA9\n"),
              ElementsAre(Found{2, "", "", "invalid"}));
  EXPECT_THAT(parse_calendar("day,what,nmae_en\n").error().first().message, HasSubstr("\"name_en\" was meant?"));
}

TEST(CalendarFile, with_no_day_is_no_calendar) {
  EXPECT_THAT(found("day,what,name_en\n"), ElementsAre(Found{1, "day", "", "invalid"}));
  EXPECT_THAT(found(""), ElementsAre(Found{1, "calendar", "", "invalid"}));
}

TEST(CalendarFile, errors_beyond_the_first_hundred_are_counted) {
  std::string text = "day,what,name_en\n";
  for (auto i = 0; i < 90; ++i) text += "never,perhaps,Name\n";
  auto const calendar = parse_calendar(text);
  ASSERT_FALSE(calendar);
  EXPECT_EQ(calendar.error().all().size(), 100U);
  EXPECT_EQ(calendar.error().count(), 180U);
}

}  // namespace
}  // namespace amity::deadlines
