// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace amity::partnerships::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

constexpr std::array each_language{"zh", "ja", "en"};

TEST(PartnershipPage, has_every_statement_and_the_rule_by_which_one_counts) {
  auto const partnership = fixture_of<contract::Partnership>("partnership-kuching");
  for (auto const* language : each_language)
    EXPECT_THAT(faults(partnership_page(kunming_site(), {language, "/partnerships/18"}, partnership, "kuching")),
                IsEmpty())
        << language;
  auto const html = partnership_page(kunming_site(), {"en", "/partnerships/18"}, partnership, "kuching");
  auto const text = text_of(html);
  EXPECT_THAT(text, HasSubstr("Signed25 August 20141Only this source says it."));
  EXPECT_THAT(text, HasSubstr("7 sources speak of this tie."));
  EXPECT_THAT(text, HasSubstr("a list of the world, a press report or both sides’ word, fairly sure"));
  auto const rows = attributes(html, "th", "scope");
  EXPECT_EQ(std::count(rows.begin(), rows.end(), "row"), 7);
  EXPECT_THAT(attributes(html, "a", "href"),
              IsSupersetOf({"/en/partners/kuching", "/en/sources/enwiki-2023", "/en/sources/kunming%3Aenwiki-2023",
                            "/en/countries/MY", "/en/cities/kunming"}));
}

TEST(PartnershipPage, marks_the_words_that_count) {
  auto const html = partnership_page(kunming_site(), {"en", "/partnerships/18"},
                                     fixture_of<contract::Partnership>("partnership-kuching"), {});
  auto const classes = attributes(html, "span", "class");
  // Kind, state and date are all the official source's.
  EXPECT_EQ(std::count(classes.begin(), classes.end(), "counts-here"), 3);
  EXPECT_THAT(attributes(html, "a", "href"), Not(Contains("/en/partners/kuching")));
}

TEST(SourcesPage, has_those_of_each_office_and_of_the_world) {
  for (auto const* language : each_language)
    EXPECT_THAT(
        faults(sources_page(kunming_site(), {language, "/sources"}, fixture_of<contract::SourceList>("sources"))),
        IsEmpty());
  auto const text =
      text_of(sources_page(kunming_site(), {"zh", "/sources"}, fixture_of<contract::SourceList>("sources")));
  EXPECT_LT(text.find("昆明日报"), text.find("世界各地名录"));
  EXPECT_THAT(text, HasSubstr("维基数据友好城市陈述（P190），2022年"));
  EXPECT_THAT(
      attributes(sources_page({}, {"en", "/sources"}, fixture_of<contract::SourceList>("sources")), "a", "href"),
      IsSupersetOf({"/en/sources/wikidata-2022", "/en/sources/kunming%3Aenwiki-2023"}));
  auto const none = sources_page({}, {"en", "/sources"}, contract::SourceList{});
  EXPECT_THAT(text_of(none), HasSubstr("Here the sources would stand."));
}

TEST(SourcePage, has_what_it_is_and_what_it_says_page_by_page) {
  for (auto const* language : each_language)
    EXPECT_THAT(faults(source_page(kunming_site(), {language, "/sources/enwiki-2023"},
                                   fixture_of<contract::SourcePage>("source"))),
                IsEmpty());
  auto const html = source_page({}, {"en", "/sources/enwiki-2023"}, fixture_of<contract::SourcePage>("source"));
  EXPECT_THAT(text_of(html), HasSubstr("English Wikipedia, lists of twin towns and sister cities, 2023"));
  EXPECT_THAT(text_of(html), HasSubstr("LicenceCC BY-SA 4.0"));
  EXPECT_THAT(attributes(html, "a", "href"),
              IsSupersetOf({"/en/sources", "/en/sources/enwiki-2023?limit=50&cursor=4#says"}));
  EXPECT_THAT(attributes(html, "a", "href"), Contains(HasSubstr("/en/partnerships/")));
}

}  // namespace
}  // namespace amity::partnerships::web
