// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::planning::layout::web {

using namespace ui;

namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Query = std::vector<std::pair<std::string, std::string>>;

// Mumbai, which must be chosen, Nairobi for exchange only, and a place with a German name alone.
contract::LayoutPlan three_cities() { return fixture_of<contract::LayoutPlan>("layout"); }

// The same without Nairobi and without the years, its account not asked for.
contract::LayoutPlan two_cities() {
  auto plan = three_cities();
  plan.chosen.erase(plan.chosen.begin() + 1);
  for (auto& choice : plan.chosen) {
    choice.by.reset();
    choice.stability.reset();
  }
  plan.binding.clear();
  plan.request.stages = {{.by = {}, .partners = 2, .weight = 1}};
  plan.end = contract::LayoutPlanEnd::proven;
  return plan;
}

contract::Problem refused(std::string field) {
  return {.type = "about:blank",
          .title = "Invalid",
          .status = 422,
          .detail = "\"x\" is no <number>",
          .field = std::move(field),
          .remedy = "1 to 60"};
}

std::string page_in(std::string const& language, PlanLayoutDocuments const& documents, Query query = {}) {
  return plan_layout_page(kunming_site(), {language, "/plan/layout", std::move(query)}, documents);
}
std::string page_of(contract::LayoutPlan const& plan) { return page_in("en", {.layout = &plan}); }

// The values of the attribute aria-describedby of the form's inputs: the fields at which something is said.
std::vector<std::string> wrong_fields(std::string const& html) { return attributes(html, "input", "aria-describedby"); }

TEST(LayoutPage, is_sound_in_every_language) {
  auto const plan = three_cities();
  auto const other = two_cities();
  auto const problem = refused("new");
  for (std::string const language : {"zh", "ja", "en"}) {
    EXPECT_THAT(faults(page_in(language, {.layout = &plan})), IsEmpty()) << language;
    EXPECT_THAT(faults(page_in(language, {.layout = &plan, .beside = &other}, {{"beside", "new=2"}})), IsEmpty())
        << language;
    EXPECT_THAT(faults(page_in(language, {.problem = &problem}, {{"new", "x"}})), IsEmpty()) << language;
    EXPECT_THAT(faults(page_in(language, {.coming = true})), IsEmpty()) << language;
  }
}

TEST(LayoutPage, shows_the_chosen_cities_and_why) {
  auto const plan = three_cities();
  auto const html = page_of(plan);
  auto const text = text_of(html);
  for (auto const* city : {"Mumbai", "Nairobi", "Hellschen"}) EXPECT_THAT(text, HasSubstr(city));
  EXPECT_THAT(attributes(html, "a", "href"), AllOf(Contains("/en/cities/mumbai"), Contains("/en/cities/Q999")));
  EXPECT_THAT(text, HasSubstr("People reached 25.0%"));
  EXPECT_THAT(text, HasSubstr("Kolkata, worth 2.50% less"));
  EXPECT_THAT(text, HasSubstr("Dar es Salaam, hardly worth less"));
  EXPECT_THAT(text, HasSubstr("Kenya · Friendly-exchange city"));
  EXPECT_THAT(text, HasSubstr("another choice can be better by 0.636% at most"));
  EXPECT_THAT(text_of(page_in("zh", {.layout = &plan})), AllOf(HasSubstr("孟买"), HasSubstr("内罗毕")));
  EXPECT_THAT(text_of(page_in("ja", {.layout = &plan})), AllOf(HasSubstr("ムンバイ"), HasSubstr("ナイロビ")));
}

