// SPDX-License-Identifier: Apache-2.0
#include "rules/office_calendar.h"

#include "commands/execute.h"
#include "db/testing.h"
#include "deadlines/calendar_file.h"
#include "journal/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::rules {
namespace {

using std::chrono::year;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr OfficeId in_china{1};
constexpr OfficeId in_japan{2};
Day calendar_day(std::string_view text) { return parse_day(text).value(); }

std::string const calendar_head{"day,what,name_zh,name_ja,name_en,source\n"};
std::string const of_2027 =
    calendar_head +
    "2026-12-31,holiday,,,New Year,a notice\n2027-01-01,holiday,元旦,,New Year,a notice\n"
    "2027-01-03,workday,元旦,,New Year,a notice\n2027-10-01,holiday,国庆节,,National Day,a notice\n";

class OfficeCalendars : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    tx.execute({"j", "INSERT INTO country VALUES ('JP', 'JPN', '392', 'Asia', 'Eastern Asia', NULL, NULL)"});
    for (std::int64_t const id : {1, 2}) {
      tx.execute({"k",
                  "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                  "VALUES (:id, 'city', 'A city', 'a city', :country, '', '')"},
                 {{"id", id}, {"country", id == 1 ? "CN" : "JP"}});
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, :id, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"},
                 {{"id", id}, {"slug", "office-" + std::to_string(id)}});
    }
    journal::write_baseline(tx, clock, {"test"}, {});
    tx.commit();
  }
  auto loaded(std::string const& text, FewerDays fewer = FewerDays::are_meant) {
    return commands::execute_value(database, clock, {in_china, {"cli:root"}, "calendar.load", "calendar", {}, {}},
                                   [&](commands::Command& command) { return load_calendar(command, text, fewer); });
  }
  auto forgotten(std::chrono::year year) {
    return commands::execute_value(database, clock, {in_china, {"cli:root"}, "calendar.restore", "calendar", {}, {}},
                                   [&](commands::Command& command) { return forget_year(command, year); });
  }
  deadlines::Calendar calendar(OfficeId office = in_china) {
    auto tx = database.read();
    return *calendar_of_office(tx, office);
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Clock clock{fixed_clock(calendar_day("2026-11-30"))};
};
INSTANTIATE_TEST_SUITE_P(Databases, OfficeCalendars, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OfficeCalendars, are_their_countrys_until_they_list_days_of_their_own) {
  EXPECT_EQ(calendar(), deadlines::calendar_of("CN"));
  ASSERT_EQ(loaded(of_2027).value(), 4);
  auto const now = calendar();
  EXPECT_TRUE(now.knows(year{2027}));
  EXPECT_TRUE(now.works(calendar_day("2027-01-03"))) << "a Sunday in exchange";
  EXPECT_FALSE(now.works(calendar_day("2026-10-01"))) << "of 2026 only a day of December is added";
  EXPECT_FALSE(now.works(calendar_day("2026-12-31")));
  EXPECT_EQ(calendar(in_japan), deadlines::calendar_of("JP")) << "the other office's stays";
  auto tx = database.read();
  EXPECT_EQ(own_calendar_of(tx, in_china).listed_days().size(), 4U);
  EXPECT_THAT(journal::verify_tables(tx), IsEmpty());
}

TEST_P(OfficeCalendars, take_a_year_anew_when_it_is_listed_again) {
  ASSERT_TRUE(loaded(of_2027));
  ASSERT_TRUE(
      loaded(calendar_head + "2027-02-06,holiday,春节,,Spring Festival,\n2027-02-08,holiday,春节,,Spring Festival,\n"));
  auto const now = calendar();
  EXPECT_TRUE(now.works(calendar_day("2027-10-01"))) << "the year as it was listed last";
  EXPECT_FALSE(now.works(calendar_day("2027-02-08")));
  EXPECT_FALSE(now.works(calendar_day("2026-12-31"))) << "of another year";
}

TEST_P(OfficeCalendars, load_nothing_where_a_line_is_wrong) {
  auto const wrong = loaded(of_2027 + "2027-05-03,workday,,,Labour Day,\nsoon,holiday,,,Labour Day,\n");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().errors.count(), 2U);
  EXPECT_EQ(wrong.error().errors.first().line, 6);
  EXPECT_EQ(calendar(), deadlines::calendar_of("CN"));
}

TEST_P(OfficeCalendars, all_years_that_are_shorter_are_named_as_one_word_stands_for_all) {
  auto const asked =
      loaded(calendar_head + std::string("2025-03-03,holiday,,,A local day,\n2026-03-02,holiday,,,A local day,\n"),
             FewerDays::asks);
  ASSERT_FALSE(asked);
  auto const errors = asked.error().errors.all();
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].value, "2025");
  EXPECT_EQ(errors[1].value, "2026");
}

