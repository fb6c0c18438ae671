// SPDX-License-Identifier: Apache-2.0
// How a task comes again: counted from the day it is due, not from when it was done. Pure.
#pragma once

#include "commands/merge.h"
#include "core/partial_date.h"
#include "deadlines/deadline.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace amity::work {

enum class RepeatUnit { days, weeks, months, years };
inline constexpr std::array all_repeat_units{RepeatUnit::days, RepeatUnit::weeks, RepeatUnit::months,
                                             RepeatUnit::years};
std::string_view to_string(RepeatUnit unit);
std::optional<RepeatUnit> parse_repeat_unit(std::string_view word);

// Of months and years. day: the day of the month that the task was due on first, or the last of a month too short for
// it (31 January, 28 February, 31 March).
enum class RepeatOn { day, last_day, last_working_day };
inline constexpr std::array all_repeat_ons{RepeatOn::day, RepeatOn::last_day, RepeatOn::last_working_day};
std::string_view to_string(RepeatOn on);
std::optional<RepeatOn> parse_repeat_on(std::string_view word);

// "stays", "after" (the next working day), "before" (the last one before).
std::string_view to_string(deadlines::Roll roll);
std::optional<deadlines::Roll> parse_roll(std::string_view word);

enum class Weekday { mon, tue, wed, thu, fri, sat, sun };
inline constexpr std::array all_weekdays{Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu,
                                         Weekday::fri, Weekday::sat, Weekday::sun};
std::string_view to_string(Weekday day);
std::optional<Weekday> parse_weekday(std::string_view word);
Weekday weekday_of(Day day);

struct Recurrence {
  int every{1};  // 1 to 366 units
  RepeatUnit unit{RepeatUnit::months};
  std::set<Weekday> weekdays{};  // of weeks, which begin on Monday; none: the weekday that the task is due on
  RepeatOn on{RepeatOn::day};
  deadlines::Roll shift{deadlines::Roll::stays};  // of a day that is not worked, by the office's calendar
  std::optional<Day> until{};                     // none is due after it
  bool operator==(Recurrence const&) const = default;
};
// What becomes of a due day that is not worked: as `shift` says; the last working day is before the last day.
deadlines::Roll roll_of(Recurrence const& recurrence);

// By the names of the contract: every, unit, weekdays ("mon wed"), on, shift, until. Of none all are empty.
commands::FieldTexts texts_of(std::optional<Recurrence> const& recurrence);
// Nothing where `every` or `unit` say nothing.
std::optional<Recurrence> recurrence_of(commands::FieldTexts const& texts);

// The day after `from` by the rule, before it is moved to a working day. wanted: the day of the month (1 to 31), where
// `from` was cut to a shorter month. Nothing where it ends, or leaves the years up to 2199.
std::optional<Day> next_day(Recurrence const& recurrence, Day from, unsigned wanted);

}  // namespace amity::work
