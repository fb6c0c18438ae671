// SPDX-License-Identifier: Apache-2.0
#include "ui/format.h"

#include <gtest/gtest.h>

namespace amity::ui {
namespace {

TEST(Format, a_date_is_as_precise_as_its_source) {
  EXPECT_EQ(format_date("en", "1981-11-05"), "5 November 1981");
  EXPECT_EQ(format_date("en", "1985-05"), "May 1985");
  EXPECT_EQ(format_date("en", "1986"), "1986");
  EXPECT_EQ(format_date("zh", "1981-11-05"), "1981年11月5日");
  EXPECT_EQ(format_date("zh", "1985-05"), "1985年5月");
  EXPECT_EQ(format_date("zh", "1986"), "1986年");
  EXPECT_EQ(format_date("ja", "1981-11-05"), "1981年11月5日");
  EXPECT_EQ(format_date("ja", "1985-05"), "1985年5月");
  EXPECT_EQ(format_date("ja", "1986"), "1986年");
}

TEST(Format, old_dates_keep_their_day_in_the_gregorian_calendar) {
  EXPECT_EQ(format_date("en", "1500-03-01"), "1 March 1500");
  EXPECT_EQ(format_date("en", "1582-10-10"), "10 October 1582");
}

TEST(Format, a_day_has_its_weekday_where_it_is_wanted) {
  Day const day{std::chrono::year{2026} / 10 / 10};
  EXPECT_EQ(format_weekday("en", day), "Saturday, 10 October 2026");
  EXPECT_EQ(format_weekday("zh", day), "2026年10月10日星期六");
  EXPECT_EQ(format_weekday("ja", day), "2026年10月10日土曜日");
}

TEST(Format, days_in_a_row_share_what_they_have_in_common) {
  auto const october = std::chrono::year{2026} / 10;
  EXPECT_EQ(format_days("en", october / 1, october / 7), "1–7 October 2026");
  EXPECT_EQ(format_days("zh", october / 1, october / 7), "2026年10月1日至7日");
  EXPECT_EQ(format_days("ja", october / 1, october / 7), "2026年10月1日～7日");
  EXPECT_EQ(format_days("en", october / 7, october / 7), "7 October 2026");
  EXPECT_EQ(format_days("en", std::chrono::year{2026} / 9 / 1, october / 7), "1 September\u2009–\u20097 October 2026");
}

TEST(Format, what_is_no_date_is_given_back) {
  EXPECT_EQ(format_date("en", "around 1981"), "around 1981");
  EXPECT_EQ(format_date("en", ""), "");
}

TEST(Format, numbers_and_distances_are_written_as_the_reader_writes_them) {
  EXPECT_EQ(format_number("en", 6432212), "6,432,212");
  EXPECT_EQ(format_number("zh", 6432212), "6,432,212");
  EXPECT_EQ(format_distance("en", 3691.6), "3,692 km");
  EXPECT_EQ(format_distance("zh", 3691.6), "3,692公里");
  EXPECT_EQ(format_distance("ja", 3691.6), "3,692 km");
}

TEST(Format, countries_and_languages_have_names) {
  EXPECT_EQ(country_name("en", "CH"), "Switzerland");
  EXPECT_EQ(country_name("zh", "JP"), "日本");
  EXPECT_EQ(country_name("ja", "MM"), "ミャンマー (ビルマ)");
  EXPECT_EQ(country_name("en", ""), "");
  EXPECT_EQ(language_name("en", "zh"), "Chinese");
  EXPECT_EQ(language_name("ja", "en"), "英語");
}

TEST(Format, chinese_names_sort_by_pinyin_and_accents_do_not_part_english_ones) {
  EXPECT_LT(sort_key("zh", "安塔利亚"), sort_key("zh", "曼谷"));
  EXPECT_LT(sort_key("zh", "曼谷"), sort_key("zh", "仰光"));
  EXPECT_LT(sort_key("en", "Jyvaskyla"), sort_key("en", "Kolkata"));
  EXPECT_LT(sort_key("en", "Jyväskylä"), sort_key("en", "Kolkata"));
  EXPECT_LT(sort_key("en", "Zürich"), sort_key("en", "Zuz"));
}

}  // namespace
}  // namespace amity::ui
