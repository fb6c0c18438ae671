// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/truth.h"

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

namespace amity {

// A day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

// Before and after every date that a register can hold.
inline constexpr Day beginning_of_time{std::chrono::year{-32767} / 1 / 1};
inline constexpr Day end_of_time{std::chrono::year{32767} / 12 / 31};

// "YYYY-MM-DD" of an existing day in the years 1 to 9999; anything else is Errc::invalid.
Result<Day> parse_day(std::string_view text);
std::string to_string(Day day);

// A date known to the year, the month or the day. A source that gives only a year stays a year.
class PartialDate {
 public:
  // month and day 0 where not known; Errc::invalid for a date that does not exist (1981-02-30), a day without a month,
  // or a year outside 1..9999.
  static Result<PartialDate> of(int year, unsigned month = 0, unsigned day = 0);
  // "1981", "1981-11" or "1981-11-05".
  static Result<PartialDate> parse(std::string_view text);
  static PartialDate of(Day day);

  int year() const { return year_; }
  unsigned month() const { return month_; }  // 0: not known
  unsigned day() const { return day_; }      // 0: not known

  Day earliest() const;  // the first day it can mean
  Day latest() const;    // the last day it can mean

  // Structural equality and an order for containers (1981 sorts before 1981-01); not a statement about time: use
  // before().
  auto operator<=>(PartialDate const&) const = default;

 private:
  int year_{};
  unsigned month_{};
  unsigned day_{};
};

std::string to_string(PartialDate const& date);

// Whether a is earlier than b; unknown where their ranges overlap.
Truth before(PartialDate const& a, PartialDate const& b);
// Whether one is a less or equally precise statement of the other (1981 and 1981-11-05).
bool compatible(PartialDate const& a, PartialDate const& b);

// The days between which something certainly happened (both ends included).
struct DayRange {
  Day earliest{beginning_of_time};
  Day latest{end_of_time};
  auto operator<=>(DayRange const&) const = default;
};
inline DayRange range_of(PartialDate const& date) { return {date.earliest(), date.latest()}; }
// Whether it had happened at the end of that day.
Truth happened_by(DayRange const& when, Day day);

}  // namespace amity
