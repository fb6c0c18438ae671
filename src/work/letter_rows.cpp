// SPDX-License-Identifier: Apache-2.0
#include "letter_rows.h"

#include "columns.h"
#include "core/utf8.h"
#include "gram_store.h"
#include "public_copy_with_letter.h"
#include "recipients.h"
#include "refusals.h"
#include "work/sql.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::work {

using commands::Command;
using commands::Outcome;

namespace {

LetterFields read_fields(db::Row const& row) {
  LetterFields fields;
  fields.language = row.get<std::string>(4);
  fields.correspondent = row.get<std::string>(5);
  fields.title = row.get<std::string>(6);
  fields.body = row.get<std::string>(7);
  fields.enclosures = row.get<std::string>(8);
  fields.partner = row.get<std::optional<CityId>>(9);
  fields.their_number = row.get<std::string>(10);
  fields.dated = day_at(row, 11);
  fields.arrived = day_at(row, 12);
  fields.answers = row.get<std::optional<LetterId>>(13);
  if (auto const unit = parse_unit(row.text(15)); unit && !row.is_null(14))
    fields.within = Within{row.get<int>(14), *unit};
  fields.urgency = parse_urgency(row.text(29)).value_or(Urgency::ordinary);
  return fields;
}

std::optional<std::int64_t> amount_of(std::optional<Within> const& within) {
  return within ? std::optional<std::int64_t>{within->amount} : std::nullopt;
}
std::optional<std::string> unit_of(std::optional<Within> const& within) {
  return within ? std::optional{std::string(to_string(within->unit))} : std::nullopt;
}

}  // namespace

std::string as_numbered(std::string_view typed) {
  constexpr std::size_t year = 4;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> brackets{
      {{"[", "]"}, {"(", ")"}, {"（", "）"}, {"【", "】"}, {"［", "］"}}};
  std::string text(typed);
  for (auto const& [open, close] : brackets)
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
      auto const inside = at + open.size();
      auto const digits = std::string_view(text).substr(inside, year);
      if (digits.size() != year || digits.find_first_not_of("0123456789") != std::string_view::npos ||
          text.compare(inside + year, close.size(), close) != 0)
        continue;
      text.replace(inside + year, close.size(), "〕");
      text.replace(at, open.size(), "〔");
    }
  return text;
}

std::string folded_of(LetterFields const& fields, std::string_view number, PaperDetails const& details) {
  auto text = fields.title + "\n" + fields.correspondent + "\n" + std::string(number) + "\n" + fields.their_number +
              "\n" + fields.body;
  if (!details.language.empty()) text += "\n" + details.title + "\n" + details.correspondent + "\n" + details.body;
  return folded_text(text);
}

Letter read_letter(db::Row const& row) {
  Letter letter;
  letter.id = row.get<LetterId>(0);
  letter.version = row.get<std::int64_t>(1);
  letter.direction = parse_direction(row.text(2)).value_or(Direction::in);
  letter.state = parse_letter_state(row.text(3)).value_or(LetterState::voided);
  letter.fields = read_fields(row);
  letter.department = row.get<std::optional<accounts::DepartmentId>>(16);
  letter.person = row.get<std::optional<accounts::AccountId>>(17);
  if (!row.is_null(20))
    letter.number =
        LetterNumber{row.get<SeriesId>(18), row.get<int>(19), row.get<std::int64_t>(20), row.get<std::string>(21)};
  letter.signatory = row.get<std::string>(22);
  letter.issued = day_at(row, 23);
  letter.sent = day_at(row, 24);
  letter.way = row.get<std::string>(25);
  letter.reason = row.get<std::string>(26);
  letter.created_at = row.get<std::string>(27);
  letter.changed_at = row.get<std::string>(28);
  return letter;
}

namespace {

std::string folded_now(db::Transaction& transaction, OfficeId office, Letter const& letter) {
  return folded_of(letter.fields, letter.number ? letter.number->text : std::string{},
                   details_of(transaction, office, letter.id).details);
}

// What is kept of all letters follows each change of one: how many there are of each kind, and what they say.
template <class Write>
void counted(Command& command, LetterId id, std::string const& folded, Write const& write) {
  auto& transaction = command.transaction();
  note_text(transaction, command.office(), id, folded);
  transaction.execute_later(sql::count_out, {{"office", command.office()}, {"id", id}});
  write();
  transaction.execute_later(sql::count_in, {{"office", command.office()}, {"id", id}});
}

}  // namespace

void insert_letter(Command& command, Letter const& letter) {
  auto const& fields = letter.fields;
  auto const& number = letter.number;
  (void)index_a_block(command.transaction(), command.office(), letter.id.value);
  command.watch("letter", {command.office(), letter.id});
  command.transaction().execute(sql::insert_letter,
                                {{"office", command.office()},
                                 {"id", letter.id},
                                 {"direction", to_string(letter.direction)},
                                 {"state", to_string(letter.state)},
                                 {"language", fields.language},
                                 {"correspondent", fields.correspondent},
                                 {"title", fields.title},
                                 {"body", fields.body},
                                 {"enclosures", fields.enclosures},
                                 {"partner", fields.partner},
                                 {"their_number", fields.their_number},
                                 {"dated", text_of(fields.dated)},
                                 {"arrived", text_of(fields.arrived)},
                                 {"answers", fields.answers},
                                 {"within_amount", amount_of(fields.within)},
                                 {"within_unit", unit_of(fields.within)},
                                 {"urgency", to_string(fields.urgency)},
                                 {"series", number ? db::Value{number->series} : db::Value{}},
                                 {"year", number ? db::Value{number->year} : db::Value{}},
                                 {"number", number ? db::Value{number->number} : db::Value{}},
                                 {"number_text", number ? number->text : std::string{}},
                                 {"at", amity::to_string(command.at())},
                                 {"folded", folded_of(fields, number ? number->text : std::string{}, {})}});
  command.transaction().execute_later(sql::count_in, {{"office", command.office()}, {"id", letter.id}});
}

