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
using testing::IsSupersetOf;
using testing::Not;

constexpr std::array each_language{"zh", "ja", "en"};

CityField known_city(std::string const& text) {
  CityField field;
  field.text = text;
  field.city = fixture_of<contract::Comparison>("comparison").cities.at(text == "Kunming" ? 0 : 1).city;
  return field;
}

std::string chengdu(std::string const& language, std::vector<std::pair<std::string, std::string>> query = {}) {
  CityDocuments const documents{.city = fixture_of<contract::City>("city-chengdu"),
                                .circle = fixture_of<contract::Circle>("circle-chengdu"),
                                .home = fixture_of<contract::Circle>("circle").city,
                                .hall = "chengdu"};
  return city_page(kunming_site(), {language, "/cities/Q30002", std::move(query)}, documents);
}

TEST(CityPage, is_well_formed_and_leads_to_its_partners_and_their_evidence) {
  for (auto const* language : each_language) {
    auto const html = chengdu(language);
    EXPECT_THAT(faults(html), IsEmpty()) << language;
    auto const root = "/" + std::string(language);
    EXPECT_THAT(attributes(html, "a", "href"),
                IsSupersetOf({root + "/countries/CN", root + "/partners/chengdu", root + "/world",
                              root + "/compare?cities=Q182852%2CQ30002", root + "/chain?from=Q182852&to=Q30002",
                              root + "/cities/Q30002?sort=country#partners"}));
    EXPECT_THAT(attributes(html, "a", "href"), Contains(HasSubstr(root + "/partnerships/")));
  }
  EXPECT_THAT(text_of(chengdu("en")), HasSubstr("Partnerships in force42"));
}

TEST(CityPage, leads_to_who_may_come_next_as_far_as_that_is_learnt) {
  CityDocuments documents{fixture_of<contract::City>("city-chengdu"), fixture_of<contract::Circle>("circle-chengdu")};
  auto const in_state = [&](char const* state) {
    documents.suggest = state;
    auto html = city_page(kunming_site(), {"en", "/cities/chengdu"}, documents);
    EXPECT_THAT(faults(html), IsEmpty()) << state;
    return html;
  };
  EXPECT_THAT(text_of(in_state("")), Not(HasSubstr("Who may come next")));
  auto const ready = in_state("learnt");
  EXPECT_THAT(text_of(ready), HasSubstr("Who may come next"));
  EXPECT_THAT(attributes(ready, "a", "href"), Contains("/en/cities/Q30002/suggestions"));
  EXPECT_THAT(text_of(in_state("being_learnt")), HasSubstr("being learnt from the register"));
  auto const none = in_state("too_few_ties");
  EXPECT_THAT(text_of(none), HasSubstr("too few ties to learn from"));
  EXPECT_THAT(attributes(none, "a", "href"), Not(Contains("/en/cities/Q30002/suggestions")));
}

TEST(CityPage, without_a_partner_says_what_would_stand_there) {
  auto circle = fixture_of<contract::Circle>("circle-chengdu");
  circle.partners.clear();
  auto const html = city_page({}, {"en", "/cities/Q1"}, {fixture_of<contract::City>("city-chengdu"), circle});
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("Here this city’s partners would stand."));
  EXPECT_THAT(attributes(html, "meta", "content"), Contains("noindex"));
}

TEST(CountryPage, is_well_formed_and_ranks_cities_and_countries) {
  auto const country = fixture_of<contract::CountryCircle>("country");
  for (auto const* language : each_language) {
    auto const html = country_page(kunming_site(), {language, "/countries/TH"}, country);
    EXPECT_THAT(faults(html), IsEmpty()) << language;
    auto const root = "/" + std::string(language);
    EXPECT_THAT(attributes(html, "a", "href"),
                IsSupersetOf({root + "/countries/LA", root + "/countries/CN", root + "/cities/bangkok",
                              root + "/countries/TH?limit=60&cursor=5#cities"}));
  }
  auto const bars = attributes(country_page({}, {"en", "/countries/TH"}, country), "rect", "width");
  EXPECT_EQ(bars.front(), "100");
}

TEST(CountryPage, without_a_partnership_says_so) {
  auto country = fixture_of<contract::CountryCircle>("country");
  country.partners.clear();
  country.items.clear();
  country.partnerships = country.cities = 0;
  country.next = {};
  auto const html = country_page({}, {"ja", "/countries/TH"}, country);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("ここにこの国の都市が並ぶ。"));
}

