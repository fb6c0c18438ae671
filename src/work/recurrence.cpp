// SPDX-License-Identifier: Apache-2.0
#include "work/recurrence.h"

#include "columns.h"
#include "words.h"

#include <algorithm>

namespace amity::work {
namespace {

using deadlines::Roll;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr std::array repeat_unit_words{Word{RepeatUnit::days, "days"}, Word{RepeatUnit::weeks, "weeks"},
                                       Word{RepeatUnit::months, "months"}, Word{RepeatUnit::years, "years"}};
constexpr std::array repeat_on_words{Word{RepeatOn::day, "day"}, Word{RepeatOn::last_day, "last_day"},
                                     Word{RepeatOn::last_working_day, "last_working_day"}};
constexpr std::array roll_words{Word{Roll::stays, "stays"}, Word{Roll::to_next_working_day, "after"},
                                Word{Roll::to_previous_working_day, "before"}};
constexpr std::array weekday_words{Word{Weekday::mon, "mon"}, Word{Weekday::tue, "tue"}, Word{Weekday::wed, "wed"},
                                   Word{Weekday::thu, "thu"}, Word{Weekday::fri, "fri"}, Word{Weekday::sat, "sat"},
                                   Word{Weekday::sun, "sun"}};
constexpr int months_of_a_year{12};
constexpr int days_of_a_week{7};

std::set<Weekday> weekdays_in(std::string_view text) {
  std::set<Weekday> all;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    if (auto const day = parse_weekday(text.substr(0, end))) all.insert(*day);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

// The next of the weekdays within the week of `from`, else the first of them `every` weeks later.
Day week_later(Recurrence const& recurrence, Day from) {
  auto const is = weekday_of(from);
  auto const first = recurrence.weekdays.empty() ? is : *recurrence.weekdays.begin();
  if (auto const later = recurrence.weekdays.upper_bound(is); later != recurrence.weekdays.end())
    return from + std::chrono::days{static_cast<int>(*later) - static_cast<int>(is)};
  return from + std::chrono::days{days_of_a_week * recurrence.every + static_cast<int>(first) - static_cast<int>(is)};
}

Day month_later(Recurrence const& recurrence, Day from, unsigned wanted) {
  auto const factor = recurrence.unit == RepeatUnit::years ? months_of_a_year : 1;
  auto const month =
      year_month_day{from}.year() / year_month_day{from}.month() + std::chrono::months{recurrence.every * factor};
  Day const last = year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}};
  if (recurrence.on != RepeatOn::day) return last;
  auto const day = month / std::chrono::day{wanted};
  return day.ok() ? Day{day} : last;
}

}  // namespace

std::string_view to_string(RepeatUnit unit) { return word_of(repeat_unit_words, unit); }
std::optional<RepeatUnit> parse_repeat_unit(std::string_view word) { return value_of(repeat_unit_words, word); }
std::string_view to_string(RepeatOn on) { return word_of(repeat_on_words, on); }
std::optional<RepeatOn> parse_repeat_on(std::string_view word) { return value_of(repeat_on_words, word); }
std::string_view to_string(Roll roll) { return word_of(roll_words, roll); }
std::optional<Roll> parse_roll(std::string_view word) { return value_of(roll_words, word); }
std::string_view to_string(Weekday day) { return word_of(weekday_words, day); }
std::optional<Weekday> parse_weekday(std::string_view word) { return value_of(weekday_words, word); }

Weekday weekday_of(Day day) { return static_cast<Weekday>(std::chrono::weekday{day}.iso_encoding() - 1); }

Roll roll_of(Recurrence const& recurrence) {
  return recurrence.on == RepeatOn::last_working_day ? Roll::to_previous_working_day : recurrence.shift;
}

commands::FieldTexts texts_of(std::optional<Recurrence> const& recurrence) {
  if (!recurrence) return {{"every", ""}, {"unit", ""}, {"weekdays", ""}, {"on", ""}, {"shift", ""}, {"until", ""}};
  std::string weekdays;
  for (auto const day : recurrence->weekdays) weekdays += (weekdays.empty() ? "" : " ") + std::string(to_string(day));
  return {{"every", std::to_string(recurrence->every)},
          {"unit", std::string(to_string(recurrence->unit))},
          {"weekdays", std::move(weekdays)},
          {"on", std::string(to_string(recurrence->on))},
          {"shift", std::string(to_string(recurrence->shift))},
          {"until", text_of(recurrence->until).value_or(std::string{})}};
}

std::optional<Recurrence> recurrence_of(commands::FieldTexts const& texts) {
  auto const every = number_of(texts.at("every"));
  auto const unit = parse_repeat_unit(texts.at("unit"));
  if (!every || !unit) return std::nullopt;
  return Recurrence{static_cast<int>(*every),
                    *unit,
                    weekdays_in(texts.at("weekdays")),
                    parse_repeat_on(texts.at("on")).value_or(RepeatOn::day),
                    parse_roll(texts.at("shift")).value_or(Roll::stays),
                    day_of(texts.at("until"))};
}

std::optional<Day> next_day(Recurrence const& recurrence, Day from, unsigned wanted) {
  constexpr Day last{std::chrono::year{2199} / 12 / 31};
  auto const next = [&] {
    switch (recurrence.unit) {
      case RepeatUnit::days:
        return from + std::chrono::days{recurrence.every};
      case RepeatUnit::weeks:
        return week_later(recurrence, from);
      case RepeatUnit::months:
      case RepeatUnit::years:
        return month_later(recurrence, from, wanted);
    }
    return last + std::chrono::days{1};
  }();
  if (next > recurrence.until.value_or(last) || next > last) return std::nullopt;
  return next;
}

}  // namespace amity::work
