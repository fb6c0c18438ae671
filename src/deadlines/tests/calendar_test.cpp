// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar.h"

#include "deadlines/calendar_file.h"
#include "testing.h"

#include <gtest/gtest.h>

namespace amity::deadlines {
namespace {

using std::chrono::year;

TEST(Calendar, knows_weekends_without_being_told) {
  Calendar const calendar;
  EXPECT_TRUE(calendar.works(on("2026-11-27")));
  EXPECT_FALSE(calendar.works(on("2026-11-28")));
  EXPECT_FALSE(calendar.works(on("2026-11-29")));
  EXPECT_FALSE(calendar.knows_holidays());
  EXPECT_FALSE(calendar.knows(year{2026}));
  EXPECT_EQ(calendar.next_working_day(on("2026-11-27")), on("2026-11-30"));
  EXPECT_EQ(calendar.previous_working_day(on("2026-11-30")), on("2026-11-27"));
}

TEST(Calendar, a_listed_day_goes_before_its_weekday) {
  Calendar calendar;
  ASSERT_TRUE(calendar.add({on("2026-10-01"), ListedAs::holiday}));
  ASSERT_TRUE(calendar.add({on("2026-10-10"), ListedAs::workday}));
  EXPECT_FALSE(calendar.works(on("2026-10-01")));
  EXPECT_TRUE(calendar.works(on("2026-10-10")));
  EXPECT_TRUE(calendar.works(on("2026-10-02")));
  EXPECT_EQ(calendar.next_working_day(on("2026-10-09")), on("2026-10-10"));
  EXPECT_EQ(calendar.previous_working_day(on("2026-10-02")), on("2026-09-30"));
}

TEST(Calendar, a_year_is_known_by_its_holidays) {
  Calendar calendar;
  ASSERT_TRUE(calendar.add({on("2026-10-01"), ListedAs::holiday}));
  ASSERT_TRUE(calendar.add({on("2027-02-06"), ListedAs::workday}));
  EXPECT_TRUE(calendar.knows(year{2026}));
  EXPECT_FALSE(calendar.knows(year{2027}));
  EXPECT_TRUE(calendar.knows_holidays());
}

TEST(Calendar, refuses_a_day_that_is_listed_already_or_worked_anyway) {
  Calendar calendar;
  ASSERT_TRUE(calendar.add({on("2026-10-10"), ListedAs::workday}));
  auto const before = calendar;
  auto const twice = calendar.add({on("2026-10-10"), ListedAs::holiday});
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error(), (Error{Errc::conflict, "2026-10-10 is listed twice", "day", "one row for each day"}));
  auto const anyway = calendar.add({on("2026-10-09"), ListedAs::workday});
  ASSERT_FALSE(anyway);
  EXPECT_EQ(anyway.error().code, Errc::invalid);
  EXPECT_EQ(calendar, before);
}

TEST(Countries, bring_their_calendars) {
  auto const& china = calendar_of("CN");
  auto const& japan = calendar_of("JP");
  auto const& germany = calendar_of("DE");
  for (auto known = year{2022}; known <= year{2026}; ++known) {
    EXPECT_TRUE(china.knows(known)) << static_cast<int>(known);
    EXPECT_TRUE(japan.knows(known)) << static_cast<int>(known);
    EXPECT_TRUE(germany.knows(known)) << static_cast<int>(known);
  }
  for (auto const* calendar : {&china, &japan, &germany}) EXPECT_FALSE(calendar->knows(year{2021}));
  EXPECT_FALSE(china.knows(year{2027}));
  EXPECT_TRUE(japan.knows(year{2027}));
  EXPECT_FALSE(japan.knows(year{2028}));
  EXPECT_TRUE(germany.knows(year{2030}));
  EXPECT_FALSE(germany.knows(year{2031}));
}

TEST(Countries, name_each_day_in_every_language_and_its_source) {
  for (auto const* country : {"CN", "JP", "DE"})
    for (auto const& [day, listed] : calendar_of(country).listed_days()) {
      EXPECT_EQ(listed.name.size(), interface_languages.size()) << country << " " << to_string(day);
      EXPECT_FALSE(listed.source.empty()) << country << " " << to_string(day);
    }
  EXPECT_EQ(*calendar_of("CN").listed(on("2026-10-10")),
            (ListedDay{on("2026-10-10"),
                       ListedAs::workday,
                       {{"zh", "国庆节"}, {"ja", "国慶節"}, {"en", "National Day"}},
                       "国办发明电〔2025〕7号"}));
}

TEST(Countries, a_part_has_its_countrys_calendar_and_others_weekends_only) {
  EXPECT_EQ(&calendar_of("DE-BY"), &calendar_of("DE"));
  EXPECT_EQ(calendar_of("CH"), Calendar{});
  EXPECT_EQ(calendar_of(""), Calendar{});
  EXPECT_EQ(calendar_of("cn"), Calendar{});
}

}  // namespace
}  // namespace amity::deadlines
