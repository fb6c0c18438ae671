// SPDX-License-Identifier: Apache-2.0
#include "claims/web/pages.h"
#include "ui/testing.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::claims::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view africa = R"json({
  "city": {"id": "Q182852", "slug": "kunming", "name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}, "local": null},
  "between": null, "group": null, "among": 3, "as_of": "2022-11-27", "today": "2026-11-22", "kind": null,
  "sources": "official", "opened": null,
  "claims": [
    {"id": "only.africa.Q676778", "claim": "only", "truth": "unknown", "as_of": "2022-11-27",
     "sentence": {"zh": "舍夫沙万是唯一的。", "ja": "シャウエンは唯一である。", "en": "Chefchaouen is Kunming’s only partner in Africa."},
     "reason": {"zh": "有1份名录也列有内罗毕。", "ja": "1件の一覧がナイロビも挙げている。", "en": "One list names Nairobi too."},
     "subject": null, "places": ["africa"], "range": null,
     "counts": {"evidence": 1, "counter_evidence": 1, "not_known": 1, "more": 3}},
    {"id": "continents", "claim": "continents", "truth": "yes", "as_of": "2022-11-27",
     "sentence": {"zh": "分布在6个大洲。", "ja": "6大陸にある。", "en": "Kunming has partners on 6 continents."},
     "reason": {"zh": "每一处都有。", "ja": "どこにもある。", "en": "In each there is one."},
     "subject": null, "places": [], "range": {"at_least": 6, "at_most": 6},
     "counts": {"evidence": 0, "counter_evidence": 0, "not_known": 0, "more": 0}}]})json";

