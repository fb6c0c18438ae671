// SPDX-License-Identifier: Apache-2.0
#include "made_up_layout.h"
#include "planning/layout/layout.h"
#include "testing/plain_layout.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace amity::planning::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(LayoutSolver, finds_what_trying_every_choice_finds_on_tiny_problems) {
  int feasible = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    MadeUp made(seed);
    auto const candidates = static_cast<std::size_t>(5 + made.below(4));
    auto const problem = made.problem(candidates, 12, 0.35);
    auto const terms = made.terms(candidates, 1 + made.below(4));
    auto const expected = plain::every_choice(problem, terms);
    auto const found = best_layout(problem, terms);
    if (expected.chosen.empty()) {
      ASSERT_FALSE(found) << seed;
      EXPECT_EQ(found.error().code, Errc::refused);
      continue;
    }
    ++feasible;
    ASSERT_TRUE(found) << seed << ": " << found.error().message;
    EXPECT_NEAR(found->objective, expected.objective, 1e-9 * expected.objective) << seed;
    EXPECT_EQ(found->end, Layout::End::proven);
    EXPECT_EQ(found->gap(), 0);
    EXPECT_THAT(plain::broken(terms, found->chosen), IsEmpty()) << seed;
  }
  EXPECT_GT(feasible, 150);
}

TEST(LayoutSolver, agrees_with_plain_cbc_on_middle_problems) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    MadeUp made(1000 + seed);
    auto const problem = made.problem(60, 300, 0.15);
    auto const terms = made.terms(60, 8);
    auto const expected = plain::plain_cbc(problem, terms);
    auto const found = best_layout(problem, terms);
    ASSERT_EQ(found.has_value(), !expected.chosen.empty()) << seed;
    if (!found) continue;
    ASSERT_TRUE(expected.proven) << seed;
    EXPECT_NEAR(found->objective, expected.objective, 1e-7 * expected.objective) << seed;
    EXPECT_EQ(found->gap(), 0);
    EXPECT_THAT(plain::broken(terms, found->chosen), IsEmpty()) << seed;
  }
}

TEST(LayoutSolver, answers_the_next_question_as_a_fresh_one_would) {
  MadeUp made(7);
  auto const problem = made.problem(60, 300, 0.15);
  LayoutSolver warm(problem);
  for (int i = 0; i < 12; ++i) {
    auto const terms = made.terms(60, 3 + made.below(8));
    auto const told = warm.best(terms);
    auto const fresh = best_layout(problem, terms);
    ASSERT_EQ(told.has_value(), fresh.has_value());
    if (!told) continue;
    EXPECT_NEAR(told->objective, fresh->objective, 1e-9 * fresh->objective);
  }
}

TEST(LayoutSolver, gives_the_same_answer_twice) {
  MadeUp made(8);
  auto const problem = made.problem(60, 300, 0.15);
  auto const terms = made.terms(60, 8);
  auto const one = best_layout(problem, terms);
  auto const two = best_layout(problem, terms);
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->chosen, two->chosen);
  EXPECT_EQ(one->objective, two->objective);
}

}  // namespace
}  // namespace amity::planning::layout
