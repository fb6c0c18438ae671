// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace amity::partnerships::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string circle_in(std::string const& language, Reader reader = {}) {
  reader.language = language;
  return circle_page(kunming_site(), reader, {fixture_of<contract::Circle>("circle")});
}

// The names in the list, in its order.
std::vector<std::string> order(std::string const& html) {
  auto slugs = attributes(html, "tr", "data-slug");
  slugs.resize(std::min<std::size_t>(slugs.size(), 3));
  return slugs;
}

TEST(CirclePage, is_well_formed_in_every_language) {
  for (auto const* language : {"zh", "ja", "en"}) EXPECT_THAT(faults(circle_in(language)), IsEmpty()) << language;
}

TEST(CirclePage, says_its_language_and_where_its_others_are) {
  auto const html = circle_in("zh");
  EXPECT_THAT(attributes(html, "html", "lang"), ElementsAre("zh-CN"));
  EXPECT_THAT(attributes(html, "link", "hreflang"), ElementsAre("zh-CN", "ja", "en", "x-default"));
  EXPECT_THAT(attributes(html, "link", "href"),
              testing::IsSupersetOf({"https://friends.example.org/zh/", "https://friends.example.org/ja/",
                                     "https://friends.example.org/en/", "https://friends.example.org/",
                                     "/assets/main.css", "/assets/shared.js", "/theme.css"}));
}

TEST(CirclePage, keeps_the_page_and_the_query_when_the_language_is_changed) {
  auto const html = circle_in("en", {"en", "/", {{"kind", "sister_city"}, {"q", "a&b=c"}}});
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/ja/?kind=sister_city&q=a%26b%3Dc"));
  EXPECT_THAT(faults(html), IsEmpty());
}

TEST(CirclePage, shows_every_partner_without_javascript) {
  auto const text = text_of(circle_in("en"));
  auto const circle = fixture_of<contract::Circle>("circle");
  for (auto const& partner : circle.partners) EXPECT_THAT(text, HasSubstr(partner.city.name.at("en")));
}

TEST(CirclePage, gives_its_figures_as_far_as_they_are_known) {
  EXPECT_THAT(text_of(circle_in("en")), HasSubstr("19–23 sister cities at least 19, at most 23"));
  EXPECT_THAT(text_of(circle_in("zh")), HasSubstr("19–23 友好城市 至少 19，至多 23"));
  EXPECT_THAT(text_of(circle_in("ja")), HasSubstr("3 友好交流都市"));
  EXPECT_THAT(attributes(circle_in("en"), "a", "href"), Contains("/en/?kind=sister_city#partners"));
}

TEST(CirclePage, keeps_the_official_figure_beside_its_own) {
  auto const text = text_of(circle_in("en"));
  EXPECT_THAT(text, HasSubstr("What was said on 27 November 2022"));
  EXPECT_THAT(text,
              HasSubstr("17 friendly-exchange cities On that day the register can show 3. 14 stated are not found."));
}

TEST(CirclePage, shelves_what_is_doubtful_intended_or_over_by_itself) {
  auto const html = circle_in("en");
  EXPECT_THAT(attributes(html, "tbody", "id"),
              ElementsAre("group-in-force", "group-intended", "group-doubtful", "group-ended"));
  auto const text = text_of(html);
  EXPECT_LT(text.find("Stated by weak sources only"), text.find("Nairobi"));
  EXPECT_LT(text.find("Armenia"), text.find("Stated by weak sources only"));
  EXPECT_THAT(text, HasSubstr("3 sources, 1 point in dispute"));
  EXPECT_THAT(text, HasSubstr("Letter of intent, 28 October 2021"));
}

TEST(CirclePage, says_where_no_date_was_found) {
  EXPECT_THAT(text_of(circle_in("en")), HasSubstr("Cochabamba Bolivia Sister city no date found known by 2014"));
  EXPECT_THAT(text_of(circle_in("ja")), HasSubstr("日付は不明 2014年には記録あり"));
}

TEST(CirclePage, sorts_as_the_reader_asks) {
  EXPECT_THAT(order(circle_in("en")), ElementsAre("fujisawa", "zurich", "chefchaouen"));
  EXPECT_THAT(order(circle_in("en", {"en", "/", {{"sort", "city"}}})), ElementsAre("antalya", "bangkok", "bukhara"));
  EXPECT_THAT(order(circle_in("en", {"en", "/", {{"sort", "distance"}}})),
              ElementsAre("mandalay", "vientiane", "chiang-mai"));
  EXPECT_THAT(order(circle_in("zh", {"zh", "/", {{"sort", "city"}}})), ElementsAre("antalya", "pokhara", "bukhara"));
  EXPECT_THAT(order(circle_in("en", {"en", "/", {{"sort", "<script>"}}})),
              ElementsAre("fujisawa", "zurich", "chefchaouen"));
}

