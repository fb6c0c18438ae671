// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace amity::explore::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::array languages{"zh", "ja", "en"};

contract::SearchPage found() { return fixture_of<contract::SearchPage>("search"); }
contract::Circle circle() { return fixture_of<contract::Circle>("circle"); }

TEST(SearchPage, lists_what_was_found_and_leads_to_halls) {
  for (auto const* language : languages) {
    auto const html = search_page(kunming_site(), {language, "/search", {{"q", "arm"}}}, found(), circle());
    EXPECT_THAT(faults(html), IsEmpty()) << language;
    EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/partners/armenia-colombia"));
    EXPECT_THAT(attributes(html, "a", "href"), Contains("/" + std::string(language) + "/search?q=arm&cursor=c2"));
    EXPECT_THAT(attributes(html, "meta", "content"), Contains("noindex"));
  }
}

TEST(SearchPage, says_by_which_name_a_city_was_found) {
  auto const text = text_of(search_page(kunming_site(), {"en", "/search", {{"q", "arm"}}}, found(), circle()));
  EXPECT_THAT(text, HasSubstr("Bangladesh · also Armtown · 2,581,643 inhabitants · 3 partnerships"));
  EXPECT_THAT(text, HasSubstr("Armidale Australia · 23,352 inhabitants · no partnership known"));
}

TEST(SearchPage, before_a_question_and_without_an_answer_helps_on) {
  contract::SearchPage const asked{.query = "<q>", .results = {}, .next = {}};
  auto const none = search_page(kunming_site(), {"en", "/search", {{"q", "<q>"}}}, asked, circle());
  auto const blank = search_page(kunming_site(), {"en", "/search"}, std::nullopt, circle());
  EXPECT_THAT(text_of(none), HasSubstr("Cities named “<q>”"));
  EXPECT_THAT(text_of(none), HasSubstr("No place has such a name."));
  EXPECT_THAT(text_of(blank), HasSubstr("Any script will do"));
  EXPECT_THAT(faults(none), IsEmpty());
  EXPECT_THAT(faults(blank), IsEmpty());
}

TEST(SearchPage, tells_of_letters_that_have_the_words_though_no_city_has_them) {
  contract::PublicLetterBrief letter{};
  letter.id = "kunming-3";
  letter.office_name = {{"en", "Kunming Foreign Affairs Office"}};
  letter.language = contract::Language::en;
  letter.number = "KM-2026-1";
  letter.title = {{"en", "About the <camp>"}};
  contract::SearchPage const asked{.query = "camp", .results = {}, .next = {}};
  contract::PublicLetterPage page{};
  page.letters = {letter};
  page.total = 7;
  page.next = "5";
  auto const html = search_page(kunming_site(), {"en", "/search", {{"q", "camp"}}}, asked, circle(), page);
  EXPECT_THAT(attributes(html, "a", "href"),
              testing::AllOf(Contains("/en/letters/kunming-3"), Contains("/en/letters?q=camp")));
  EXPECT_THAT(text_of(html), HasSubstr("All 7 letters"));
  EXPECT_THAT(text_of(html), HasSubstr("Letters About the <camp> KM-2026-1"));
  EXPECT_THAT(text_of(html), HasSubstr("No place has such a name."));
  EXPECT_THAT(faults(html), IsEmpty());
}

}  // namespace
}  // namespace amity::explore::web
