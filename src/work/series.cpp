// SPDX-License-Identifier: Apache-2.0
#include "work/series.h"

#include "columns.h"
#include "commands/field_notes.h"
#include "db/id_sequence.h"
#include "refusals.h"
#include "words.h"
#include "work/sql.h"

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array direction_words{Word{Direction::in, "in"}, Word{Direction::out, "out"}};
constexpr std::string_view year_mark{"{year}"};
constexpr std::string_view number_mark{"{n}"};

Series read_series(db::Row const& row) {
  return {row.get<SeriesId>(0),
          row.get<std::int64_t>(1),
          {parse_direction(row.text(2)).value_or(Direction::out), row.get<std::string>(3), row.get<std::string>(4)}};
}

bool stands_once(std::string_view text, std::string_view mark) {
  auto const first = text.find(mark);
  return first != std::string_view::npos && text.find(mark, first + 1) == std::string_view::npos;
}

void replace(std::string& text, std::string_view mark, std::string const& by) {
  if (auto const at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), by);
}

std::vector<fields::FieldError> errors_in_series(Command& command, SeriesId id, SeriesFields const& fields) {
  std::vector<fields::FieldError> errors;
  if (is_blank(fields.name))
    errors.push_back(wrong("name", fields.name, "empty", "a series has a name", "what it is for"));
  if (!stands_once(fields.shape, year_mark) || !stands_once(fields.shape, number_mark))
    errors.push_back(wrong("shape", fields.shape, "not_a_number_shape",
                           "a number has its year and its count in it, once each", "KM-{year}-{n}"));
  auto const other =
      command.transaction().one(sql::series_of_shape, {{"office", command.office()}, {"shape", fields.shape}},
                                [](db::Row const& row) { return row.get<SeriesId>(0); });
  if (other && *other != id)
    errors.push_back(wrong("shape", fields.shape, "shape_taken", "another series gives these numbers",
                           "a shape that no other series has"));
  return errors;
}

}  // namespace

std::string_view to_string(Direction direction) { return word_of(direction_words, direction); }
std::optional<Direction> parse_direction(std::string_view word) { return value_of(direction_words, word); }

commands::FieldTexts texts_of(SeriesFields const& fields) {
  return {{"direction", std::string(to_string(fields.direction))}, {"name", fields.name}, {"shape", fields.shape}};
}

std::vector<Series> series_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::all_series, {{"office", office}}, read_series);
}

std::optional<Series> find_series(db::Transaction& transaction, OfficeId office, SeriesId id) {
  return transaction.one(sql::find_series, {{"office", office}, {"id", id}}, read_series);
}

Outcome<SeriesId> put_series(Command& command, SeriesId id, SeriesFields const& fields,
                             std::optional<commands::Seen> const& seen) {
  auto& transaction = command.transaction();
  auto const stored = id.value != 0 ? find_series(transaction, command.office(), id) : std::nullopt;
  if (id.value != 0 && !stored)
    return Refused{commands::Refusal{Error{Errc::not_found, "the office has no such series of numbers", "series", {}}}};
  auto const texts = commands::fields_to_write(
      texts_of(fields), seen, stored ? texts_of(stored->fields) : commands::FieldTexts{}, stored ? stored->version : 0);
  if (!texts) return Refused{texts.error()};
  SeriesFields const wanted{parse_direction(texts->at("direction")).value_or(fields.direction), texts->at("name"),
                            texts->at("shape")};
  if (stored && wanted == stored->fields) return id;
  auto errors = errors_in_series(command, id, wanted);
  if (stored && wanted.direction != stored->fields.direction &&
      transaction.one(sql::series_is_used, {{"office", command.office()}, {"id", id}},
                      [](db::Row const&) { return true; }))
    errors.push_back(wrong("direction", to_string(wanted.direction), "series_used",
                           "numbers of this series were given already", "a series of its own"));
  if (!errors.empty()) return refused(std::move(errors));
  if (!stored) id = SeriesId{db::take_ids(transaction, command.office(), "letter_series")};
  command.watch("letter_series", {command.office(), id});
  transaction.execute(stored ? sql::update_series : sql::insert_series, {{"office", command.office()},
                                                                         {"id", id},
                                                                         {"direction", to_string(wanted.direction)},
                                                                         {"name", wanted.name},
                                                                         {"shape", wanted.shape}});
  command.name_subject("letter-series/" + std::to_string(id.value));
  if (stored) commands::note_fields(command, command.subject(), {texts_of(stored->fields), texts_of(wanted)});
  return id;
}

std::string written(std::string_view shape, int year, std::int64_t number) {
  std::string text(shape);
  replace(text, year_mark, std::to_string(year));
  replace(text, number_mark, std::to_string(number));
  return text;
}

LetterNumber next_number(db::Transaction& transaction, OfficeId office, Series const& series, int year) {
  auto const next = transaction
                        .one(sql::next_number, {{"office", office}, {"series", series.id}, {"year", year}},
                             [](db::Row const& row) { return row.get<std::int64_t>(0); })
                        .value_or(1);
  return {series.id, year, next, written(series.fields.shape, year, next)};
}

LetterNumber take_number(Command& command, Series const& series, int year) {
  auto& transaction = command.transaction();
  command.watch("letter_next", {command.office(), series.id, year});
  transaction.execute(sql::begin_year, {{"office", command.office()}, {"series", series.id}, {"year", year}});
  auto const number = transaction
                          .one(sql::take_number, {{"office", command.office()}, {"series", series.id}, {"year", year}},
                               [](db::Row const& row) { return row.get<std::int64_t>(0); })
                          .value();
  return {series.id, year, number, written(series.fields.shape, year, number)};
}

std::optional<fields::FieldError> error_in_day(Command& command, SeriesId series, Day today) {
  struct Last {
    int year{};
    std::optional<Day> issued{};
  };
  auto const last = command.transaction().one(sql::last_numbered, {{"office", command.office()}, {"series", series}},
                                              [](auto const& row) {
                                                return Last{row.template get<int>(0), day_at(row, 1)};
                                              });
  // Around midnight what was begun before it may come after what was begun later.
  auto const latest = today + std::chrono::days{1};
  if (!last || (last->year <= static_cast<int>(std::chrono::year_month_day{latest}.year()) &&
                (!last->issued || *last->issued <= latest)))
    return std::nullopt;
  return wrong("series", {}, "before_last_number", "the last number of this series was given on a later day",
               "the server's clock set right, or another series");
}

std::vector<std::string> verify_numbers(db::Transaction& transaction) {
  std::vector<std::string> troubles;
  transaction.each(sql::numbers_taken, {}, [&](db::Row const& row) {
    auto const taken = row.get<std::int64_t>(3) - 1;
    auto const whole = row.integer(4) == taken && row.integer(6) == taken && (taken == 0 || row.integer(5) == 1);
    if (!whole)
      troubles.push_back("office " + std::to_string(row.integer(0)) + ", series " + std::to_string(row.integer(1)) +
                         ", " + std::to_string(row.integer(2)) + ": " + std::to_string(taken) +
                         " numbers were taken, and its " + std::to_string(row.integer(4)) + " letters go from " +
                         std::to_string(row.integer(5)) + " to " + std::to_string(row.integer(6)));
  });
  return troubles;
}

}  // namespace amity::work