// The first of them in full.
constexpr std::string_view chefchaouen = R"json({
  "id": "only.africa.Q676778", "more": 3, "standing": [],
  "evidence": [
    {"partnership": 1, "counted": true,
     "a": {"name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}}, "b": {"name": {"zh": "舍夫沙万", "ja": "シャウエン", "en": "Chefchaouen"}},
     "assertion": {"rank": "official", "stage": "active", "signed": "1985-05", "ended": null,
                   "source": {"key": "km-gov", "name": "Kunming's <government>", "url": "https://km.example/a"}}}],
  "counter_evidence": [
    {"partnership": 2, "counted": false,
     "a": {"name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}}, "b": {"name": {"zh": "内罗毕", "ja": "ナイロビ", "en": "Nairobi"}},
     "assertion": {"rank": "listed", "stage": null, "signed": null, "ended": null,
                   "source": {"key": "list", "name": "A list", "kind": "list", "url": "javascript:alert(1)"}}},
    {"partnership": 2, "counted": false,
     "a": {"name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}}, "b": {"name": {"zh": "内罗毕", "ja": "ナイロビ", "en": "Nairobi"}},
     "assertion": {"rank": "listed", "stage": "active", "signed": null, "ended": null,
                   "source": {"key": "the-same", "name": "A list", "kind": "list", "url": "javascript:alert(1)"}}},
    {"partnership": 2, "counted": true,
     "a": {"name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}}, "b": {"name": {"zh": "内罗毕", "ja": "ナイロビ", "en": "Nairobi"}},
     "assertion": {"rank": "stated", "stage": "active", "signed": null, "ended": null,
                   "source": {"key": "both", "name": "Another", "kind": "list", "url": ""}}}],
  "not_known": [
    {"partnership": 2, "why": "doubtful", "earliest": null, "latest": "2016-12-31",
     "a": {"name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}}, "b": {"name": {"zh": "内罗毕", "ja": "ナイロビ", "en": "Nairobi"}}},
    {"partnership": null, "why": "sources_not_read", "earliest": null, "latest": null,
     "a": {"name": {"zh": "成都", "ja": "成都", "en": "Chengdu"}}, "b": null}]})json";

boost::json::value opened() {
  auto page = boost::json::parse(africa);
  page.as_object()["opened"] = boost::json::parse(chefchaouen);
  return page;
}

std::string page_in(std::string const& language, boost::json::value const& claims,
                    std::vector<std::pair<std::string, std::string>> query = {}) {
  return claims_page(kunming_site(), {language, "/claims", std::move(query)}, claims);
}

TEST(ClaimsPage, is_well_formed_in_every_language) {
  for (auto const* language : {"zh", "ja", "en"})
    for (auto const& page : {boost::json::parse(africa), opened()})
      EXPECT_THAT(faults(page_in(language, page)), IsEmpty()) << language;
}

TEST(ClaimsPage, says_in_plain_words_why_a_claim_does_not_surely_hold_and_links_to_its_sources) {
  auto const html = page_in("en", boost::json::parse(africa), {{"sources", "official"}});
  auto const text = text_of(html);
  EXPECT_THAT(
      text, HasSubstr("Chefchaouen is Kunming’s only partner in Africa. cannot be known One list names Nairobi too."));
  EXPECT_THAT(text, Not(HasSubstr("In each there is one.")));
  EXPECT_THAT(text, Not(HasSubstr("What supports it")));
  EXPECT_THAT(attributes(html, "a", "href"),
              Contains("/en/claims?sources=official&claim=only.africa.Q676778#only.africa.Q676778"));
}

TEST(ClaimsPage, an_opened_claim_is_closed_by_its_own_link_and_stays_open_when_what_counts_is_changed) {
  auto const html = page_in("en", opened(), {{"claim", "only.africa.Q676778"}});
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/claims#only.africa.Q676778"));
  EXPECT_THAT(html, HasSubstr(R"(<input type="hidden" name="claim" value="only.africa.Q676778">)"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/claims?claim=only.africa.Q676778"));
}

TEST(ClaimsPage, says_so_where_what_counts_now_leaves_no_such_claim) {
  auto const html = page_in("en", boost::json::parse(africa), {{"claim", "only.asia.Q1"}});
  EXPECT_THAT(text_of(html), HasSubstr("With what counts now there is no such claim"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/claims"));
}

TEST(ClaimsPage, is_headed_by_whom_it_is_of) {
  auto page = boost::json::parse(africa);
  EXPECT_THAT(text_of(page_in("en", page)), HasSubstr("What we say about ourselves"));
  page.at("city").as_object()["id"] = "Q386661";
  page.at("city").as_object()["name"] = {{"en", "Fujisawa"}};
  EXPECT_THAT(text_of(page_in("en", page)), HasSubstr("What can be said of Fujisawa"));
  page.as_object()["city"] = nullptr;
  page.as_object()["between"] = boost::json::array{"CN", "BD"};
  EXPECT_THAT(text_of(page_in("en", page)), HasSubstr("What can be said between China and Bangladesh"));
}

TEST(ClaimsPage, shows_the_sources_on_both_sides_and_what_is_not_known) {
  auto const text = text_of(page_in("en", opened()));
  EXPECT_THAT(text, HasSubstr("Chefchaouen is Kunming’s only partner in Africa. cannot be known"));
  auto const supports = text.find("What supports it Kunming and Chefchaouen Kunming's <government>");
  auto const contradicts = text.find("What contradicts it Kunming and Nairobi A list");
  auto const open = text.find("What is not known Kunming and Nairobi Whether there is a tie");
  EXPECT_NE(supports, std::string::npos);
  EXPECT_LT(supports, contradicts);
  EXPECT_LT(contradicts, open);
  EXPECT_NE(open, std::string::npos);
  EXPECT_THAT(text, HasSubstr("Chengdu Its ties: nobody here has read the sources that count for this city."));
  EXPECT_THAT(text, HasSubstr("A list a list · not counted now Another a list, on both sides"));
  EXPECT_THAT(text, HasSubstr("3 more partnerships bear on it."));
  EXPECT_THAT(text, HasSubstr("1 holds, 1 cannot be known"));
}

TEST(ClaimsPage, links_only_to_the_web) {
  auto const links = attributes(page_in("en", opened()), "a", "href");
  EXPECT_THAT(links, Contains("https://km.example/a"));
  EXPECT_THAT(links, Not(Contains(HasSubstr("javascript"))));
}

TEST(ClaimsPage, the_form_keeps_what_was_asked) {
  auto const html = page_in("en", boost::json::parse(africa), {{"city", "fujisawa"}, {"sources", "official"}});
  EXPECT_THAT(html, HasSubstr(R"(<input type="hidden" name="city" value="fujisawa">)"));
  EXPECT_THAT(html, HasSubstr(R"(<option value="official" selected>)"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/claims?city=fujisawa&sources=official"));
}

TEST(ClaimsPage, without_claims_says_what_would_stand_there) {
  auto page = boost::json::parse(africa);
  page.at("claims").as_array().clear();
  auto const html = page_in("en", page);
  EXPECT_THAT(text_of(html), HasSubstr("the register shows no partnership of Kunming"));
  EXPECT_THAT(faults(html), IsEmpty());
}

}  // namespace
}  // namespace amity::claims::web