void write_fields(Command& command, Letter const& letter) {
  auto const& fields = letter.fields;
  auto const folded = folded_now(command.transaction(), command.office(), letter);
  command.watch("letter", {command.office(), letter.id});
  counted(command, letter.id, folded, [&] {
    command.transaction().execute(sql::update_letter_fields, {{"office", command.office()},
                                                              {"id", letter.id},
                                                              {"language", fields.language},
                                                              {"correspondent", fields.correspondent},
                                                              {"title", fields.title},
                                                              {"body", fields.body},
                                                              {"enclosures", fields.enclosures},
                                                              {"partner", fields.partner},
                                                              {"their_number", fields.their_number},
                                                              {"dated", text_of(fields.dated)},
                                                              {"arrived", text_of(fields.arrived)},
                                                              {"answers", fields.answers},
                                                              {"within_amount", amount_of(fields.within)},
                                                              {"within_unit", unit_of(fields.within)},
                                                              {"urgency", to_string(fields.urgency)},
                                                              {"at", amity::to_string(command.at())},
                                                              {"folded", folded}});
  });
}

void write_letter(Command& command, Letter const& letter) {
  auto const& number = letter.number;
  auto const folded = folded_now(command.transaction(), command.office(), letter);
  command.watch("letter", {command.office(), letter.id});
  counted(command, letter.id, folded, [&] {
    command.transaction().execute(sql::update_letter, {{"office", command.office()},
                                                       {"id", letter.id},
                                                       {"state", to_string(letter.state)},
                                                       {"department", letter.department},
                                                       {"account", letter.person},
                                                       {"series", number ? db::Value{number->series} : db::Value{}},
                                                       {"year", number ? db::Value{number->year} : db::Value{}},
                                                       {"number", number ? db::Value{number->number} : db::Value{}},
                                                       {"number_text", number ? number->text : std::string{}},
                                                       {"signatory", letter.signatory},
                                                       {"issued", text_of(letter.issued)},
                                                       {"sent", text_of(letter.sent)},
                                                       {"way", letter.way},
                                                       {"reason", letter.reason},
                                                       {"at", amity::to_string(command.at())},
                                                       {"folded", folded}});
  });
}

void write_folded(db::Transaction& transaction, OfficeId office, Letter const& letter) {
  auto const folded = folded_now(transaction, office, letter);
  note_text(transaction, office, letter.id, folded);
  transaction.execute(sql::update_folded, {{"office", office}, {"id", letter.id}, {"folded", folded}});
}

std::int64_t standing_answers(Command& command, LetterId id) {
  auto& transaction = command.transaction();
  auto const letter = letter_of(transaction, command.office(), id);
  if (!letter || letter->state != LetterState::circulating) return 0;
  auto const hash = content_hash(*letter);
  std::int64_t all = 0;
  for (auto const& step : steps_of(transaction, command.office(), {SubjectKind::letter, id.value}))
    all += std::ranges::count_if(step.seats, [&](auto const& seat) { return standing_verdict(seat, hash) != nullptr; });
  return all;
}

void note_act(Command& command, LetterId letter, Act const& act) {
  auto& transaction = command.transaction();
  auto const last = transaction
                        .one(sql::last_act, {{"office", command.office()}, {"letter", letter}},
                             [](db::Row const& row) { return row.get<std::int64_t>(0); })
                        .value_or(0);
  auto const lapsed = act.stood == 0 ? 0 : std::max<std::int64_t>(act.stood - standing_answers(command, letter), 0);
  command.watch("letter_act", {command.office(), letter, last + 1});
  transaction.execute(sql::insert_act, {{"office", command.office()},
                                        {"letter", letter},
                                        {"seq", last + 1},
                                        {"at", amity::to_string(command.at())},
                                        {"actor", command.actor()},
                                        {"act", to_string(act.act)},
                                        {"department", act.department},
                                        {"person", act.person},
                                        {"for_account", act.for_whom},
                                        {"words", act.words},
                                        {"changed", words_of(act.changed)},
                                        {"lapsed", lapsed},
                                        {"before", act.before}});
  command.name_subject(letter_subject(letter));
  tell_of_act(command, letter, last + 1, act);
  overtake_copies(command, letter, act.act);
}

void note_hand(Command& command, LetterId letter) {
  command.watch("letter_hand", {command.office(), letter});
  command.transaction().execute(sql::insert_hand,
                                {{"office", command.office()}, {"letter", letter}, {"actor", command.actor()}});
}

bool number_is_given(Command& command, LetterNumber const& number) {
  return command.transaction()
      .one(sql::number_is_given, {{"office", command.office()}, {"text", number.text}},
           [](db::Row const&) { return true; })
      .has_value();
}

fields::FieldError number_given(LetterNumber const& number) {
  return wrong("series", number.text, "number_given", "another letter has this number", "a series of another shape");
}

Outcome<Letter> letter_to_change(Command& command, LetterId id) {
  if (auto letter = letter_of(command.transaction(), command.office(), id)) return *std::move(letter);
  return commands::Refused{commands::Refusal{Error{Errc::not_found, "the office has no such letter", "letter", {}}}};
}

Outcome<LetterState> state_after(Letter const& letter, LetterAct act) {
  if (auto const next = after(letter.direction, letter.state, act)) return *next;
  return refused(Errc::conflict,
                 wrong({}, {}, "not_now", "this cannot follow what was done with the letter", "what its page offers"));
}

}  // namespace amity::work
