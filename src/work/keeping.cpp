// SPDX-License-Identifier: Apache-2.0
#include "work/keeping.h"

#include "core/subjects.h"
#include "public_copy_with_letter.h"
#include "refusals.h"
#include "words.h"
#include "work/copy_story.h"
#include "work/sql.h"

namespace amity::work {

using commands::Command;
using commands::Outcome;
using people::Hold;

namespace {

constexpr std::array period_words{Word{Period::permanent, "permanent"}, Word{Period::years_30, "years_30"},
                                  Word{Period::years_10, "years_10"}};

int years_of(Period period) { return period == Period::years_30 ? 30 : 10; }

// From the first of January after the year that the number is of.
std::optional<Day> over_on(Period period, std::optional<int> year) {
  if (period == Period::permanent || !year) return std::nullopt;
  return Day{std::chrono::year{*year + 1 + years_of(period)} / std::chrono::January / 1};
}

commands::Refused no_such(std::string_view what) {
  return commands::Refused{commands::Refusal{
      Error{Errc::not_found, "the office has no such " + std::string(what), std::string(what), "one of its own"}}};
}

std::optional<Hold> hold_in(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return Hold{row.get<std::string>(column), row.get<std::string>(column + 1), row.get<std::string>(column + 2)};
}

}  // namespace

std::string_view to_string(Period period) { return word_of(period_words, period); }
std::optional<Period> parse_period(std::string_view word) { return value_of(period_words, word); }

std::vector<SeriesPeriod> series_periods(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::series_periods, {{"office", office}}, [](db::Row const& row) {
    SeriesPeriod one{row.get<SeriesId>(0), row.get<std::string>(1), row.get<std::string>(2)};
    if (!row.is_null(3)) {
      one.period = parse_period(row.text(3)).value_or(Period::permanent);
      one.source = row.get<std::string>(4);
    }
    return one;
  });
}

Outcome<std::int64_t> put_series_period(Command& command, SeriesId series, Period period, std::string const& source) {
  if (!find_series(command.transaction(), command.office(), series)) return no_such("series");
  if (is_blank(source))
    return refused({wrong("source", {}, "empty", "a period rests on something",
                          "the archive's table, or who decided it and when")});
  command.watch("series_period", {command.office(), series});
  command.transaction().execute(
      sql::put_series_period,
      {{"office", command.office()}, {"series", series}, {"period", to_string(period)}, {"source", source}});
  command.name_subject("letter-series/" + std::to_string(series.value));
  return 1;
}

Keeping keeping_of(db::Transaction& transaction, OfficeId office, Letter const& letter) {
  Keeping keeping;
  auto const own =
      transaction.one(sql::period_of_letter, {{"office", office}, {"letter", letter.id}}, [](db::Row const& row) {
        return Keeping{parse_period(row.text(0)).value_or(Period::permanent), row.get<std::string>(1),
                       row.get<std::string>(2)};
      });
  if (own)
    keeping = *own;
  else if (letter.number)
    keeping.period = transaction
                         .one(sql::period_of_series, {{"office", office}, {"series", letter.number->series}},
                              [](db::Row const& row) { return parse_period(row.text(0)).value_or(Period::permanent); })
                         .value_or(Period::permanent);
  keeping.over = over_on(keeping.period, letter.number ? std::optional{letter.number->year} : std::nullopt);
  keeping.hold = people::hold_on(transaction, office, letter_subject(letter.id));
  if (letter.fields.partner)
    keeping.partner_hold = people::hold_on(transaction, office, partner_subject(*letter.fields.partner));
  keeping.copy_holds = holds_by_copies(transaction, office, letter.id);
  return keeping;
}

Outcome<std::int64_t> put_letter_period(Command& command, LetterId letter, Period period, std::string const& why) {
  if (!letter_title(command.transaction(), command.office(), letter)) return no_such("letter");
  if (is_blank(why))
    return refused({wrong("why", {}, "empty", "another period has a reason", "why this letter is kept so long")});
  command.watch("letter_period", {command.office(), letter});
  command.transaction().execute(sql::put_letter_period, {{"office", command.office()},
                                                         {"letter", letter},
                                                         {"period", to_string(period)},
                                                         {"why", why},
                                                         {"by", command.actor()}});
  command.name_subject(letter_subject(letter));
  return 1;
}

Outcome<std::int64_t> drop_letter_period(Command& command, LetterId letter) {
  if (!letter_title(command.transaction(), command.office(), letter)) return no_such("letter");
  command.watch("letter_period", {command.office(), letter});
  command.name_subject(letter_subject(letter));
  return command.transaction().execute(sql::drop_letter_period, {{"office", command.office()}, {"letter", letter}});
}

Outcome<std::int64_t> hold_letter(Command& command, LetterId letter, std::string const& why) {
  if (!letter_title(command.transaction(), command.office(), letter)) return no_such("letter");
  return people::hold_subject(command, letter_subject(letter), why);
}

Outcome<std::int64_t> release_letter(Command& command, LetterId letter) {
  if (!letter_title(command.transaction(), command.office(), letter)) return no_such("letter");
  auto released = people::release_subject(command, letter_subject(letter));
  if (released) empty_freed_copies(command);
  return released;
}

Outcome<std::int64_t> release_partner(Command& command, std::string const& subject) {
  auto released = people::release_subject(command, subject);
  if (released) empty_freed_copies(command);
  return released;
}

std::vector<LetterOver> letters_over(db::Transaction& transaction, OfficeId office, Day today) {
  auto const year = static_cast<int>(std::chrono::year_month_day{today}.year());
  return transaction.all(sql::letters_over,
                         {{"office", office},
                          {"ten", std::int64_t{year - 1 - years_of(Period::years_10)}},
                          {"thirty", std::int64_t{year - 1 - years_of(Period::years_30)}}},
                         [](db::Row const& row) {
                           auto const period = parse_period(row.text(4)).value_or(Period::permanent);
                           return LetterOver{row.get<LetterId>(0),
                                             row.get<std::string>(1),
                                             row.get<std::string>(2),
                                             period,
                                             over_on(period, row.get<int>(3)).value_or(end_of_time),
                                             hold_in(row, 5)};
                         });
}

}  // namespace amity::work
