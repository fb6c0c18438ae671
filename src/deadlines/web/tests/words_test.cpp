// SPDX-License-Identifier: Apache-2.0
#include "deadlines/web/words.h"

#include "deadlines/calendar_file.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace amity::deadlines::web {
namespace {

Day on(std::string_view day) { return parse_day(day).value(); }
Rule rule(int amount, Unit unit, Roll roll = Roll::stays) { return Rule::of(amount, unit, roll).value(); }
std::string said(std::string_view language, Deadline const& deadline) {
  return in_words(ui::Localizer(language), deadline);
}

TEST(Words, tell_the_sum_of_working_days) {
  auto const deadline = due(rule(10, Unit::working_days), on("2026-09-28"), calendar_of("CN"));
  EXPECT_EQ(
      said("en", deadline),
      "10 working days after 28 September 2026; not counted: 1 weekend day, National Day (1–7 October 2026); "
      "worked and counted: Saturday, 10 October 2026 (in exchange for National Day); due on Friday, 16 October 2026.");
  EXPECT_EQ(said("zh", deadline),
            "2026年9月28日之后第10个工作日；不计：周末1天、国庆节（2026年10月1日至7日）；"
            "调休上班，计入：2026年10月10日星期六（国庆节）；截止日期为2026年10月16日星期五。");
  EXPECT_EQ(said("ja", deadline),
            "2026年9月28日の10開庁日後。数えない日：土日1日、国慶節（2026年10月1日～7日）。"
            "振替で開庁し、数える日：2026年10月10日土曜日（国慶節）。期限は2026年10月16日金曜日です。");
}

TEST(Words, tell_working_days_before_a_day) {
  auto const deadline = due(rule(-1, Unit::working_days), on("2026-01-05"), calendar_of("JP"));
  EXPECT_EQ(said("en", deadline),
            "1 working day before 5 January 2026; not counted: 3 weekend days, year-end and New Year closure "
            "(29–31 December 2025), New Year's Day (1 January 2026), year-end and New Year closure (2–3 January 2026); "
            "due on Friday, 26 December 2025.");
  EXPECT_EQ(said("zh", due(rule(-5, Unit::working_days), on("2026-11-27"), calendar_of("CN"))),
            "2026年11月27日之前第5个工作日；不计：周末2天；截止日期为2026年11月20日星期五。");
}

TEST(Words, tell_the_last_of_a_month_and_the_next_working_day) {
  auto const deadline = due(rule(1, Unit::months, Roll::to_next_working_day), on("2026-01-31"), calendar_of("DE"));
  EXPECT_EQ(
      said("en", deadline),
      "1 month after 31 January 2026; that month has no day 31, so its last day stands; Saturday, 28 February 2026 "
      "is not worked, so the next working day; not counted: 2 weekend days; due on Monday, 2 March 2026.");
  EXPECT_EQ(said("zh", deadline),
            "2026年1月31日之后1个月；该月没有31日，以当月最后一天为准；2026年2月28日星期六为非工作日，"
            "顺延到下一个工作日；不计：周末2天；截止日期为2026年3月2日星期一。");
  EXPECT_EQ(said("ja", deadline),
            "2026年1月31日の1か月後。その月に31日がないため、末日とします。2026年2月28日土曜日は閉庁日のため、"
            "次の開庁日とします。数えない日：土日2日。期限は2026年3月2日月曜日です。");
}

TEST(Words, tell_days_and_the_day_itself) {
  EXPECT_EQ(said("en", due(rule(7, Unit::days), on("2026-11-20"), calendar_of("CN"))),
            "7 days after 20 November 2026; due on Friday, 27 November 2026.");
  EXPECT_EQ(said("ja", due(rule(0, Unit::days), on("2026-11-20"), calendar_of("CN"))),
            "2026年11月20日当日。期限は2026年11月20日金曜日です。");
}

TEST(Words, tell_who_extended_it_and_why) {
  std::array const extensions{
      Extension{rule(3, Unit::days), CountedFrom::due, "the host is late", "Li Na"},
      Extension{rule(2, Unit::months, Roll::to_previous_working_day), CountedFrom::anchor, "{a} <b>", "the director"}};
  auto const deadline = due(rule(1, Unit::months), on("2026-08-03"), calendar_of("CN"), extensions);
  EXPECT_EQ(
      said("en", deadline),
      "1 month after 3 August 2026; extended by Li Na (the host is late); 3 days after 3 September 2026; "
      "counted anew by the director ({a} <b>); 2 months after 3 August 2026; Saturday, 3 October 2026 is not worked, "
      "so the last working day before it; not counted: National Day (1–3 October 2026); "
      "due on Wednesday, 30 September 2026.");
}

TEST(Words, say_what_makes_it_uncertain) {
  auto const ahead = due(rule(2, Unit::working_days), on("2026-12-31"), calendar_of("CN"));
  EXPECT_EQ(
      said("en", ahead),
      "2 working days after 31 December 2026; not counted: 2 weekend days; due on Monday, 4 January 2027. The "
      "calendar does not list the holidays of 2027: of that year only Saturdays and Sundays were left out, so the "
      "day may be another.");
  EXPECT_EQ(said("zh", ahead),
            "2026年12月31日之后第2个工作日；不计：周末2天；截止日期为2027年1月4日星期一。"
            "日历中没有2027年的节假日，该年只扣除了周六和周日，日期可能有变。");
  EXPECT_EQ(said("ja", due(rule(1, Unit::working_days), on("2026-12-01"), calendar_of("CH"))),
            "2026年12月1日の1開庁日後。期限は2026年12月2日水曜日です。"
            "この国の休日は暦にないため、土曜日と日曜日だけを除いています。日付は変わることがあります。");
}

TEST(Words, fall_back_to_a_name_that_the_calendar_has) {
  auto const calendar = parse_calendar("day,what,name_ja\n2026-11-19,holiday,開港記念日\n");
  ASSERT_TRUE(calendar);
  EXPECT_EQ(said("zh", due(rule(1, Unit::working_days), on("2026-11-18"), *calendar)),
            "2026年11月18日之后第1个工作日；不计：開港記念日（2026年11月19日）；截止日期为2026年11月20日星期五。");
}

}  // namespace
}  // namespace amity::deadlines::web
