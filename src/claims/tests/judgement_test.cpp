// SPDX-License-Identifier: Apache-2.0
// The claims' logic against a slow, obvious evaluator: it goes through every world that the sources leave open (each
// step on each of its days, each doubtful tie there and not there, each unstated kind this one and another), asks in
// each whether the claim is so, and says yes for all, no for none.
#include "claims/judgement.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <map>
#include <random>
#include <set>

namespace amity::claims {
namespace {

using partnerships::Act;
using partnerships::Kind;
using partnerships::Resolution;
using partnerships::Stage;

constexpr int last_day = 5;  // days are 0 to 5; -1 and 6 stand for "ever before" and "ever after"

Day day(int n) { return Day{std::chrono::days{n}}; }
int number(Day d, int least, int most) {
  if (d == beginning_of_time) return least;
  if (d == end_of_time) return most;
  return static_cast<int>(d.time_since_epoch().count());
}

// A tie in one world.
struct Fact {
  bool is_there{};
  int began{};
  bool in_force{};
  auto operator<=>(Fact const&) const = default;
};

void each_life(Resolution const& r, std::vector<int>& days, std::function<void()> const& look) {
  if (days.size() == r.steps.size()) return look();
  auto const& when = r.steps[days.size()].when;
  auto const from = std::max(number(when.earliest, -1, 6), days.empty() ? -1 : days.back());
  for (auto d = from; d <= number(when.latest, -1, 6); ++d) {
    days.push_back(d);
    each_life(r, days, look);
    days.pop_back();
  }
}

std::vector<Fact> facts_of(Resolution const& r, ClaimScope const& scope) {
  std::set<Fact> facts;
  auto const may_be_another_kind = scope.kind && r.kind != *scope.kind;
  auto const may_be_this_kind = !scope.kind || r.kind == *scope.kind || r.kind == Kind::unspecified;
  if (r.doubtful || may_be_another_kind) facts.insert(Fact{});
  if (!may_be_this_kind) return {facts.begin(), facts.end()};
  std::vector<int> days;
  each_life(r, days, [&] {
    Fact fact;
    auto stage = Stage::unknown;
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (r.steps[i].stage == Stage::active && !fact.is_there) fact = {true, days[i], false};
      if (day(days[i]) <= scope.as_of) stage = r.steps[i].stage;
    }
    fact.in_force = fact.is_there && partnerships::is_in_force(stage);
    facts.insert(fact);
  });
  return {facts.begin(), facts.end()};
}

using World = std::vector<Fact>;

void each_world(std::vector<std::vector<Fact>> const& possible, World& world,
                std::function<void(World const&)> const& look) {
  if (world.size() == possible.size()) return look(world);
  for (auto const& fact : possible[world.size()]) {
    world.push_back(fact);
    each_world(possible, world, look);
    world.pop_back();
  }
}

Truth in_worlds(std::vector<std::vector<Fact>> const& possible, std::function<bool(World const&)> const& holds) {
  auto some = false;
  auto all = true;
  World world;
  each_world(possible, world, [&](World const& w) {
    auto const so = holds(w);
    some = some || so;
    all = all && so;
  });
  return all ? Truth::yes : some ? Truth::unknown : Truth::no;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  int roll(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  bool one_in(int n) { return roll(1, n) == 1; }

 private:
  std::mt19937 random_;
};

// A life with gaps in what is known of its days, as resolve() makes them: in order, none ends before it begins.
Resolution random_tie(Dice& dice) {
  constexpr std::array<std::pair<Act, Stage>, 5> life{{{Act::declare_intent, Stage::intent},
                                                       {Act::sign, Stage::active},
                                                       {Act::suspend, Stage::suspended},
                                                       {Act::resume, Stage::active},
                                                       {Act::end, Stage::ended}}};
  Resolution r;
  auto const first = dice.roll(0, 1);
  auto const last = dice.one_in(8) ? first : dice.roll(1, 2) == 1 ? 1 : dice.roll(1, 4);
  for (auto i = first; i <= last; ++i) {
    partnerships::Step step{life[static_cast<std::size_t>(i)].first, life[static_cast<std::size_t>(i)].second, {}, {}};
    auto const from = dice.roll(0, last_day);
    step.when = {dice.one_in(5) ? beginning_of_time : day(from),
                 dice.one_in(8) ? end_of_time : day(dice.roll(from, dice.one_in(2) ? from : last_day))};
    if (!r.steps.empty()) step.when.earliest = std::max(step.when.earliest, r.steps.back().when.earliest);
    step.when.latest = std::max(step.when.latest, step.when.earliest);
    r.steps.push_back(step);
  }
  r.kind = std::array{Kind::sister_city, Kind::sister_city, Kind::friendly_exchange,
                      Kind::unspecified}[static_cast<std::size_t>(dice.roll(0, 3))];
  r.doubtful = dice.one_in(4);
  return r;
}

struct Scene {
  ClaimScope scope;
  std::vector<ScopedPartnership> ties;
  std::vector<std::vector<Fact>> possible;
};

Scene random_scene(unsigned seed) {
  Dice dice(seed);
  Scene scene;
  scene.scope.as_of = day(dice.roll(0, last_day));
  if (dice.one_in(3)) scene.scope.kind = Kind::sister_city;
  for (auto n = dice.roll(1, 4); n > 0; --n) {
    auto const r = random_tie(dice);
    scene.ties.push_back(tie_of(r, scene.scope));
    scene.possible.push_back(facts_of(r, scene.scope));
  }
  return scene;
}

constexpr unsigned scenes = 4000;

int as_number(Day d) { return static_cast<int>(d.time_since_epoch().count()); }

TEST(Judgement, among_the_first_n_is_what_every_world_says) {
  std::map<Truth, int> seen;
  for (unsigned seed = 0; seed < scenes; ++seed) {
    auto const scene = random_scene(seed);
    auto const today = as_number(scene.scope.as_of);
    for (std::size_t subject = 0; subject < scene.ties.size(); ++subject)
      for (std::size_t n = 1; n <= 3; ++n) {
        auto const expected = in_worlds(scene.possible, [&](World const& world) {
          auto const& it = world[subject];
          std::size_t before = 0;
          for (auto const& other : world) before += other.is_there && other.began < it.began ? 1U : 0U;
          return it.is_there && it.began <= today && before < n;
        });
        auto const found = among_first(scene.ties, subject, n, scene.scope.as_of);
        ASSERT_EQ(found, expected) << "scene " << seed << ", tie " << subject << ", n " << n;
        ++seen[found];
      }
  }
  for (auto const truth : {Truth::no, Truth::unknown, Truth::yes}) EXPECT_GT(seen[truth], 1000);
}

TEST(Judgement, the_only_one_is_what_every_world_says) {
  std::map<Truth, int> seen;
  for (unsigned seed = 0; seed < scenes; ++seed) {
    auto const scene = random_scene(seed);
    for (std::size_t subject = 0; subject < scene.ties.size(); ++subject) {
      auto const expected = in_worlds(scene.possible, [&](World const& world) {
        auto others = 0;
        for (std::size_t i = 0; i < world.size(); ++i) others += i != subject && world[i].in_force ? 1 : 0;
        return world[subject].in_force && others == 0;
      });
      auto const found = only_one(scene.ties, subject);
      ASSERT_EQ(found, expected) << "scene " << seed << ", tie " << subject;
      ++seen[found];
    }
  }
  for (auto const truth : {Truth::no, Truth::unknown, Truth::yes}) EXPECT_GT(seen[truth], 100);
}

TEST(Judgement, the_oldest_in_force_is_what_every_world_says) {
  std::map<Truth, int> seen;
  for (unsigned seed = 0; seed < scenes; ++seed) {
    auto const scene = random_scene(seed);
    for (std::size_t subject = 0; subject < scene.ties.size(); ++subject) {
      auto const expected = in_worlds(scene.possible, [&](World const& world) {
        auto older = 0;
        for (auto const& other : world) older += other.in_force && other.began < world[subject].began ? 1 : 0;
        return world[subject].in_force && older == 0;
      });
      auto const found = oldest_in_force(scene.ties, subject);
      ASSERT_EQ(found, expected) << "scene " << seed << ", tie " << subject;
      ++seen[found];
    }
  }
  for (auto const truth : {Truth::no, Truth::unknown, Truth::yes}) EXPECT_GT(seen[truth], 100);
}

// Ties between cities 0 to 3 and others outside; a tie of two cities of the group raises both.
TEST(Judgement, a_place_in_a_group_is_what_the_best_and_the_worst_world_say) {
  auto open = 0;
  for (unsigned seed = 0; seed < scenes; ++seed) {
    Dice dice(seed + 100'000);
    constexpr std::size_t cities = 4;
    constexpr std::size_t outside = cities;
    struct End {
      std::size_t a, b;
      Truth in_force;
    };
    std::vector<End> ends;
    for (auto n = dice.roll(1, 7); n > 0; --n) {
      auto const a = static_cast<std::size_t>(dice.roll(0, 3));
      auto const b = static_cast<std::size_t>(dice.roll(0, 4));
      ends.push_back({a, a == b ? outside : b, static_cast<Truth>(dice.roll(0, 2))});
    }
    std::vector<partnerships::Range> counts(cities);
    std::vector<int> shared(cities);
    for (auto const& end : ends)
      for (auto const city : {end.a, end.b})
        if (city != outside) {
          count(counts[city], end.in_force);
          if ((end.a == 0 || end.b == 0) && end.in_force == Truth::unknown) ++shared[city];
        }
    partnerships::Range expected{100, 0};
    for (unsigned world = 0; world < (1U << ends.size()); ++world) {
      std::vector<int> in_world(cities + 1);
      auto possible = true;
      for (std::size_t i = 0; i < ends.size(); ++i) {
        auto const there = (world >> i & 1U) != 0;
        possible = possible && ends[i].in_force != (there ? Truth::no : Truth::yes);
        if (there) ++in_world[ends[i].a], ++in_world[ends[i].b];
      }
      if (!possible) continue;
      auto place = 1;
      for (std::size_t i = 1; i < cities; ++i) place += in_world[i] > in_world[0] ? 1 : 0;
      expected = {std::min(expected.at_least, place), std::max(expected.at_most, place)};
    }
    auto const found = place_of({counts, shared, 0});
    ASSERT_EQ(found, expected) << "scene " << seed;
    open += found.at_least != found.at_most ? 1 : 0;
  }
  EXPECT_GT(open, 500);
}

TEST(Judgement, two_of_the_same_day_are_both_the_first) {
  std::vector<ScopedPartnership> ties(2);
  for (auto& tie : ties) {
    tie.stands = Truth::yes;
    tie.began = {day(1), day(1)};
  }
  EXPECT_EQ(among_first(ties, 0, 1, day(3)), Truth::yes);
  EXPECT_EQ(among_first(ties, 1, 1, day(3)), Truth::yes);
}

TEST(Judgement, the_end_of_a_tie_says_by_when_it_had_begun) {
  Resolution r;
  r.kind = Kind::sister_city;
  r.steps = {{Act::sign, Stage::active, {}, {beginning_of_time, end_of_time}},
             {Act::end, Stage::ended, {}, {day(2), day(2)}}};
  EXPECT_EQ(tie_of(r, {day(5)}).began, (DayRange{beginning_of_time, day(2)}));
}

}  // namespace
}  // namespace amity::claims