TEST(LayoutPage, says_what_was_asked_and_what_stands_in_the_way) {
  auto const text = text_of(page_of(three_cities()));
  EXPECT_THAT(text, HasSubstr("2 new partners by 2030"));
  EXPECT_THAT(text, HasSubstr("at least 1 in South and South-East Asia and Thailand"));
  EXPECT_THAT(text, HasSubstr("at most 2 in Africa by 2035"));
  EXPECT_THAT(text, HasSubstr("No partner is sought in Guatemala and Paraguay (no diplomatic relations)"));
  EXPECT_THAT(text, HasSubstr("No partner is sought in 7 countries"));
  EXPECT_THAT(text, HasSubstr("2 new partners by 2030: one more gains 5.00%"));
  EXPECT_THAT(text, HasSubstr("Mumbai must be chosen: without it the value is"));
  EXPECT_THAT(text, HasSubstr("partners already: 24"));
}

TEST(LayoutPage, sets_two_scenarios_side_by_side) {
  auto const here = three_cities();
  auto const kept = two_cities();
  auto const text = text_of(page_in("en", {.layout = &here, .beside = &kept}, {{"beside", "new=2"}}));
  EXPECT_THAT(text, HasSubstr("India · in both"));
  EXPECT_THAT(text, Not(HasSubstr("Kenya · in both")));
}

TEST(LayoutPage, escapes_what_others_wrote) {
  auto plan = three_cities();
  plan.chosen.at(0).city.name["en"] = "<b>Mumbai</b> & \"more\"";
  plan.request.policies.at(0).reason = "</script><script>";
  plan.old.at(0).name["en"] = "</script>";
  auto const html = page_in("en", {.layout = &plan}, {{"must", "\"><b>"}});
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(html, Not(HasSubstr("<b>")));
  EXPECT_THAT(text_of(html), HasSubstr("<b>Mumbai</b> & \"more\""));
}

TEST(LayoutPage, draws_only_partners_whose_place_is_known) {
  auto const html = page_of(three_cities());
  EXPECT_THAT(html, HasSubstr(R"({"name":"Fujisawa","lat":)"));
  EXPECT_THAT(html, Not(HasSubstr(R"({"name":"Nowhere","lat":)")));
}

TEST(LayoutPage, shows_a_problem_at_its_field) {
  auto const problem = refused("new");
  auto const html = page_in("en", {.problem = &problem}, {{"new", "x"}});
  EXPECT_THAT(wrong_fields(html), testing::ElementsAre("plan-new-wrong"));
  EXPECT_THAT(text_of(html), HasSubstr("\"x\" is no <number> (1 to 60)"));
  EXPECT_THAT(text_of(page_in("ja", {.problem = &problem}, {{"new", "x"}})), Not(HasSubstr("is no")));
}

TEST(LayoutPage, shows_a_problem_with_min_at_the_field_that_the_reader_used) {
  auto const problem = refused("min");
  EXPECT_THAT(wrong_fields(page_in("en", {.problem = &problem}, {{"least", "3"}, {"least_in", "asia"}})),
              testing::ElementsAre("plan-least-wrong"));
  EXPECT_THAT(wrong_fields(page_in("en", {.problem = &problem}, {{"min", "asia"}})),
              testing::ElementsAre("plan-min-wrong"));
}

TEST(LayoutPage, says_which_demands_cannot_hold_together) {
  auto problem = refused("must");
  auto const binding = three_cities().binding;
  problem.clash = {binding.at(0).demand, binding.at(3).demand};
  problem.eligible = 12;
  auto const html = page_in("en", {.problem = &problem});
  EXPECT_THAT(text_of(html), HasSubstr("2 new partners by 2030 and Mumbai must be chosen cannot hold together: any one "
                                       "of them relaxed would help. 12 cities are eligible."));
  EXPECT_THAT(wrong_fields(html), testing::ElementsAre("plan-must-wrong"));
}

TEST(LayoutPage, waits_for_what_is_being_solved) {
  auto const html = page_in("en", {.coming = true});
  EXPECT_THAT(html, HasSubstr("data-coming"));
  EXPECT_THAT(text_of(html), HasSubstr("the page asks again by itself"));
}

}  // namespace
}  // namespace amity::planning::layout::web
