// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/account.h"

#include "planning/layout/reach.h"
#include "testing/plain_layout.h"

#include <gtest/gtest.h>

#include <numeric>

namespace amity::planning::layout {
namespace {

// Three candidates; 0 and 1 share an element, 2 stands alone.
LayoutProblem shared_element() {
  return {3, {{"cover", {4, 6, 3}, {0, 2, 3, 4}, {0, 1, 1, 2}, {}}, {"own", {}, {}, {}, {0.5, 1, 0.25}}}};
}

TEST(LayoutAccount, shares_what_several_cover_evenly_and_adds_up) {
  LayoutTerms const terms{{1, 2}, {{"a", 1, 1}, {"b", 3, 1}}, {}, {}, {}};
  std::vector<LayoutChoice> const chosen{{0, 0}, {1, 1}, {2, 1}};
  auto const shares = shares_of(shared_element(), terms, chosen);
  EXPECT_EQ(shares, (std::vector<std::vector<double>>{{10 + 4 + 3, 2}, {3, 2}, {3, 0.5}}));
  auto const parts = layout_parts(shared_element(), terms, chosen);
  EXPECT_DOUBLE_EQ(parts[0], 17 + 3 + 3);
  EXPECT_DOUBLE_EQ(parts[1], 4.5);
}

TEST(LayoutAccount, names_the_next_best_and_what_binds) {
  LayoutTerms const terms{{1, 0}, {{"", 1, 1}}, {}, {}, {}};
  LayoutSolver solver(shared_element());
  auto const layout = solver.best(terms);
  ASSERT_TRUE(layout);
  auto const account = account_of(solver, terms, *layout);
  ASSERT_EQ(account.chosen.size(), 1U);
  EXPECT_EQ(account.chosen[0].choice.candidate, 0U);
  EXPECT_EQ(account.chosen[0].runner_up, 1U);
  EXPECT_DOUBLE_EQ(account.chosen[0].loses, 4);
  EXPECT_EQ(account.chosen[0].stability, 1);
  ASSERT_EQ(account.binding.size(), 1U);
  EXPECT_DOUBLE_EQ(account.binding[0].gain, 3);
}

TEST(LayoutReach, counts_who_is_within_the_great_circle_distance_and_not_reached_already) {
  std::vector<LatLon> candidates;
  std::vector<Demand> demand;
  for (int i = 0; i < 400; ++i) {
    auto const at = LatLon::of(-90 + (i * 37 % 181), -180 + (i * 91 % 361)).value();
    candidates.push_back(at);
    demand.push_back({LatLon::of(-90 + (i * 53 % 181), -180 + (i * 17 % 361)).value(), 1.0 + i});
  }
  std::vector<LatLon> const old{LatLon::of(0, 0).value(), LatLon::of(89, 10).value()};
  for (auto const km : {1.0, 300.0, 2500.0, 19000.0}) {
    auto const part = reach_part(candidates, demand, old, km);
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      double expected = 0;
      double told = 0;
      for (auto const& place : demand)
        if (distance_km(candidates[c], place.at) <= km && distance_km(old[0], place.at) > km &&
            distance_km(old[1], place.at) > km)
          expected += place.people;
      for (auto i = part.first[c]; i < part.first[c + 1]; ++i) told += part.worth[part.covers[i]];
      ASSERT_DOUBLE_EQ(told, expected) << c << " within " << km;
    }
  }
}

TEST(LayoutSolver, names_the_smallest_set_of_demands_that_clash) {
  LayoutTerms terms{{1, 0}, {{"", 2, 1}}, {}, {}, {}};
  terms.quotas = {{"at most 3 of all", {0, 1, 2}, 0, 3, last_stage},
                  {"at least 2 of the first", {0}, 2, no_limit, last_stage}};
  LayoutSolver solver(shared_element());
  EXPECT_EQ(solver.clash(terms).names, (std::vector<std::string>{"at least 2 of the first"}));
  terms.quotas = {{"at least 1 of the first", {0}, 1, no_limit, last_stage},
                  {"at least 2 of the others", {1, 2}, 2, no_limit, last_stage},
                  {"at most 9", {0, 1, 2}, 0, 9, last_stage}};
  EXPECT_EQ(solver.clash(terms).names,
            (std::vector<std::string>{"2 new partners", "at least 1 of the first", "at least 2 of the others"}));
  terms.quotas.clear();
  EXPECT_TRUE(solver.clash(terms).names.empty());
}

TEST(LayoutSolver, stopped_in_the_middle_gives_the_best_so_far_with_a_bound) {
  LayoutTerms const terms{{1, 1}, {{"", 2, 1}}, {}, {}, {}};
  LayoutSolver solver(shared_element());
  auto const layout = solver.best(terms, {std::numeric_limits<double>::infinity(), 0, [] { return true; }, {}});
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->end, Layout::End::cancelled);
  EXPECT_EQ(layout->chosen.size(), 2U);
  EXPECT_GE(layout->bound, layout->objective);
}

}  // namespace
}  // namespace amity::planning::layout
