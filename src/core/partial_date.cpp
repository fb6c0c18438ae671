// SPDX-License-Identifier: Apache-2.0
#include "core/partial_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace amity {
namespace {

using std::chrono::last;
using std::chrono::year_month_day;

bool all_digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

unsigned number(std::string_view digits) {
  unsigned n = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  return n;
}

Failure not_a_date(std::string_view text) {
  return fail(Errc::invalid, "\"" + std::string(text.substr(0, 40)) + "\" is not a date", {},
              "a year, month or day such as 1981, 1981-11 or 1981-11-05");
}

}  // namespace

Result<PartialDate> PartialDate::of(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999) return fail(Errc::invalid, "the year " + std::to_string(year) + " is outside 1 to 9999");
  if (month > 12) return fail(Errc::invalid, "there is no month " + std::to_string(month), {}, "01 to 12");
  if (month == 0 && day != 0) return fail(Errc::invalid, "a day needs a month", {}, "YYYY-MM-DD");
  if (day != 0 && !year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}.ok())
    return fail(Errc::invalid, "this day does not exist in its month", {}, "a day of the Gregorian calendar");
  PartialDate date;
  date.year_ = year;
  date.month_ = month;
  date.day_ = day;
  return date;
}

Result<PartialDate> PartialDate::parse(std::string_view text) {
  auto const shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape || !all_digits(text.substr(0, 4))) return not_a_date(text);
  unsigned month = 0;
  unsigned day = 0;
  if (text.size() >= 7) {
    if (!all_digits(text.substr(5, 2))) return not_a_date(text);
    month = number(text.substr(5, 2));
    if (month == 0) return not_a_date(text);
  }
  if (text.size() == 10) {
    if (!all_digits(text.substr(8, 2))) return not_a_date(text);
    day = number(text.substr(8, 2));
    if (day == 0) return not_a_date(text);
  }
  auto date = of(static_cast<int>(number(text.substr(0, 4))), month, day);
  if (!date) date.error().message = "\"" + std::string(text) + "\": " + date.error().message;
  return date;
}

PartialDate PartialDate::of(Day day) {
  year_month_day const ymd{day};
  PartialDate date;
  date.year_ = static_cast<int>(ymd.year());
  date.month_ = static_cast<unsigned>(ymd.month());
  date.day_ = static_cast<unsigned>(ymd.day());
  return date;
}

Day PartialDate::earliest() const {
  return year_month_day{std::chrono::year{year_}, std::chrono::month{month_ == 0 ? 1U : month_},
                        std::chrono::day{day_ == 0 ? 1U : day_}};
}

Day PartialDate::latest() const {
  auto const month = std::chrono::year{year_} / std::chrono::month{month_ == 0 ? 12U : month_};
  if (day_ == 0) return month / last;
  return month / std::chrono::day{day_};
}

std::string to_string(PartialDate const& date) {
  std::array<char, 12> text{};
  auto* end = text.data();
  // Digits by hand: answers hold tens of thousands of dates.
  auto const write = [&end](unsigned number, unsigned place) {
    for (; place > 0; place /= 10) *end++ = static_cast<char>('0' + number / place % 10);
  };
  // The first and the last of all days, which no text means, lie outside of four digits.
  if (date.year() < 0) *end++ = '-';
  auto const year = static_cast<unsigned>(std::abs(date.year()));
  write(year, year > 9999 ? 10000 : 1000);
  if (date.month() != 0) {
    *end++ = '-';
    write(date.month(), 10);
  }
  if (date.day() != 0) {
    *end++ = '-';
    write(date.day(), 10);
  }
  return {text.data(), end};
}

Result<Day> parse_day(std::string_view text) {
  auto const date = PartialDate::parse(text);
  if (!date) return Failure{date.error()};
  if (date->day() == 0)
    return fail(Errc::invalid, "\"" + std::string(text) + "\" is not a whole day", {}, "a day such as 1981-11-05");
  return date->earliest();
}

std::string to_string(Day day) { return to_string(PartialDate::of(day)); }

Truth before(PartialDate const& a, PartialDate const& b) {
  if (a.latest() < b.earliest()) return Truth::yes;
  if (a.earliest() >= b.latest()) return Truth::no;
  return Truth::unknown;
}

bool compatible(PartialDate const& a, PartialDate const& b) {
  return a.year() == b.year() && (a.month() == 0 || b.month() == 0 || a.month() == b.month()) &&
         (a.day() == 0 || b.day() == 0 || a.day() == b.day());
}

Truth happened_by(DayRange const& when, Day day) {
  if (when.latest <= day) return Truth::yes;
  if (when.earliest > day) return Truth::no;
  return Truth::unknown;
}

}  // namespace amity
