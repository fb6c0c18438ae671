// SPDX-License-Identifier: Apache-2.0
// Counts, growth and forecasts against an evaluator that tries every day on which every step can have been.
#include "planning/targets/target_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

namespace amity::planning::targets {
namespace {

using partnerships::Act;
using partnerships::Partnership;
using partnerships::Range;
using partnerships::Stage;
using partnerships::Step;
using std::chrono::days;

constexpr Day first{std::chrono::year{2000} / 1 / 1};
Day day(int n) { return first + days{n}; }

Partnership with(std::vector<Step> steps, bool doubtful = false) {
  Partnership partnership;
  partnership.resolution.steps = std::move(steps);
  partnership.resolution.doubtful = doubtful;
  return partnership;
}
Step signed_between(Day earliest, Day latest) { return {Act::sign, Stage::active, {}, {earliest, latest}}; }
Step ended_between(Day earliest, Day latest) { return {Act::end, Stage::ended, {}, {earliest, latest}}; }

TEST(Growth, is_none_for_a_tie_of_unknown_date_that_was_known_before) {
  auto const known = with({signed_between(beginning_of_time, day(0))});
  EXPECT_EQ(growth({{&known}}, day(10), day(20)), (Range{0, 0}));
  auto const known_late = with({signed_between(beginning_of_time, day(15))});
  EXPECT_EQ(growth({{&known_late}}, day(10), day(20)), (Range{0, 1}));
}

TEST(Growth, is_none_for_a_tie_that_is_merely_doubtful) {
  auto const doubtful = with({signed_between(day(1), day(1))}, true);
  EXPECT_EQ(growth({{&doubtful}}, day(10), day(20)), (Range{0, 0}));
  auto const doubtful_and_new = with({signed_between(day(15), day(15))}, true);
  EXPECT_EQ(growth({{&doubtful_and_new}}, day(10), day(20)), (Range{0, 1}));
}

TEST(Growth, is_less_by_what_ended) {
  auto const over = with({signed_between(day(1), day(2)), ended_between(day(15), day(15))});
  EXPECT_EQ(growth({{&over}}, day(10), day(20)), (Range{-1, -1}));
  auto const perhaps_over = with({signed_between(day(1), day(2)), ended_between(day(5), day(15))});
  EXPECT_EQ(growth({{&perhaps_over}}, day(10), day(20)), (Range{-1, 0}));
}

TEST(Growth, of_a_country_goes_on_while_any_of_its_partners_is_there) {
  auto const over = with({signed_between(day(1), day(1)), ended_between(day(15), day(15))});
  auto const later = with({signed_between(day(14), day(14))});
  EXPECT_EQ(growth({{&over, &later}}, day(10), day(20)), (Range{0, 0}));
  EXPECT_EQ(growth({{&over}, {&later}}, day(10), day(20)), (Range{0, 0}));
  EXPECT_EQ(growth({{&over}}, day(10), day(20)), (Range{-1, -1}));
}

TEST(CountPath, begins_with_what_has_no_date_and_changes_where_a_day_decides) {
  auto const undated = with({signed_between(beginning_of_time, end_of_time)});
  auto const within = with({signed_between(day(3), day(9))});
  EXPECT_THAT(
      count_path({{&undated}, {&within}}, day(100)),
      testing::ElementsAre(CountStep{beginning_of_time, {0, 1}}, CountStep{day(3), {0, 2}}, CountStep{day(9), {1, 2}}));
  EXPECT_THAT(count_path({{&undated}, {&within}}, day(8)),
              testing::ElementsAre(CountStep{beginning_of_time, {0, 1}}, CountStep{day(3), {0, 2}}));
  EXPECT_THAT(count_path({}, day(8)), testing::ElementsAre(CountStep{beginning_of_time, {}}));
}

TEST(Forecasts, reach_a_figure_at_the_pace_so_far) {
  Pace const pace{5, day(0), {2, 4}};
  // 3 of 7 at 4 in 100 days: 100 more; 1 of 7 at 2 in 100 days: 300 more.
  EXPECT_EQ(forecast({1, 3}, 7, pace, day(100)), (Forecast{day(200), day(400)}));
  EXPECT_EQ(forecast({7, 9}, 7, pace, day(100)), (Forecast{day(100), day(100)}));
  EXPECT_EQ(forecast({1, 7}, 7, pace, day(100)), (Forecast{day(100), day(400)}));
  EXPECT_EQ(forecast({1, 3}, 7, {5, day(0), {0, 4}}, day(100)), (Forecast{day(200), std::nullopt}));
  EXPECT_EQ(forecast({1, 3}, 7, {5, day(0), {-2, 0}}, day(100)), (Forecast{std::nullopt, std::nullopt}));
  // Begun days count whole.
  EXPECT_EQ(forecast({0, 0}, 1, {5, day(0), {3, 3}}, day(100)), (Forecast{day(134), day(134)}));
  // What would be after the year 9999 is never.
  EXPECT_EQ(forecast({0, 0}, 2'000'000'000, {10, day(0), {1, 1}}, day(3652)), (Forecast{std::nullopt, std::nullopt}));
}

// Whether it was in force on two days.
using OnBoth = std::pair<int, int>;

// Every assignment of a day to every step, in the order of the steps.
void try_days(std::vector<Step> const& steps, std::vector<Day>& chosen, std::array<Day, 2> const& asked,
              std::set<OnBoth>& found) {
  if (chosen.size() < steps.size()) {
    auto const& when = steps[chosen.size()].when;
    auto const from = chosen.empty() ? when.earliest : std::max(when.earliest, chosen.back());
    for (auto on = from; on <= when.latest; on += days{1}) {
      chosen.push_back(on);
      try_days(steps, chosen, asked, found);
      chosen.pop_back();
    }
    return;
  }
  std::array<int, 2> holds{};
  for (std::size_t which = 0; which < 2; ++which)
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (chosen[i] <= asked[which]) holds[which] = steps[i].stage == Stage::active ? 1 : 0;
  found.insert({holds[0], holds[1]});
}

std::set<OnBoth> possible(Partnership const& partnership, Day earlier, Day later) {
  std::set<OnBoth> found;
  std::vector<Day> chosen;
  try_days(partnership.resolution.steps, chosen, {earlier, later}, found);
  if (partnership.resolution.doubtful) found.insert({0, 0});
  return found;
}

// Every world that the register allows, as how many there were on the two days.
std::set<OnBoth> worlds(Counted const& counted, Day earlier, Day later) {
  std::set<OnBoth> so_far{{0, 0}};
  for (auto const& group : counted) {
    std::set<OnBoth> of_group{{0, 0}};
    for (auto const* partnership : group) {
      std::set<OnBoth> next;
      for (auto const& [a, b] : of_group)
        for (auto const& [c, d] : possible(*partnership, earlier, later)) next.insert({a | c, b | d});
      of_group = next;
    }
    std::set<OnBoth> next;
    for (auto const& [a, b] : so_far)
      for (auto const& [c, d] : of_group) next.insert({a + c, b + d});
    so_far = next;
  }
  return so_far;
}

struct RandomRegister {
  std::mt19937 random;
  std::vector<Partnership> all{};

  int pick(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

  // Signed, perhaps suspended and resumed, perhaps ended; bounds in order, as the register keeps them.
  Partnership any_partnership() {
    std::vector<Step> steps;
    auto const n = 1 + pick(3);
    auto from = pick(20);
    for (int i = 0; i < n; ++i) {
      auto const until = from + pick(3) * pick(6);
      auto const stage = i % 2 == 0 ? Stage::active : pick(2) == 0 ? Stage::suspended : Stage::ended;
      steps.push_back({Act::sign, stage, {}, {day(from), day(until)}});
      from += pick(12);
    }
    for (auto i = steps.size() - 1; i > 0; --i)
      steps[i].when.latest = std::max(steps[i].when.latest, steps[i - 1].when.latest);
    for (std::size_t i = 1; i < steps.size(); ++i)
      steps[i].when.latest = std::max({steps[i].when.latest, steps[i - 1].when.latest, steps[i].when.earliest});
    return with(steps, pick(6) == 0);
  }
  Counted any_groups() {
    all.clear();
    auto const n = 1 + pick(5);
    for (int i = 0; i < n; ++i) all.push_back(any_partnership());
    Counted counted;
    for (auto const& partnership : all) {
      if (counted.empty() || pick(3) > 0) counted.emplace_back();
      counted.back().push_back(&partnership);
    }
    return counted;
  }
};

TEST(CountPath, is_that_of_the_slow_obvious_reference) {
  RandomRegister made{std::mt19937{20221127}};
  for (int round = 0; round < 150; ++round) {
    auto const counted = made.any_groups();
    auto const path = count_path(counted, day(50));
    for (int n = -1; n <= 50; n += 1 + made.pick(6)) {
      Range expected{99, 0};
      for (auto const& [now, same] : worlds(counted, day(n), day(n)))
        expected = {std::min(expected.at_least, now), std::max(expected.at_most, now)};
      EXPECT_EQ(count_on(path, day(n)), expected) << "round " << round << ", day " << n;
    }
  }
}

TEST(Forecasts, are_those_of_the_slow_obvious_reference) {
  RandomRegister made{std::mt19937{19811105}};
  for (int round = 0; round < 300; ++round) {
    auto const counted = made.any_groups();
    auto const earlier = day(made.pick(25));
    auto const later = earlier + days{1 + made.pick(20)};
    auto const figure = 1 + made.pick(6);
    Range grown{99, -99};
    std::vector<std::optional<Day>> reached;
    for (auto const& [then, now] : worlds(counted, earlier, later)) {
      grown = {std::min(grown.at_least, now - then), std::max(grown.at_most, now - then)};
      auto const span = static_cast<double>((later - earlier).count());
      if (now >= figure)
        reached.push_back(later);
      else if (now > then)
        reached.push_back(later + days{static_cast<int>(std::ceil((figure - now) * span / (now - then) - 1e-9))});
      else
        reached.push_back(std::nullopt);
    }
    EXPECT_EQ(growth(counted, earlier, later), grown) << "round " << round;
    auto const sooner = [](auto const& x, auto const& y) { return x.value_or(end_of_time) < y.value_or(end_of_time); };
    Forecast const expected{*std::min_element(reached.begin(), reached.end(), sooner),
                            *std::max_element(reached.begin(), reached.end(), sooner)};
    auto const count = count_on(count_path(counted, later), later);
    EXPECT_EQ(forecast(count, figure, {1, earlier, growth(counted, earlier, later)}, later), expected)
        << "round " << round;
  }
}

}  // namespace
}  // namespace amity::planning::targets