TEST_P(OfficeCalendars, a_listed_year_replaces_the_built_in_one_wholly_and_is_asked_about_where_it_is_shorter) {
  for (auto const* row : {"2026-12-26,workday,元旦,,New Year,\n", "2026-03-02,holiday,,,A local day,\n"}) {
    auto const text = calendar_head + row;
    auto const given = deadlines::parse_calendar(text).value();
    auto const& shipped = deadlines::calendar_of("CN");
    auto const years = listed_years(calendar(), shipped, given);
    ASSERT_EQ(years.size(), 1U);
    EXPECT_EQ(years[0].year, year{2026});
    EXPECT_EQ(years[0].days, 1);
    EXPECT_EQ(years[0].before, years[0].built_in);
    EXPECT_TRUE(years[0].may_lack_days());
    auto const asked = loaded(text, FewerDays::asks);
    ASSERT_FALSE(asked) << row;
    EXPECT_EQ(asked.error().errors.first().code, "fewer_days");
    EXPECT_EQ(calendar(), shipped) << "nothing holds yet";
    ASSERT_TRUE(loaded(text, FewerDays::are_meant));
    EXPECT_TRUE(calendar().works(calendar_day("2026-10-01"))) << row;
    ASSERT_EQ(forgotten(year{2026}).value(), 1);
    EXPECT_EQ(calendar(), shipped) << "the built-in calendar again";
    EXPECT_EQ(forgotten(year{2026}).value(), 0);
  }
}

// Days of a year that no calendar comes with, from 1 January on.
std::string listed_from_january(int year, int days) {
  auto text = calendar_head;
  auto day = std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
  for (int i = 0; i < days; ++i, day += std::chrono::days{1}) text += amity::to_string(Day{day}) + ",holiday,,,Rest,\n";
  return text;
}

TEST_P(OfficeCalendars, of_a_year_that_none_comes_with_are_asked_about_beside_the_year_before_and_what_they_replace) {
  auto const of_2026 = listed_years(calendar(), deadlines::calendar_of("CN"),
                                    deadlines::parse_calendar(listed_from_january(2026, 1)).value())
                           .front()
                           .before;
  ASSERT_GT(of_2026, 20);
  auto const half = static_cast<int>(of_2026 + 1) / 2;
  auto const asked = loaded(listed_from_january(2027, half - 1), FewerDays::asks);
  ASSERT_FALSE(asked);
  auto const& first = asked.error().errors.first();
  EXPECT_EQ(first.code, "few_days");
  EXPECT_EQ(first.arguments,
            (std::vector<fields::Argument>{{"year", "2027"}, {"n", std::int64_t{half - 1}}, {"other", "2026"}}));
  ASSERT_TRUE(loaded(listed_from_january(2027, half), FewerDays::asks));
  EXPECT_TRUE(loaded(listed_from_january(2027, half), FewerDays::asks)) << "no day is lost";
  auto const again = loaded(listed_from_january(2027, half - 1), FewerDays::asks);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().errors.first().code, "fewer_days") << "than the office's own list has";
  EXPECT_EQ(
      again.error().errors.first().arguments,
      (std::vector<fields::Argument>{{"year", "2027"}, {"n", std::int64_t{half - 1}}, {"known", std::int64_t{half}}}));
  EXPECT_TRUE(loaded(listed_from_january(2027, 1), FewerDays::are_meant));
}

TEST_P(OfficeCalendars, without_a_year_are_what_is_left_once_it_is_forgotten) {
  ASSERT_TRUE(loaded(of_2027));
  ASSERT_TRUE(loaded(listed_from_january(2028, 2)));
  auto const own = [&] {
    auto tx = database.read();
    return own_calendar_of(tx, in_china);
  };
  auto const left = without_year(own(), year{2027});
  EXPECT_EQ(left.listed_days().size(), 2U) << "with the day of December that came with it";
  ASSERT_EQ(forgotten(year{2027}).value(), 4);
  EXPECT_EQ(own(), left);
}

TEST_P(OfficeCalendars, forget_a_year_with_the_days_of_december_that_came_with_it) {
  ASSERT_TRUE(loaded(of_2027));
  auto const years = listed_years(calendar(), deadlines::calendar_of("CN"), deadlines::parse_calendar(of_2027).value());
  ASSERT_EQ(years.size(), 2U);
  EXPECT_TRUE(years[0].is_added_to);
  EXPECT_FALSE(years[1].is_added_to);
  ASSERT_EQ(forgotten(year{2027}).value(), 4);
  EXPECT_EQ(calendar(), deadlines::calendar_of("CN"));
}

TEST(ChangedDays, are_those_that_are_worked_otherwise) {
  auto const before = deadlines::calendar_of("CN");
  auto const after = with_years_of(before, deadlines::parse_calendar(of_2027).value());
  std::vector<std::pair<Day, bool>> days;
  for (auto const& one : changed_days(before, after)) days.emplace_back(one.day, one.is_worked);
  EXPECT_THAT(days,
              ElementsAre(std::pair{calendar_day("2026-12-31"), false}, std::pair{calendar_day("2027-01-01"), false},
                          std::pair{calendar_day("2027-01-03"), true}, std::pair{calendar_day("2027-10-01"), false}));
}

TEST(YearToList, is_this_one_or_from_november_on_the_next) {
  auto const& china = deadlines::calendar_of("CN");
  EXPECT_EQ(year_to_list(china, calendar_day("2026-10-31")), std::nullopt);
  EXPECT_EQ(year_to_list(china, calendar_day("2026-11-01")), year{2027});
  EXPECT_EQ(year_to_list(china, calendar_day("2027-03-01")), year{2027});
  EXPECT_EQ(year_to_list(deadlines::calendar_of("FR"), calendar_day("2027-03-01")), std::nullopt)
      << "none was ever known";
}

}  // namespace
}  // namespace amity::rules
