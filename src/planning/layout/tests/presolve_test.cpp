// SPDX-License-Identifier: Apache-2.0
#include "made_up_layout.h"
#include "prove.h"
#include "stage_assignment.h"
#include "testing/plain_layout.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace amity::planning::layout {
namespace {

// The most that candidates add up to, trying every way to fill the places.
double every_way(std::vector<double> const& gains, std::vector<int> places, std::size_t from,
                 std::vector<bool>& taken) {
  auto const tiers = places.size();
  auto const open = std::find_if(places.begin(), places.end(), [](int n) { return n > 0; });
  if (open == places.end()) return 0;
  auto const tier = static_cast<std::size_t>(open - places.begin());
  auto best = -std::numeric_limits<double>::infinity();
  for (auto c = from; c < taken.size(); ++c) {
    if (taken[c]) continue;
    taken[c] = true;
    auto fewer = places;
    --fewer[tier];
    // Those of one tier are taken in ascending order: each set once.
    best = std::max(best, gains[c * tiers + tier] + every_way(gains, fewer, fewer[tier] > 0 ? c + 1 : 0, taken));
    taken[c] = false;
  }
  return best;
}

TEST(LayoutTiers, earn_what_the_best_of_all_ways_earns_and_prices_prove_it) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    MadeUp made(seed);
    auto const tiers = static_cast<std::size_t>(1 + made.below(3));
    std::vector<int> places;
    for (std::size_t t = 0; t < tiers; ++t) places.push_back(made.below(3));
    auto const candidates = static_cast<std::size_t>(std::accumulate(places.begin(), places.end(), 1 + made.below(3)));
    std::vector<double> gains;
    for (std::size_t i = 0; i < candidates * tiers; ++i) gains.push_back(made.share() - 0.3);
    auto const found = assign_stages(gains, places);
    std::vector<bool> taken(candidates, false);
    EXPECT_NEAR(found.value, every_way(gains, places, 0, taken), 1e-9) << seed;
    double proof = 0;
    for (std::size_t t = 0; t < tiers; ++t)
      if (places[t] > 0) proof += places[t] * found.price[t];
    for (std::size_t c = 0; c < candidates; ++c) {
      double most = 0;
      for (std::size_t t = 0; t < tiers; ++t)
        if (places[t] > 0) most = std::max(most, gains[c * tiers + t] - found.price[t]);
      proof += most;
    }
    EXPECT_NEAR(proof, found.value, 1e-9) << seed;
  }
}

struct Question {
  LayoutProblem problem;
  LayoutTerms terms;
  CoverageModel coverage;
  Result<ScaledInstance> instance;
};

Question tiny_question(unsigned seed) {
  MadeUp made(seed);
  auto const candidates = static_cast<std::size_t>(5 + made.below(4));
  Question question{made.problem(candidates, 12, 0.35), {}, {}, ScaledInstance{}};
  question.terms = made.terms(candidates, 1 + made.below(4));
  question.coverage = make_ground(question.problem);
  question.instance = stakes_of(question.problem, question.coverage, question.terms);
  return question;
}

Incumbent greedy_incumbent(Question const& question) {
  std::vector<std::uint32_t> everyone(question.coverage.candidates);
  std::iota(everyone.begin(), everyone.end(), 0U);
  Incumbent incumbent;
  incumbent.chosen =
      greedy_choice(question.coverage, *question.instance, FeasibilityModel(*question.instance), everyone);
  Cover cover(question.coverage, *question.instance);
  for (auto const& choice : incumbent.chosen) cover.add(choice);
  incumbent.value = cover.value();
  return incumbent;
}

