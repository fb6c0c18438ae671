// SPDX-License-Identifier: Apache-2.0
#include "pavilion/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::pavilion::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

HallDocuments documents(std::string const& slug) {
  return {fixture_of<contract::Partnership>("partnership-" + slug), fixture_of<contract::City>("city-" + slug),
          fixture_of<contract::Circle>("circle")};
}

std::string hall(std::string const& slug, std::string const& language = "en") {
  return hall_page(kunming_site(), {language, "/partners/" + slug}, documents(slug));
}

TEST(HallPage, is_well_formed_in_every_language) {
  for (auto const* slug : {"fujisawa", "wagga-wagga", "chefchaouen", "nairobi", "armenia-colombia", "yangon", "denver"})
    for (auto const* language : {"zh", "ja", "en"})
      EXPECT_THAT(faults(hall(slug, language)), IsEmpty()) << slug << language;
}

TEST(HallPage, names_the_city_in_its_own_script_first) {
  auto const html = hall("yangon");
  EXPECT_THAT(attributes(html, "bdi", "lang"), ElementsAre("my"));
  auto const text = text_of(html);
  EXPECT_LT(text.find("ရန်ကုန်"), text.rfind("Yangon"));
  EXPECT_THAT(attributes(hall("denver"), "bdi", "lang"), IsEmpty());
}

TEST(HallPage, numbers_its_sources_and_every_statement_carries_its_number) {
  auto const html = hall("fujisawa");
  auto const text = text_of(html);
  EXPECT_THAT(text, HasSubstr("Since5 November 1981125"));
  EXPECT_THAT(attributes(html, "li", "id"), ElementsAre("source-1", "source-2", "source-3", "source-4", "source-5"));
  EXPECT_THAT(attributes(html, "a", "aria-label"), Contains("Source 5"));
}

TEST(HallPage, tells_a_severance_and_its_revocation) {
  auto const text = text_of(hall("wagga-wagga"));
  auto const severed = text.find("Severed by vote");
  auto const rescinded = text.find("Severance rescinded");
  ASSERT_NE(severed, std::string::npos);
  EXPECT_LT(text.find("Signed"), severed);
  EXPECT_LT(severed, rescinded);
  EXPECT_THAT(text, HasSubstr("14 April 2020"));
  EXPECT_THAT(text, HasSubstr("By Wagga Wagga City Council"));
}

TEST(HallPage, says_where_sources_disagree_and_why_one_counts) {
  auto const text = text_of(hall("denver"));
  EXPECT_THAT(text, HasSubstr("Where sources disagree"));
  EXPECT_THAT(text, HasSubstr("It counts because an official source weighs more than a press report"));
  EXPECT_THAT(text_of(hall("fujisawa")), Not(HasSubstr("Where sources disagree")));
}

TEST(HallPage, of_a_doubtful_tie_does_not_tell_a_signing_that_nobody_dates) {
  auto const text = text_of(hall("nairobi"));
  EXPECT_THAT(text, HasSubstr("Only weak sources state this tie, or a stronger one denies it."));
  EXPECT_THAT(text, HasSubstr("No step with a source is known yet."));
  EXPECT_THAT(text, HasSubstr("There is none"));
}

TEST(HallPage, tells_a_step_that_is_only_known_to_lie_between_two_days) {
  auto files = documents("denver");
  files.partnership.history.clear();
  files.partnership.since.reset();
  files.partnership.steps = {{.act = contract::Act::sign,
                              .stage = contract::Stage::active,
                              .on = {},
                              .earliest = parse_day("1985-02-01").value(),
                              .latest = parse_day("2014-12-31").value()}};
  auto const text = text_of(hall_page(kunming_site(), {"en", "/partners/denver"}, files));
  EXPECT_THAT(text, HasSubstr("between 1 February 1985 and 2014"));
  EXPECT_THAT(text, HasSubstr("no date found"));
}

TEST(HallPage, leads_to_its_neighbours_in_the_circles_order) {
  auto const html = hall("denver");
  EXPECT_THAT(attributes(html, "a", "href"),
              testing::IsSupersetOf({"/en/partners/chefchaouen", "/en/partners/wagga-wagga"}));
  EXPECT_THAT(attributes(hall("fujisawa"), "a", "rel"), Not(Contains("prev")));
}

TEST(HallPage, falls_back_to_another_language_and_says_so) {
  auto files = documents("denver");
  files.partnership.hall = LocalText{{"en", "A mile above the sea."}};
  auto const html = hall_page(kunming_site(), {"ja", "/partners/denver"}, files);
  EXPECT_THAT(text_of(html), HasSubstr("A mile above the sea. 今のところこの言語のみ： 英語"));
  EXPECT_THAT(attributes(html, "p", "lang"), Contains("en"));
}

TEST(HallPage, is_a_city_as_linked_data) {
  auto const data = linked_data_of(hall("yangon"));
  EXPECT_EQ(data.at("@type"), "City");
  EXPECT_EQ(data.at("sameAs"),
            (boost::json::array{"https://www.wikidata.org/entity/Q37995", "https://sws.geonames.org/1298824/"}));
  EXPECT_EQ(data.at("url"), "https://friends.example.org/en/partners/yangon");
}

TEST(HallPage, holds_up_with_nothing_but_what_the_contract_demands) {
  auto files = documents("denver");
  auto& partnership = files.partnership;
  contract::Partnership bare{};
  bare.id = partnership.id;
  bare.a = partnership.a;
  bare.b = partnership.b;
  bare.kind = partnership.kind;
  bare.stage = partnership.stage;
  partnership = bare;
  contract::City city{};
  city.id = files.city.id;
  city.country = files.city.country;
  files.city = city;
  files.circle.partners.clear();
  EXPECT_THAT(faults(hall_page({}, {"en", "/partners/denver"}, files)), IsEmpty());
}

TEST(HallPage, escapes_whatever_sources_say) {
  auto files = documents("denver");
  auto& source = files.partnership.assertions.front().source;
  source.name = "<script>x</script>";
  source.url = "javascript:alert(1)";
  source.note = R"("onload="x)";
  auto const html = hall_page(kunming_site(), {"en", "/partners/denver"}, files);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(html, Not(HasSubstr("<script>x")));
  EXPECT_THAT(html, Not(HasSubstr("javascript:")));
}

// Two lines: one of which it is not known whether it holds, and one that holds.
constexpr std::string_view two_claims =
    R"json({"city": null, "between": null, "group": null, "among": 3, "as_of": "2022-11-27", "today": "2022-11-27",
    "kind": null, "sources": "all", "opened": null, "claims": [
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

TEST(HallPage, the_distinctions_that_hold_stand_in_the_hall) {
  auto documents = web::documents("chefchaouen");
  documents.claims = contract::parse_json<contract::ClaimPage>(two_claims).value().claims;
  auto const html = hall_page(kunming_site(), {"en", "/partners/chefchaouen"}, documents);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("Distinctions Kunming has partners on 6 continents."));
  EXPECT_THAT(text_of(html), Not(HasSubstr("only partner in Africa.")));
}

}  // namespace
}  // namespace amity::pavilion::web
