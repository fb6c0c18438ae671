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
                          Found{5, "day", "2026-01-01", "day_twice"}, Found{6, "day", "2026-01-05", "worked_anyway"},
                          Found{7, "day", "", "empty"}, Found{8, "name_en", "holiday", "cells_unlike_head"},
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
  EXPECT_THAT(found("day,what,nmae_en\n"), ElementsAre(Found{1, "nmae_en", "", "head_unknown"}));
  EXPECT_THAT(found("day,name_en\n"), ElementsAre(Found{1, "what", "", "head_missing"}));
  EXPECT_THAT(found("day,day,nmae_en,remark\n2026-01-01,,,\n"),
              ElementsAre(Found{1, "day", "", "column_twice"}, Found{1, "nmae_en", "", "head_unknown"},
                          Found{1, "remark", "", "head_unknown"}, Found{1, "what", "", "head_missing"}))
      << "all of the head at once, and no line below a head that says nothing of it";
  EXPECT_THAT(found("day,what,name_en\n2026-01-01,day off,New Year's Day\n2026-01-02,\"holiday"),
              ElementsAre(Found{2, "what", "day off", "unknown_word"}, Found{3, "", "", "text_broken"}));
  EXPECT_THAT(found("day,what,name_zh\n2026-01-01,holiday,\xD4\xAA\xB5\xA9\n"),
              ElementsAre(Found{2, "", "", "sheet_not_utf8"}));
  EXPECT_THAT(parse_calendar("day,what,nmae_en\n").error().first().message, HasSubstr("\"name_en\" was meant?"));
}

TEST(CalendarFile, with_no_day_is_no_calendar) {
  EXPECT_THAT(found("day,what,name_en\n"), ElementsAre(Found{1, "day", "", "calendar_empty"}));
  EXPECT_THAT(found(""), ElementsAre(Found{1, "calendar", "", "calendar_empty"}));
}

TEST(CalendarFile, says_where_a_day_stands_already_and_which_years_are_counted) {
  auto const calendar = parse_calendar(
      "day,what,name_en\n2026-01-01,holiday,New Year's Day\n2026-01-02,holiday,Bridge\n2026-01-01,holiday,Again\n"
      "3026-01-01,holiday,Typing error\n");
  ASSERT_FALSE(calendar);
  auto const& errors = calendar.error().all();
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].message, "2026-01-01 is listed twice, first in line 2");
  EXPECT_EQ(errors[0].arguments, (std::vector<fields::Argument>{{"first", std::int64_t{2}}}));
  EXPECT_EQ(std::tie(errors[1].code, errors[1].line), std::tuple("day_far", 5));
}

// What is chosen as a file comes back from a browser's text field with ends of lines of two bytes.
TEST(CalendarFile, is_as_long_with_any_ends_of_lines) {
  std::string text = "day,what,name_en,source\n2026-01-01,holiday,New Year's Day,";
  text.append(longest_calendar - text.size() - 1, 'x');
  text += '\n';
  auto in_a_browser = text;
  for (std::size_t at = 0; (at = in_a_browser.find('\n', at)) != std::string::npos; at += 2)
    in_a_browser.insert(at, 1, '\r');
  for (auto const& one : {text, in_a_browser})
    for (auto const& error : found(one)) EXPECT_NE(std::get<3>(error), "calendar_too_long");
  for (auto const* more : {"x", "\n"}) {
    EXPECT_THAT(found(text + more), ElementsAre(Found{0, "", "", "calendar_too_long"}));
    EXPECT_THAT(found(in_a_browser + more), ElementsAre(Found{0, "", "", "calendar_too_long"}));
  }
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
