// SPDX-License-Identifier: Apache-2.0
// Rules and calendars by chance, against an evaluator that is slow and obvious: it writes down all days.
#include "deadlines/deadline.h"
#include "testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>
#include <vector>

namespace amity::deadlines {
namespace {

Day const first_day = on("2023-01-01");
Day const last_day = on("2028-12-31");
constexpr int trials = 1000;

struct World {
  Calendar calendar;
  std::vector<Day> working;  // all of them, in order
};

// Holidays and exchanged days, thick and thin, alone and in rows.
World world_of(std::mt19937& random) {
  World world;
  std::set<Day> holidays;
  std::set<Day> worked;
  for (auto const count = random() % 150; holidays.size() < count;) {
    auto const begin = first_day + std::chrono::days{random() % 2000};
    for (auto day = begin; day <= begin + std::chrono::days{random() % 9}; day += std::chrono::days{1})
      holidays.insert(day);
  }
  for (auto trial = random() % 60; trial > 0; --trial) {
    auto const day = first_day + std::chrono::days{random() % 2000};
    if (std::chrono::weekday{day}.iso_encoding() > 5 && holidays.count(day) == 0) worked.insert(day);
  }
  for (auto const day : holidays)
    EXPECT_TRUE(world.calendar.add({day, ListedAs::holiday, {{"en", random() % 2 == 0 ? "A" : "B"}}}));
  for (auto const day : worked) EXPECT_TRUE(world.calendar.add({day, ListedAs::workday, {{"en", "A"}}}));
  for (auto day = first_day; day <= last_day; day += std::chrono::days{1}) {
    auto const in_week = std::chrono::weekday{day}.iso_encoding() <= 5;
    if (holidays.count(day) == 0 && (in_week || worked.count(day) > 0)) world.working.push_back(day);
  }
  return world;
}

Day slow_month_later(Day anchor, int amount) {
  std::chrono::year_month_day const date{anchor};
  auto year = static_cast<int>(date.year());
  auto month = static_cast<unsigned>(date.month());
  for (; amount > 0; --amount)
    if (++month > 12) {
      month = 1;
      ++year;
    }
  for (; amount < 0; ++amount)
    if (--month < 1) {
      month = 12;
      --year;
    }
  auto day = static_cast<unsigned>(date.day());
  while (!std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}.ok())
    --day;
  return Day{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

Day slow_due(World const& world, Day anchor, int amount, Unit unit) {
  if (unit == Unit::months) return slow_month_later(anchor, amount);
  if (unit == Unit::days) return anchor + std::chrono::days{amount};
  if (amount > 0) return std::upper_bound(world.working.begin(), world.working.end(), anchor)[amount - 1];
  if (amount < 0) return std::lower_bound(world.working.begin(), world.working.end(), anchor)[amount];
  return anchor;
}

Day slow_roll(World const& world, Day day, Roll roll) {
  auto const next = std::lower_bound(world.working.begin(), world.working.end(), day);
  if (roll == Roll::stays || *next == day) return day;
  return roll == Roll::to_next_working_day ? *next : *std::prev(next);
}

struct Drawn {
  Day anchor;
  Rule rule;
};

Drawn draw(std::mt19937& random) {
  auto const unit = std::array{Unit::months, Unit::days, Unit::working_days}[random() % 3];
  auto const roll = std::array{Roll::stays, Roll::to_next_working_day, Roll::to_previous_working_day}[random() % 3];
  auto const most = unit == Unit::months ? 12 : 200;
  auto const amount = static_cast<int>(random() % static_cast<unsigned>(2 * most + 1)) - most;
  return {on("2024-06-01") + std::chrono::days{random() % 900}, Rule::of(amount, unit, roll).value()};
}

TEST(Property, due_days_are_those_of_the_slow_evaluator) {
  std::mt19937 random(20260928);
  for (auto trial = 0; trial < trials; ++trial) {
    auto const world = world_of(random);
    auto const drawn = draw(random);
    auto const& rule = drawn.rule;
    auto const counted = slow_due(world, drawn.anchor, rule.amount(), rule.unit());
    auto const expected = slow_roll(world, counted, rule.roll());
    ASSERT_EQ(due(rule, drawn.anchor, world.calendar).due, expected)
        << to_string(drawn.anchor) << " " << rule.amount() << " " << static_cast<int>(rule.unit());
  }
}

TEST(Property, the_sum_accounts_for_every_day) {
  std::mt19937 random(20251008);
  for (auto trial = 0; trial < trials; ++trial) {
    auto const world = world_of(random);
    auto const drawn = draw(random);
    auto const rule = Rule::of(drawn.rule.amount(), Unit::working_days).value();
    auto const deadline = due(rule, drawn.anchor, world.calendar);
    auto skipped = 0;
    auto worked = 0;
    for (auto const& step : deadline.steps) {
      if (auto const* weekends = std::get_if<SkippedWeekends>(&step)) skipped += weekends->days;
      if (auto const* holiday = std::get_if<SkippedHoliday>(&step)) {
        skipped += static_cast<int>((holiday->last - holiday->first).count()) + 1;
        for (auto day = holiday->first; day <= holiday->last; day += std::chrono::days{1}) {
          auto const* const listed = world.calendar.listed(day);
          ASSERT_NE(listed, nullptr) << to_string(day);
          ASSERT_EQ(listed->name, holiday->name);
        }
      }
      if (auto const* exchanged = std::get_if<WorkedInExchange>(&step)) {
        ++worked;
        ASSERT_TRUE(world.calendar.works(exchanged->day));
        ASSERT_TRUE(is_weekend(exchanged->day));
      }
    }
    auto const span = std::abs(static_cast<int>((deadline.due - drawn.anchor).count()));
    ASSERT_EQ(skipped + std::abs(rule.amount()), span) << to_string(drawn.anchor) << " " << rule.amount();
    auto const later = deadline.due > drawn.anchor;
    auto const from = later ? drawn.anchor + std::chrono::days{1} : deadline.due;
    auto const until = later ? deadline.due : drawn.anchor - std::chrono::days{1};
    ASSERT_EQ(worked, std::count_if(world.working.begin(), world.working.end(),
                                    [&](Day day) { return from <= day && day <= until && is_weekend(day); }));
  }
}

}  // namespace
}  // namespace amity::deadlines