TEST(LayoutSieve, never_loses_a_better_choice_and_its_bound_holds) {
  int ruled_out = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    auto const question = tiny_question(seed);
    auto const best = plain::every_choice(question.problem, question.terms);
    if (!question.instance || best.chosen.empty()) continue;
    auto incumbent = greedy_incumbent(question);
    LayoutLimits const limits;
    ProgressMonitor monitor(limits, question.instance->unit);
    Shares shares;
    auto const sieved = presolve(question.coverage, *question.instance, monitor, incumbent, shares);
    auto const optimum = best.objective / question.instance->unit;
    EXPECT_GE(sieved.bound, optimum - 1e-6) << seed;
    EXPECT_LE(incumbent.value, optimum + 1e-6) << seed;
    ruled_out += static_cast<int>(question.coverage.candidates - sieved.left.size());
    if (incumbent.value > optimum - 1e-5) continue;
    for (auto const& choice : best.chosen) EXPECT_THAT(sieved.left, ::testing::Contains(choice.candidate)) << seed;
  }
  EXPECT_GT(ruled_out, 100);
}

TEST(LayoutSieve, and_the_proof_behind_it_find_what_trying_every_choice_finds) {
  int asked = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    auto const question = tiny_question(seed);
    auto const best = plain::every_choice(question.problem, question.terms);
    if (!question.instance || best.chosen.empty()) continue;
    ++asked;
    auto incumbent = greedy_incumbent(question);
    LayoutLimits const limits;
    ProgressMonitor monitor(limits, question.instance->unit);
    Shares shares;
    auto const proof = prove_large(question.coverage, *question.instance, monitor, incumbent, shares);
    EXPECT_NEAR(incumbent.value * question.instance->unit, best.objective, 1e-9 * best.objective) << seed;
    EXPECT_NEAR(proof.bound, incumbent.value, 1e-5) << seed;
    EXPECT_THAT(plain::broken(question.terms, incumbent.chosen), ::testing::IsEmpty()) << seed;
  }
  EXPECT_GT(asked, 150);
}

TEST(LayoutSieve, finds_what_the_programme_alone_finds_on_middle_problems) {
  for (unsigned seed = 0; seed < 6; ++seed) {
    MadeUp made(2000 + seed);
    Question question{made.problem(120, 600, 0.12), {}, {}, ScaledInstance{}};
    question.terms = made.terms(120, 10);
    question.coverage = make_ground(question.problem);
    question.instance = stakes_of(question.problem, question.coverage, question.terms);
    auto const expected = best_layout(question.problem, question.terms);
    if (!question.instance || !expected) continue;
    auto incumbent = greedy_incumbent(question);
    LayoutLimits const limits;
    ProgressMonitor monitor(limits, question.instance->unit);
    Shares shares;
    prove_large(question.coverage, *question.instance, monitor, incumbent, shares);
    EXPECT_NEAR(incumbent.value * question.instance->unit, expected->objective, 1e-7 * expected->objective) << seed;
  }
}

TEST(LayoutNarrowed, choices_are_worth_the_same_in_the_smaller_problem) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    MadeUp made(seed);
    auto const problem = made.problem(40, 200, 0.2);
    auto const coverage = make_ground(problem);
    LayoutTerms terms;
    terms.weights = {1e-6, 0.5, 0.5};
    terms.stages = {{"2025", 2, 1}, {"2030", 4, 2}};
    auto const instance = stakes_of(problem, coverage, terms);
    ASSERT_TRUE(instance);
    std::vector<std::uint32_t> to;
    for (std::uint32_t c = 0; c < 40; ++c)
      if (made.below(3) == 0) to.push_back(c);
    if (to.size() < 4) continue;
    auto const narrow = narrowed(coverage, *instance, to);
    EXPECT_LE(narrow.coverage.classes(), coverage.classes());
    std::vector<LayoutChoice> const there{{to[0], 0}, {to[1], 0}, {to[2], 1}, {to[3], 1}};
    Cover wide(coverage, *instance);
    Cover small(narrow.coverage, narrow.instance);
    for (auto const& choice : there) wide.add(choice);
    for (auto const& choice : renumbered(there, to)) small.add(choice);
    EXPECT_NEAR(wide.value(), small.value(), 1e-9) << seed;
  }
}

}  // namespace
}  // namespace amity::planning::layout
