// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::planning::targets::web {

using namespace ui;

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// 4 of 6 by 2020, and 9 wanted by 2030; a region of the UN.
contract::TargetPaths small_plan() { return fixture_of<contract::TargetPaths>("targets"); }

contract::TargetPaths no_plan() {
  auto plan = small_plan();
  plan.paths.clear();
  return plan;
}

std::string plan_page_in(std::string const& language, contract::TargetPaths const& targets) {
  return plan_page(kunming_site(), {language, "/plan"}, targets);
}

TEST(PlanPage, is_sound_in_every_language) {
  for (std::string const language : {"zh", "ja", "en"}) {
    EXPECT_THAT(faults(plan_page_in(language, small_plan())), IsEmpty()) << language;
    EXPECT_THAT(faults(plan_page_in(language, no_plan())), IsEmpty()) << language;
  }
}

TEST(PlanPage, says_the_gap_as_far_as_it_is_known) {
  auto const text = text_of(plan_page_in("en", small_plan()));
  EXPECT_THAT(text, HasSubstr("Sister cities: Southeast Asia"));
  EXPECT_THAT(text, HasSubstr("6 were wanted by 2020: the register shows 4 for that day, which is 2 short."));
  // Half a partner is one that is missing.
  EXPECT_THAT(text,
              HasSubstr("The line of plan stands at 7.5 today; the register shows at least 4, at most 5, which is "
                        "at least 3, at most 4 behind."));
  EXPECT_THAT(text, HasSubstr("9 are wanted by June 2030: at least 4, at most 5 to go."));
  EXPECT_THAT(text, HasSubstr("2028 at the earliest, perhaps never"));
  EXPECT_THAT(text, HasSubstr("between 2035 and 2045"));
  EXPECT_THAT(text, HasSubstr("never at this pace"));
}

TEST(PlanPage, says_where_a_target_is_met_and_where_it_may_be) {
  auto plan = small_plan();
  auto& targets = plan.paths.at(0).targets;
  targets.at(0).missing = {.at_least = -1, .at_most = 0};
  targets.at(1).missing = {.at_least = 0, .at_most = 1};
  auto const text = text_of(plan_page_in("en", plan));
  EXPECT_THAT(text, HasSubstr("and the target was met."));
  EXPECT_THAT(text, HasSubstr("9 are wanted by June 2030: reached already, or no more than 1 to go."));
  EXPECT_THAT(text, HasSubstr("at most 1"));
}

TEST(PlanPage, draws_nothing_outside_its_frame) {
  auto const html = plan_page_in("en", small_plan());
  EXPECT_THAT(html, HasSubstr("viewBox=\"0 0 760.0 380.0\""));
  for (auto const& d : attributes(html, "path", "d")) {
    EXPECT_THAT(d, Not(HasSubstr("nan")));
    EXPECT_THAT(d, Not(HasSubstr("-0.")));
  }
  for (auto const& cx : attributes(html, "circle", "cx")) EXPECT_LT(std::stod(cx), 760);
}

TEST(PlanPage, says_what_would_stand_here_where_there_are_no_targets) {
  EXPECT_THAT(text_of(plan_page_in("en", no_plan())), HasSubstr("the office’s targets would stand"));
}

}  // namespace
}  // namespace amity::planning::targets::web
