// SPDX-License-Identifier: Apache-2.0
// Which days an office works: not on weekends and public holidays, but on weekend days that are exchanged for others
// (调休).
#pragma once

#include "core/language.h"
#include "core/partial_date.h"
#include "core/result.h"

#include <chrono>
#include <map>
#include <set>
#include <string>

namespace amity::deadlines {

// What is listed of a day because its weekday does not tell it. holiday: nobody works, whatever the weekday; workday: a
// weekend day that is worked.
enum class ListedAs { holiday, workday };

struct ListedDay {
  Day day;
  ListedAs as{};
  LocalText name{};      // of the holiday; of a workday, the holiday that it is exchanged for
  std::string source{};  // the law or notice that says so
  bool operator==(ListedDay const&) const = default;
};

// Saturday or Sunday.
bool is_weekend(Day day);

// Without listed days it knows weekends only.
class Calendar {
 public:
  // Errc::conflict for a day that is listed already, Errc::invalid for a workday that is no weekend day.
  Result<void> add(ListedDay listed);

  bool works(Day day) const;
  // nullptr where the weekday says it all.
  ListedDay const* listed(Day day) const;
  // Whether the year's holidays are listed: one of them is enough, since they are made known for a year together.
  bool knows(std::chrono::year year) const { return years_.contains(year); }
  // False where no holiday of any year is listed.
  bool knows_holidays() const { return !years_.empty(); }
  std::map<Day, ListedDay> const& listed_days() const { return days_; }

  // The first working day after that day, and the last before it.
  Day next_working_day(Day day) const;
  Day previous_working_day(Day day) const;

  bool operator==(Calendar const&) const = default;

 private:
  std::map<Day, ListedDay> days_;
  std::set<std::chrono::year> years_;
};

}  // namespace amity::deadlines