TEST(ChainPage, is_a_line_of_stations_each_step_a_link_to_its_partnership) {
  auto const chain = fixture_of<contract::Chain>("chain");
  auto const from = known_city("Kunming");
  for (auto const* language : each_language)
    EXPECT_THAT(faults(chain_page(kunming_site(), {language, "/chain", {{"from", "Kunming"}, {"to", "Reykjavik"}}},
                                  chain, from, from)),
                IsEmpty())
        << language;
  auto const html = chain_page({}, {"en", "/chain", {{"from", "Kunming"}, {"to", "Reykjavik"}}}, chain, from, from);
  EXPECT_THAT(text_of(html), HasSubstr("From Kunming to Reykjavík in 3 steps"));
  EXPECT_THAT(text_of(html), HasSubstr("3 other chains are as short."));
  for (auto const& step : chain.steps)
    EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/partnerships/" + std::to_string(step.partnership)));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/chain?from=Q1764&to=Q182852"));
}

TEST(ChainPage, without_a_chain_says_so_and_how_to_count_more) {
  auto chain = fixture_of<contract::Chain>("chain");
  chain.length = {};
  chain.chains = 0;
  chain.cities.clear();
  chain.steps.clear();
  Reader const reader{"en", "/chain", {{"from", "Kunming"}, {"to", "Reykjavik"}, {"sources", "official"}}};
  auto const html = chain_page({}, reader, chain, known_city("Kunming"), known_city("Kunming"));
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("Nothing connects Kunming and Reykjavík"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/chain?from=Kunming&to=Reykjavik"));
}

TEST(ChainPage, offers_the_cities_that_a_name_can_mean) {
  CityField field;
  field.text = "<Spring>field";
  field.has_the_name = true;
  for (auto const* id : {"Q1", "Q2"}) {
    contract::CityBrief city{};
    city.id = id;
    city.country = "US";
    city.name = {{"en", "Springfield"}};
    field.candidates.push_back({city, "IL", 3});
  }
  auto const html =
      chain_page({}, {"en", "/chain", {{"from", "<Spring>field"}, {"to", "Kunming"}, {"kind", "project"}}},
                 std::nullopt, field, known_city("Kunming"));
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("Several cities are called “<Spring>field”. Which one?"));
  EXPECT_THAT(text_of(html), HasSubstr("IL, United States · 3 partnerships"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/chain?to=Kunming&kind=project&from=Q2"));
  EXPECT_THAT(attributes(html, "input", "aria-invalid"), testing::ElementsAre("true"));
}

TEST(ComparePage, sets_figures_shared_and_own_partners_beside_each_other) {
  auto const comparison = fixture_of<contract::Comparison>("comparison");
  std::vector<CityField> const fields{known_city("Kunming"), known_city("Chengdu")};
  Reader reader{"en", "/compare", {{"cities", "Kunming,Chengdu"}}};
  for (auto const* language : each_language) {
    reader.language = language;
    EXPECT_THAT(faults(compare_page(kunming_site(), reader, comparison, fields)), IsEmpty()) << language;
  }
  auto const html = compare_page({}, reader, comparison, fields);
  auto const text = text_of(html);
  EXPECT_THAT(text, HasSubstr("In common 1 Chiang Mai Thailand"));
  EXPECT_LT(text.find("Only Kunming"), text.find("Only Chengdu"));
  EXPECT_THAT(text, HasSubstr("No source names a tie between them."));
  EXPECT_THAT(attributes(html, "input", "name"), IsSupersetOf({"cities", "cities", "cities", "as_of"}));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/compare?cities=Q182852%2CQ30002"));
}

TEST(ComparePage, before_a_question_and_of_one_city_twice_helps_on) {
  auto const blank = compare_page({}, {"en", "/compare"}, std::nullopt, {});
  EXPECT_THAT(faults(blank), IsEmpty());
  EXPECT_THAT(text_of(blank), HasSubstr("A name in any script"));
  auto const names = attributes(blank, "input", "name");
  EXPECT_EQ(std::count(names.begin(), names.end(), "cities"), 2);
  auto const twice = compare_page({}, {"en", "/compare", {{"cities", "Kunming,kunming"}}}, std::nullopt,
                                  {known_city("Kunming"), known_city("Kunming")});
  EXPECT_THAT(text_of(twice), HasSubstr("A city is compared with others, not with itself."));
}

}  // namespace
}  // namespace amity::explore::web
