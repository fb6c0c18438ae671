// SPDX-License-Identifier: Apache-2.0
// Numbers of letters (office.md, 1, item 7): gapless within a series and a year, taken when a letter is issued or
// registered, in that same transaction.
#pragma once

#include "commands/merge.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

using SeriesId = Id<struct LetterSeriesTag>;

enum class Direction { in, out };
std::string_view to_string(Direction direction);
std::optional<Direction> parse_direction(std::string_view word);

struct SeriesFields {
  Direction direction{Direction::out};
  std::string name{};   // what it is for: "Letters of the office"
  std::string shape{};  // {year} and {n} in it, once each
  bool operator==(SeriesFields const&) const = default;
};
commands::FieldTexts texts_of(SeriesFields const& fields);

struct Series {
  SeriesId id{};
  std::int64_t version{};
  SeriesFields fields;
  bool operator==(Series const&) const = default;
};
std::vector<Series> series_of(db::Transaction& transaction, OfficeId office);
std::optional<Series> find_series(db::Transaction& transaction, OfficeId office, SeriesId id);

// id 0: a new one. Errors: name (empty), shape (without {year} and {n}, or that of another series), direction (cannot
// be changed once a number was given).
commands::Outcome<SeriesId> put_series(commands::Command& command, SeriesId id, SeriesFields const& fields,
                                       std::optional<commands::Seen> const& seen);

// A full year and no leading zeros: 昆外发〔2022〕15号.
std::string written(std::string_view shape, int year, std::int64_t number);

struct LetterNumber {
  SeriesId series{};
  int year{};
  std::int64_t number{};
  std::string text;
  bool operator==(LetterNumber const&) const = default;
};
// What the next number of the year would be as things stand. It is promised to nobody: whoever issues first takes it.
LetterNumber next_number(db::Transaction& transaction, OfficeId office, Series const& series, int year);
// The next of the year. Given back where the command is refused or its transaction fails.
LetterNumber take_number(commands::Command& command, Series const& series, int year);

// That no number is taken on a day before that of the series' last, as with a clock that was set back:
// `before_last_number` at `series`. Of letters that come in only the year
// counts; a day is allowed for, as around midnight what was begun first may be done last.
std::optional<fields::FieldError> error_in_day(commands::Command& command, SeriesId series, Day today);

// One line a trouble: a series and year whose letters are not 1 to n, or whose next number is not n + 1.
std::vector<std::string> verify_numbers(db::Transaction& transaction);

}  // namespace amity::work