TEST(CirclePage, lists_what_was_filtered_and_counts_the_whole) {
  auto shown = fixture_of<contract::Circle>("circle");
  shown.partners.resize(2);
  auto const html =
      circle_page(kunming_site(), {"en", "/", {{"region", "asia"}}}, {fixture_of<contract::Circle>("circle"), shown});
  EXPECT_EQ(attributes(html, "tr", "data-slug").size(), 2U);
  EXPECT_THAT(text_of(html), HasSubstr("19–23 sister cities"));
  EXPECT_THAT(attributes(html, "option", "selected").size(), 2U);  // any kind, and Asia
  EXPECT_THAT(faults(html), IsEmpty());
}

TEST(CirclePage, with_nobody_on_it_says_what_would_stand_there) {
  auto nobody = fixture_of<contract::Circle>("circle");
  nobody.partners.clear();
  auto const filtered =
      circle_page(kunming_site(), {"en", "/", {{"kind", "project"}}}, {fixture_of<contract::Circle>("circle"), nobody});
  EXPECT_THAT(text_of(filtered), HasSubstr("None fits what was chosen."));
  auto const bare = circle_page({}, {"ja", "/"}, {nobody});
  EXPECT_THAT(text_of(bare), HasSubstr("ここに提携都市が一行ずつ並ぶ。"));
  EXPECT_THAT(faults(filtered), IsEmpty());
  EXPECT_THAT(faults(bare), IsEmpty());
}

TEST(CirclePage, of_a_past_day_leaves_out_those_not_yet_joined_and_says_so) {
  auto past = fixture_of<contract::Circle>("circle");
  past.as_of = parse_day("1990-01-01").value();
  for (auto& partner : past.partners)
    if (partner.since && to_string(*partner.since) > "1990") {
      partner.in_force = Truth::no;
      partner.stage = contract::Stage::unknown;
    }
  auto const html = circle_page(kunming_site(), {"en", "/", {{"as_of", "1990-01-01"}}}, {past});
  EXPECT_THAT(text_of(html), HasSubstr("As it was on 1 January 1990."));
  EXPECT_THAT(text_of(html), HasSubstr("8 partners joined after this day."));
  EXPECT_THAT(attributes(html, "tr", "data-slug"), Not(Contains("bukhara")));
  EXPECT_THAT(attributes(html, "input", "value"), Contains("1990-01-01"));
}

TEST(CirclePage, escapes_whatever_names_hold) {
  auto hostile = fixture_of<contract::Circle>("circle");
  auto const name = R"(<script>alert("1")</script>'&{{t.nav.skip}})";
  auto& city = hostile.partners.front().city;
  city.name = {{"en", name}};
  city.local = contract::CityBriefLocal{.language = R"("><img src=x>)", .name = "</bdi><b>"};
  city.slug = R"("/><script>)";
  city.country = "<b>";
  hostile.city.name = {{"en", name}};
  auto site = kunming_site();
  site.office->office.name = {{"en", name}};
  site.office->figures.front().source.url = "javascript:alert(1)";
  auto const html = circle_page(site, {"en", "/", {{"kind", R"("><script>)"}}}, {hostile});
  auto wrong = faults(html);
  std::erase(wrong, "a template's braces are left");  // they are the name's own
  EXPECT_THAT(wrong, IsEmpty());
  EXPECT_THAT(html, Not(HasSubstr("<script>")));
  EXPECT_THAT(text_of(html), HasSubstr(name));
  EXPECT_THAT(boost::json::serialize(linked_data_of(html)), HasSubstr("alert"));
}

TEST(CirclePage, carries_its_partners_as_linked_data) {
  auto const data = linked_data_of(circle_in("ja"));
  EXPECT_EQ(data.at("@context"), "https://schema.org");
  auto const& list = data.at("@graph").at(1);
  EXPECT_EQ(list.at("@type"), "ItemList");
  EXPECT_EQ(list.at("numberOfItems").to_number<int>(), 22);
  auto const& first = list.at("itemListElement").at(0).at("item");
  EXPECT_EQ(first.at("name"), "藤沢");
  EXPECT_EQ(first.at("sameAs"), "https://www.wikidata.org/entity/Q386661");
  EXPECT_EQ(first.at("url"), "https://friends.example.org/ja/partners/fujisawa");
}

TEST(CirclePage, holds_the_islands_places) {
  auto const html = circle_in("en");
  EXPECT_THAT(attributes(html, "section", "data-island"), ElementsAre("map", "time", "partners"));
  EXPECT_THAT(attributes(html, "section", "data-outlines"), ElementsAre("/outlines.json"));
  EXPECT_THAT(attributes(html, "div", "data-island"), ElementsAre("search"));
}

TEST(CirclePage, stays_small) { EXPECT_LT(circle_in("en").size(), 60'000U); }

}  // namespace
}  // namespace amity::partnerships::web
