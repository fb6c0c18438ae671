// SPDX-License-Identifier: Apache-2.0
// A rule on anniversaries says what its words say: each tenth year, whatever the document is called. Kunming's article
// 21 is of celebrations, which are exchanges: it is not asked of a renewal.
#include "commands/execute.h"
#include "journal/tables.h"
#include "partnerships/move_case.h"
#include "partnerships/testing.h"
#include "rules/office_calendar.h"
#include "rules/rule_file.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

class AnniversaryRule : public OfficesOnEachDatabase {
 protected:
  // What such a rule says of a renewal on that day: yes, no or unknown.
  Truth said_of(std::string_view day, std::optional<PartialDate> const& tied_on) {
    MoveFields renewal;
    renewal.act = Act::renew;
    if (!day.empty()) renewal.on = PartialDate::parse(day).value();
    auto transaction = database.read();
    MoveCircumstances circumstances{parse_day("2026-11-30").value()};
    circumstances.tied_on = tied_on;
    auto const one = move_case(transaction, office, CityId{2}, renewal, circumstances).value();
    auto const all = rules::parse_rules(
                         "id,applies,limit,unit,severity,document,article,standing,title_en\n"
                         "round,partnership.move act=renew,tenth_year = "
                         "yes,yes_no,note,Rules,21,confirmed,Each tenth year only\n")
                         .value();
    auto const findings = rules::check(all, one, *rules::calendar_of_office(transaction, office));
    EXPECT_EQ(findings.size(), 1U);
    return findings.front().answer;
  }
};
AMITY_OFFICE_ON_EACH_DATABASE(AnniversaryRule);

TEST_P(AnniversaryRule, are_kept_in_the_tenth_year_and_not_in_the_eleventh_or_the_45th) {
  auto const signed_on = PartialDate::parse("1981-11-05").value();
  EXPECT_EQ(said_of("1991-11-05", signed_on), Truth::yes);
  EXPECT_EQ(said_of("1992-11-05", signed_on), Truth::no);
  EXPECT_EQ(said_of("2026-11-05", signed_on), Truth::no) << "the 45th";
  EXPECT_EQ(said_of("2021", signed_on), Truth::yes) << "the 40th, of which the year is known";
  EXPECT_EQ(said_of("2021-03-01", signed_on), Truth::yes) << "kept before its day, within its year";
}

TEST_P(AnniversaryRule, of_a_tie_whose_year_nobody_knows_are_not_known) {
  EXPECT_EQ(said_of("1991-11-05", {}), Truth::unknown);
  EXPECT_EQ(said_of("1981-12-01", PartialDate::parse("1981").value()), Truth::unknown)
      << "of its own year nothing is said";
}

TEST_P(AnniversaryRule, are_counted_from_the_signing_that_the_office_wrote_down_where_the_register_has_none) {
  auto const clock = fixed_clock(parse_day("2026-11-30").value());
  auto const outcome =
      commands::execute(database, clock, {office, {"account:1"}, "test", "test"},
                        [&](commands::Command& command) -> commands::Outcome<std::string> {
                          AssertionFields said;
                          said.kind = Kind::sister_city;
                          if (auto const done = record_assertion(command, CityId{2}, "daily", said, {}); !done)
                            return commands::Refused{done.error()};
                          MoveFields signing;
                          signing.on = PartialDate::parse("1990-05-10").value();
                          signing.source = "daily";
                          if (auto const done = record_move(command, CityId{2}, signing); !done)
                            return commands::Refused{done.error()};
                          return std::string{};
                        });
  ASSERT_TRUE(outcome);
  EXPECT_EQ(said_of("2020-05-10", {}), Truth::yes);
  EXPECT_EQ(said_of("2021-05-10", {}), Truth::no);
}

}  // namespace
}  // namespace amity::partnerships
