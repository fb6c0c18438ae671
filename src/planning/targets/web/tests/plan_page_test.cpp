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
constexpr auto small_path = R"({
  "kind": "sister_city", "region": "south-eastern-asia", "region_name": null,
  "now": {"at_least": 4, "at_most": 5}, "planned_now": 7.5, "missing_now": {"at_least": 2.5, "at_most": 3.5},
  "paces": [{"years": 5, "since": "2020-11-22", "grown": {"at_least": 0, "at_most": 2}},
            {"years": 10, "since": "2015-11-22", "grown": {"at_least": -1, "at_most": 0}}],
  "targets": [
    {"by": "2020", "due": "2020-12-31", "is_due": true, "figure": 6, "then": {"at_least": 4, "at_most": 4}, "met": "no",
     "missing": {"at_least": 2, "at_most": 2}, "reached": {"earliest": null, "latest": null},
     "at_pace": [{"years": 5, "earliest": "2028-05-22", "latest": null}, {"years": 10, "earliest": null, "latest": null}],
     "source": {"id": 1, "key": "plan", "name": "The plan", "kind": "official", "url": "https://example.org/plan",
                "published": "2019", "retrieved": null, "title": null}, "note": ""},
    {"by": "2030-06", "due": "2030-06-30", "is_due": false, "figure": 9, "then": {"at_least": 4, "at_most": 5}, "met": "no",
     "missing": {"at_least": 4, "at_most": 5}, "reached": {"earliest": null, "latest": null},
     "at_pace": [{"years": 5, "earliest": "2035-11-22", "latest": "2045-01-01"}, {"years": 10, "earliest": null, "latest": null}],
     "source": null, "note": "as noted"}],
  "facts": [{"from": null, "at_least": 0, "at_most": 1}, {"from": "1981-11-05", "at_least": 1, "at_most": 2},
            {"from": "1999-01-01", "at_least": 4, "at_most": 5}],
  "said": [{"on": "2022-11-27", "figure": 5, "figure_is": "exactly", "source": null}]})";

boost::json::value with_paths(boost::json::array paths) {
  return boost::json::object{{"office", kunming_site().office.at("office")},
                             {"city", kunming_site().office.at("city")},
                             {"as_of", "2025-11-22"},
                             {"paths", std::move(paths)}};
}
std::string plan_page_in(std::string const& language, boost::json::value const& targets) {
  return plan_page(kunming_site(), {language, "/plan"}, targets);
}

TEST(PlanPage, is_sound_in_every_language) {
  for (std::string const language : {"zh", "ja", "en"}) {
    EXPECT_THAT(faults(plan_page_in(language, with_paths({boost::json::parse(small_path)}))), IsEmpty()) << language;
    EXPECT_THAT(faults(plan_page_in(language, with_paths({}))), IsEmpty()) << language;
  }
}

TEST(PlanPage, says_the_gap_as_far_as_it_is_known) {
  auto const text = text_of(plan_page_in("en", with_paths({boost::json::parse(small_path)})));
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
  auto path = boost::json::parse(small_path);
  auto& targets = path.as_object()["targets"].as_array();
  targets[0].as_object()["missing"] = boost::json::object{{"at_least", -1}, {"at_most", 0}};
  targets[1].as_object()["missing"] = boost::json::object{{"at_least", 0}, {"at_most", 1}};
  auto const text = text_of(plan_page_in("en", with_paths({path})));
  EXPECT_THAT(text, HasSubstr("and the target was met."));
  EXPECT_THAT(text, HasSubstr("9 are wanted by June 2030: reached already, or no more than 1 to go."));
  EXPECT_THAT(text, HasSubstr("at most 1"));
}

TEST(PlanPage, draws_nothing_outside_its_frame) {
  auto const html = plan_page_in("en", with_paths({boost::json::parse(small_path)}));
  EXPECT_THAT(html, HasSubstr("viewBox=\"0 0 760.0 380.0\""));
  for (auto const& d : attributes(html, "path", "d")) {
    EXPECT_THAT(d, Not(HasSubstr("nan")));
    EXPECT_THAT(d, Not(HasSubstr("-0.")));
  }
  for (auto const& cx : attributes(html, "circle", "cx")) EXPECT_LT(std::stod(cx), 760);
}

TEST(PlanPage, says_what_would_stand_here_where_there_are_no_targets) {
  EXPECT_THAT(text_of(plan_page_in("en", with_paths({}))), HasSubstr("the office’s targets would stand"));
}

}  // namespace
}  // namespace amity::planning::targets::web
