// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace amity::partnerships::web {

using namespace ui;

namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::array languages{"zh", "ja", "en"};

TEST(TimelinePage, is_well_formed_in_every_language) {
  for (auto const* language : languages)
    EXPECT_THAT(
        faults(timeline_page(kunming_site(), {language, "/timeline"}, fixture_of<contract::Timeline>("timeline"))),
        IsEmpty())
        << language;
}

TEST(TimelinePage, goes_by_year_and_keeps_what_has_no_date_in_a_bay) {
  auto const html = timeline_page(kunming_site(), {"en", "/timeline"}, fixture_of<contract::Timeline>("timeline"));
  auto const headings = attributes(html, "h2", "id");
  EXPECT_EQ(headings.front(), "year-1981");
  EXPECT_EQ(headings.back(), "undated");
  auto const text = text_of(html);
  EXPECT_LT(text.find("Bukhara"), text.find("Date not known"));
  EXPECT_LT(text.find("Date not known"), text.find("Cochabamba"));
  EXPECT_THAT(text, HasSubstr("by 2014"));
}

TEST(TimelinePage, lists_dated_events_as_linked_data) {
  auto const data =
      linked_data_of(timeline_page(kunming_site(), {"en", "/timeline"}, fixture_of<contract::Timeline>("timeline")));
  auto const& first = data.at("itemListElement").at(1).at("item");
  EXPECT_EQ(first.at("@type"), "Event");
  EXPECT_EQ(first.at("startDate"), "1981-11-05");
  EXPECT_EQ(first.at("name"), "Signed: Fujisawa");
}

TEST(TimelinePage, without_events_says_what_would_stand_there) {
  auto timeline = fixture_of<contract::Timeline>("timeline");
  timeline.events.clear();
  auto const html = timeline_page(kunming_site(), {"en", "/timeline"}, timeline);
  EXPECT_THAT(text_of(html), HasSubstr("Here what happened would stand, year by year."));
  EXPECT_THAT(faults(html), IsEmpty());
}

}  // namespace
}  // namespace amity::partnerships::web
