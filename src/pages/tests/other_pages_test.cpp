// SPDX-License-Identifier: Apache-2.0
#include "page_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace amity::pages {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::array languages{"zh", "ja", "en"};

TEST(TimelinePage, is_well_formed_in_every_language) {
  for (auto const* language : languages)
    EXPECT_THAT(faults(timeline_page(kunming_site(), {language, "/timeline"}, fixture("timeline"))), IsEmpty())
        << language;
}

TEST(TimelinePage, goes_by_year_and_keeps_what_has_no_date_in_a_bay) {
  auto const html = timeline_page(kunming_site(), {"en", "/timeline"}, fixture("timeline"));
  auto const headings = attributes(html, "h2", "id");
  EXPECT_EQ(headings.front(), "year-1981");
  EXPECT_EQ(headings.back(), "undated");
  auto const text = text_of(html);
  EXPECT_LT(text.find("Bukhara"), text.find("Date not known"));
  EXPECT_LT(text.find("Date not known"), text.find("Cochabamba"));
  EXPECT_THAT(text, HasSubstr("by 2014"));
}

TEST(TimelinePage, lists_dated_events_as_linked_data) {
  auto const data = linked_data_of(timeline_page(kunming_site(), {"en", "/timeline"}, fixture("timeline")));
  auto const& first = data.at("itemListElement").at(1).at("item");
  EXPECT_EQ(first.at("@type"), "Event");
  EXPECT_EQ(first.at("startDate"), "1981-11-05");
  EXPECT_EQ(first.at("name"), "Signed: Fujisawa");
}

TEST(TimelinePage, without_events_says_what_would_stand_there) {
  auto timeline = fixture("timeline");
  timeline.at("events").as_array().clear();
  auto const html = timeline_page(kunming_site(), {"en", "/timeline"}, timeline);
  EXPECT_THAT(text_of(html), HasSubstr("Here what happened would stand, year by year."));
  EXPECT_THAT(faults(html), IsEmpty());
}

TEST(DataPage, is_well_formed_and_leads_to_every_format) {
  for (auto const* language : languages) {
    auto const html = data_page(kunming_site(), {language, "/data"});
    EXPECT_THAT(faults(html), IsEmpty()) << language;
    EXPECT_THAT(attributes(html, "a", "href"),
                testing::IsSupersetOf({"/api/v1/circle", "/api/v1/circle.csv", "/api/v1/circle.geojson",
                                       "/api/v1/circle.ics", "/api/openapi.yaml"}));
    for (auto const* of : {"circle", "register"})
      for (auto const* format : {"csv", "xlsx", "json", "jsonld", "quickstatements"})
        EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/" + std::string(of) + "/export?format=" + format));
  }
  EXPECT_THAT(text_of(data_page(kunming_site(), {"en", "/data"})),
              HasSubstr("curl 'https://friends.example.org/api/v1/circle?as_of=1999-12-31'"));
}

TEST(SearchPage, lists_what_was_found_and_leads_to_halls) {
  for (auto const* language : languages) {
    auto const html =
        search_page(kunming_site(), {language, "/search", {{"q", "arm"}}}, fixture("search"), fixture("circle"));
    EXPECT_THAT(faults(html), IsEmpty()) << language;
    EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/partners/armenia-colombia"));
    EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/search?q=arm&cursor=c2"));
    EXPECT_THAT(attributes(html, "meta", "content"), Contains("noindex"));
  }
}

TEST(SearchPage, says_by_which_name_a_city_was_found) {
  auto const text =
      text_of(search_page(kunming_site(), {"en", "/search", {{"q", "arm"}}}, fixture("search"), fixture("circle")));
  EXPECT_THAT(text, HasSubstr("Bangladesh · also Armtown · 2,581,643 inhabitants · 3 partnerships"));
  EXPECT_THAT(text, HasSubstr("Armidale Australia · 23,352 inhabitants · no partnership known"));
}

TEST(SearchPage, before_a_question_and_without_an_answer_helps_on) {
  auto const asked = boost::json::parse(R"({"query":"<q>","results":[],"next":null})");
  auto const none = search_page(kunming_site(), {"en", "/search", {{"q", "<q>"}}}, asked, fixture("circle"));
  auto const blank = search_page(kunming_site(), {"en", "/search"}, nullptr, fixture("circle"));
  EXPECT_THAT(text_of(none), HasSubstr("Cities named “<q>”"));
  EXPECT_THAT(text_of(none), HasSubstr("No place has such a name."));
  EXPECT_THAT(text_of(blank), HasSubstr("Any script will do"));
  EXPECT_THAT(faults(none), IsEmpty());
  EXPECT_THAT(faults(blank), IsEmpty());
}

TEST(ProblemPage, says_what_happened_in_the_readers_language_and_where_to_go_on) {
  for (auto const status : {400, 404, 405, 413, 422, 429, 500, 503, 504})
    for (auto const* language : languages) {
      boost::json::object const problem{{"type", "/problems/x"}, {"title", "X"}, {"status", status}};
      auto const html = problem_page(kunming_site(), {language, "/nowhere"}, problem);
      EXPECT_THAT(faults(html), IsEmpty()) << status << language;
      EXPECT_THAT(text_of(html), HasSubstr(std::to_string(status)));
      EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/timeline"));
    }
}

TEST(ProblemPage, shows_the_servers_words_and_the_nearest_names_escaped) {
  auto const problem = boost::json::parse(
      R"({"status":404,"detail":"no partner is called \"<b>\"","remedy":"try another","nearest":["<i>Fuji</i>"]})");
  auto const html = problem_page({}, {"en", "/partners/<b>", {{"a", "\""}}}, problem);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("no partner is called \"<b>\" try another"));
  EXPECT_THAT(html, Not(HasSubstr("<i>")));
}

TEST(EveryPage, names_the_site_even_where_no_office_is_loaded) {
  EXPECT_THAT(text_of(problem_page({}, {"en", "/"}, boost::json::parse(R"({"status":503})"))), HasSubstr("Amity"));
  Site site;
  site.office = boost::json::parse(R"({"office":null,"city":{"id":"Q1","name":{"en":"Bergen"}}})");
  EXPECT_THAT(text_of(data_page(site, {"en", "/data"})), HasSubstr("Bergen’s circle of friends"));
}

}  // namespace
}  // namespace amity::pages
