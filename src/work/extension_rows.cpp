// SPDX-License-Identifier: Apache-2.0
#include "extension_rows.h"

#include "accounts/actor.h"
#include "letter_lines.h"
#include "refusals.h"
#include "rules/office_calendar.h"
#include "words.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

using deadlines::CountedFrom;

constexpr std::array from_words{Word{CountedFrom::due, "due"}, Word{CountedFrom::anchor, "anchor"}};
constexpr std::size_t ids_at_once{256};

struct ExtensionRow {
  std::int64_t subject{};
  deadlines::Extension extension;
};
ExtensionRow read_extension(db::Row const& row) {
  auto const unit = parse_unit(row.text(2)).value_or(deadlines::Unit::working_days);
  return {
      row.get<std::int64_t>(0),
      {deadlines::Rule::of(row.get<int>(1), unit).value(), parse_counted_from(row.text(3)).value_or(CountedFrom::due),
       row.get<std::string>(4), row.get<std::string>(5)}};
}

}  // namespace

std::string_view to_string(CountedFrom from) { return word_of(from_words, from); }
std::optional<CountedFrom> parse_counted_from(std::string_view word) { return value_of(from_words, word); }

Extensions extensions_of(db::Transaction& transaction, OfficeId office, std::string_view kind, std::int64_t id) {
  return transaction.all(sql::extensions_of, {{"office", office}, {"kind", kind}, {"id", id}},
                         [](db::Row const& row) { return read_extension(row).extension; });
}

void each_part(std::vector<std::int64_t> const& ids, std::function<void(std::string const& texts)> const& ask) {
  for (std::size_t i = 0; i < ids.size(); i += ids_at_once) {
    auto const first = ids.begin() + static_cast<std::ptrdiff_t>(i);
    ask(id_texts({first, first + static_cast<std::ptrdiff_t>(std::min(ids_at_once, ids.size() - i))}));
  }
}

std::map<std::int64_t, Extensions> extensions_of_many(db::Transaction& transaction, OfficeId office,
                                                      std::string_view kind, std::vector<std::int64_t> const& ids) {
  std::map<std::int64_t, Extensions> all;
  each_part(ids, [&](std::string const& text) {
    transaction.each(
        sql::extensions_of_many,
        {{"office", office}, {"kind", kind}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
        [&](db::Row const& row) {
          auto one = read_extension(row);
          all[one.subject].push_back(std::move(one.extension));
        });
  });
  return all;
}

std::optional<deadlines::Deadline> deadline_of(std::optional<Within> const& within, std::optional<Day> const& from,
                                               deadlines::Calendar const& calendar, Extensions const& extensions) {
  if (!within || !from) return std::nullopt;
  auto const rule = deadlines::Rule::of(within->amount, within->unit);
  if (!rule) return std::nullopt;
  return deadlines::due(*rule, *from, calendar, extensions);
}

std::vector<LetterLine> with_deadlines(db::Transaction& transaction, OfficeId office, std::vector<LetterLine> lines,
                                       rules::OfficeCalendar* calendar) {
  std::vector<std::int64_t> ids;
  for (auto const& line : lines)
    if (line.within) ids.push_back(line.id.value);
  if (ids.empty()) return lines;
  auto extensions = extensions_of_many(transaction, office, letter_kind, ids);
  rules::OfficeCalendar own(transaction, office);
  auto const& days = calendar != nullptr ? **calendar : *own;
  for (auto& line : lines)
    if (line.within)
      line.deadline = deadline_of(line.within, line.direction == Direction::in ? line.arrived : line.sent, days,
                                  extensions[line.id.value]);
  return lines;
}

void note_extension(commands::Command& command, std::string_view kind, std::int64_t id, ExtensionAsked const& asked) {
  auto& transaction = command.transaction();
  auto const last = transaction
                        .one(sql::last_extension, {{"office", command.office()}, {"kind", kind}, {"id", id}},
                             [](db::Row const& row) { return row.get<std::int64_t>(0); })
                        .value_or(0);
  command.watch("due_extension", {command.office(), kind, id, last + 1});
  transaction.execute(sql::insert_extension, {{"office", command.office()},
                                              {"kind", kind},
                                              {"id", id},
                                              {"seq", last + 1},
                                              {"amount", asked.amount},
                                              {"unit", to_string(asked.unit)},
                                              {"from", to_string(asked.from)},
                                              {"why", asked.why},
                                              {"actor", command.actor()},
                                              {"account", accounts::account_named(command.actor())},
                                              {"at", amity::to_string(command.at())}});
}

void end_extensions(commands::Command& command, std::string_view kind, std::int64_t id) {
  command.watch("due_extension", {command.office(), kind, id});
  command.transaction().execute(sql::end_extensions, {{"office", command.office()}, {"kind", kind}, {"id", id}});
}

commands::Outcome<deadlines::Deadline> extended(deadlines::Rule const& rule, Day anchor, Extensions before,
                                                ExtensionAsked const& asked, deadlines::Calendar const& calendar) {
  constexpr int longest = 366;
  std::vector<fields::FieldError> errors;
  if (is_blank(asked.why)) errors.push_back(wrong("why", {}, "empty", "an extension says why", "a few words"));
  auto const more = deadlines::Rule::of(asked.amount, asked.unit);
  if (asked.amount < 1 || asked.amount > longest || !more) {
    errors.push_back(wrong("amount", std::to_string(asked.amount), "no_amount", "this is no length of time",
                           "a whole number from 1 to 366"));
    errors.back().arguments = {{"most", std::int64_t{longest}}};
    return refused(std::move(errors));
  }
  before.push_back({*more, asked.from, asked.why, {}});
  auto deadline = deadlines::due(rule, anchor, calendar, before);
  if (auto too_far = error_in_year("amount", deadline.due)) errors.push_back(*std::move(too_far));
  if (!errors.empty()) return refused(std::move(errors));
  return deadline;
}

}  // namespace amity::work
