// SPDX-License-Identifier: Apache-2.0
#include "steps/step.h"

#include "accounts/acting.h"
#include "accounts/actor.h"
#include "core/blank.h"
#include "core/subjects.h"
#include "core/utf8.h"
#include "db/id_sequence.h"
#include "notices/notice.h"
#include "steps/sql.h"

#include <algorithm>
#include <utility>

namespace amity::steps {

using commands::Command;
using commands::Outcome;
using commands::Refused;
using notices::Because;
using notices::Kind;

namespace {

constexpr std::array state_words{std::pair{StepState::waiting, std::string_view{"waiting"}},
                                 std::pair{StepState::returned, std::string_view{"returned"}},
                                 std::pair{StepState::recorded, std::string_view{"recorded"}},
                                 std::pair{StepState::withdrawn, std::string_view{"withdrawn"}}};

constexpr std::array statement_fields{"kind", "stage", "signed", "ended", "side", "confidence", "as_of", "note"};

void read_statement(db::Row const& row, std::size_t first, NewStep& step) {
  if (row.integer(first) == 0) return;
  step.says_version = row.integer(first + 1);
  commands::FieldTexts texts;
  for (std::size_t i = 0; i < statement_fields.size(); ++i)
    texts.emplace(statement_fields.at(i), row.get<std::string>(first + 2 + i));
  step.says = partnerships::said_in(texts);
}

PreparedStep read_step(db::Row const& row) {
  constexpr std::size_t first_note = 8;
  PreparedStep step;
  step.id = row.get<StepId>(0);
  step.version = row.integer(1);
  step.step.partner = row.get<CityId>(2);
  auto& move = step.step.move;
  move.act = partnerships::parse_act(row.text(3)).value_or(partnerships::Act::sign);
  move.on = row.get<std::optional<PartialDate>>(4);
  move.authority = row.get<std::string>(5);
  move.document = row.get<std::string>(6);
  move.source = row.get<std::string>(7);
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const words = row.text(first_note + i); !words.empty())
      move.note.emplace(interface_languages.at(i), std::string(words));
  step.step.older = row.integer(11) != 0 ? partnerships::OlderSource::is_meant : partnerships::OlderSource::asks;
  step.step.words = row.get<std::string>(12);
  step.state = parse_step_state(row.text(13)).value_or(StepState::withdrawn);
  step.prepared_by = row.get<std::string>(14);
  step.prepared_at = row.get<std::string>(15);
  step.decided_by = row.get<std::string>(16);
  step.decided_at = row.get<std::string>(17);
  step.decision = row.get<std::string>(18);
  step.changed_by = row.get<std::string>(19);
  step.changed_at = row.get<std::string>(20);
  read_statement(row, 21, step.step);
  return step;
}

StepAct read_act(db::Row const& row, std::size_t first) {
  return {row.get<std::string>(first), row.get<std::string>(first + 1), row.get<std::string>(first + 2),
          row.get<std::string>(first + 3)};
}

fields::FieldError wrong(std::string field, std::string code, std::string message, std::string remedy) {
  return {std::move(field), {}, std::move(message), std::move(remedy), std::move(code), {}, 0};
}
Refused refused(Errc why, fields::FieldError error) {
  return Refused{commands::Refusal{why, fields::Errors{std::vector{std::move(error)}, 0}}};
}

std::optional<fields::FieldError> too_long(std::string const& words) {
  auto const length = utf8::count(words);
  if (length <= longest_words) return std::nullopt;
  auto error = wrong("words", "too_long", "the words are too long", "at most 2000 characters");
  error.arguments = {{"most", static_cast<std::int64_t>(longest_words)}, {"given", static_cast<std::int64_t>(length)}};
  return error;
}

// A statement with what it comes to, as things stand; a step as it is.
Outcome<std::monostate> work_out(Command& command, NewStep& wanted, std::optional<commands::Seen> const& seen) {
  if (!wanted.says) {
    auto const fits = partnerships::check_move(command, wanted.partner, wanted.move, wanted.older);
    if (!fits) return Refused{fits.error()};
    return std::monostate{};
  }
  auto const& source = wanted.move.source;
  auto const made = partnerships::check_assertion(command, wanted.partner, source, *wanted.says, seen, wanted.older);
  if (!made) return Refused{made.error()};
  wanted.says = made->says;
  wanted.says_version = made->version;
  wanted.move = partnerships::step_of_statement(
      source, made->act.value_or(partnerships::OwnAct{wanted.partner, {}, {}}), made->says);
  return std::monostate{};
}

// What is wrong with what was prepared, all of it.
std::optional<Refused> wrong_step(Command& command, NewStep& wanted, std::optional<commands::Seen> const& seen) {
  std::vector<fields::FieldError> errors;
  auto code = Errc::invalid;
  if (auto const fits = work_out(command, wanted, seen); !fits) {
    // What others changed meanwhile is told field by field.
    if (!fits.error().conflicts.empty()) return Refused{fits.error()};
    errors = fits.error().errors.all();
    code = fits.error().code;
  }
  if (auto error = too_long(wanted.words)) errors.push_back(*std::move(error));
  if (errors.empty()) return std::nullopt;
  return Refused{commands::Refusal{code, fields::Errors{std::move(errors), 0}}};
}

// As it stands now, where a statement is put otherwise: who prepared it saw that.
std::optional<commands::Seen> seen_now(Command& command, NewStep const& step) {
  if (!step.says) return std::nullopt;
  auto const kept =
      partnerships::kept_assertion(command.transaction(), command.office(), step.partner, step.move.source);
  if (!kept || kept->version == 0) return std::nullopt;
  return commands::Seen{kept->version, texts_of(kept->value)};
}

notices::About about(StepId id) { return {"step", id.value}; }

// Why this account is told of what became of a step; nothing where it has no part in it.
std::optional<Because> part_in(PreparedStep const& step, Kind kind, accounts::Account const& account) {
  if (kind == Kind::step_prepared)
    return accounts::may(account.fields.role, accounts::Right::manage_rules) ? std::optional{Because::you_record}
                                                                             : std::nullopt;
  auto const actor = accounts::actor_of(account.id);
  if (actor == step.prepared_by) return Because::you_prepared;
  return actor == step.changed_by ? std::optional{Because::you_changed} : std::nullopt;
}

// Whoever decides, of what is prepared; and who prepared it and who changed it last, of what became of it. Nobody of
// what they did themselves.
void tell(Command& command, PreparedStep const& step, Kind kind) {
  auto& transaction = command.transaction();
  notices::settle(transaction, command.at(), command.office(), about(step.id),
                  {Kind::step_prepared, Kind::step_returned});
  std::vector<notices::NewNotice> news;
  auto const key = "step/" + std::to_string(step.id.value) + "/" + std::to_string(step.version);
  for (auto const& one : accounts::accounts_of(transaction, command.office())) {
    if (one.state == accounts::AccountState::disabled || accounts::actor_of(one.id) == command.actor()) continue;
    if (auto const because = part_in(step, kind, one))
      news.push_back({one.id, kind, *because, about(step.id), key, {}});
  }
  notices::tell(transaction, command.office(), command.at(), news);
}

// As the journal of the partner has it.
void name_subject(Command& command, CityId partner) { command.name_subject(partner_subject(partner)); }

void write_step(Command& command, db::Query const& query, StepId id, NewStep const& wanted) {
  auto const& move = wanted.move;
  auto const says = wanted.says ? texts_of(*wanted.says) : commands::FieldTexts{};
  auto const said = [&](std::string_view name) {
    auto const found = says.find(name);
    return found == says.end() ? std::string{} : found->second;
  };
  command.watch("prepared_step", {command.office(), id});
  command.transaction().execute(query,
                                {{"office", command.office()},
                                 {"states", std::int64_t{wanted.says ? 1 : 0}},
                                 {"says_version", wanted.says_version},
                                 {"says_kind", said("kind")},
                                 {"says_stage", said("stage")},
                                 {"says_signed", said("signed")},
                                 {"says_ended", said("ended")},
                                 {"says_side", said("side")},
                                 {"says_confidence", said("confidence")},
                                 {"says_as_of", said("as_of")},
                                 {"says_note", said("note")},
                                 {"id", id},
                                 {"city", wanted.partner},
                                 {"act", partnerships::to_string(move.act)},
                                 {"on_date", move.on},
                                 {"authority", move.authority},
                                 {"document", move.document},
                                 {"source", move.source},
                                 {"zh", text_in(move.note, "zh")},
                                 {"ja", text_in(move.note, "ja")},
                                 {"en", text_in(move.note, "en")},
                                 {"older", std::int64_t{wanted.older == partnerships::OlderSource::is_meant ? 1 : 0}},
                                 {"words", wanted.words},
                                 {"actor", command.actor()},
                                 {"at", amity::to_string(command.at())}});
  name_subject(command, wanted.partner);
}

void note_act(Command& command, StepId id, std::string_view act, std::string const& words) {
  auto& transaction = command.transaction();
  auto const last = transaction
                        .one(sql::last_step_act, {{"office", command.office()}, {"id", id}},
                             [](db::Row const& row) { return row.integer(0); })
                        .value_or(0);
  command.watch("prepared_step_act", {command.office(), id, last + 1});
  transaction.execute(sql::insert_step_act, {{"office", command.office()},
                                             {"id", id},
                                             {"seq", last + 1},
                                             {"act", act},
                                             {"actor", command.actor()},
                                             {"at", amity::to_string(command.at())},
                                             {"words", words}});
}

// The step as it was seen, as long as something can be done with it.
Outcome<PreparedStep> step_in_hand(Command& command, StepId id, std::int64_t seen) {
  auto step = step_of(command.transaction(), command.office(), id);
  if (!step) return Refused{commands::Refusal{Error{Errc::not_found, "the office has no such step", "step", {}}}};
  if (step->state == StepState::recorded || step->state == StepState::withdrawn)
    return refused(Errc::conflict, wrong({}, "step_is_over", "this step was recorded or withdrawn already", "another"));
  if (step->version != seen) return Refused{commands::changed_meanwhile({})};
  return *std::move(step);
}

// The same of one that waits, for a person who decides.
Outcome<PreparedStep> step_to_decide(Command& command, StepId id, std::int64_t seen) {
  auto step = step_in_hand(command, id, seen);
  if (!step) return step;
  if (!accounts::acting_account(command))
    return refused(Errc::refused,
                   wrong({}, "a_person_decides", "a person decides on this, not a token", "somebody who is signed in"));
  if (step->state != StepState::waiting)
    return refused(Errc::conflict, wrong({}, "step_not_waiting", "this step came back to who prepared it",
                                         "once it is handed up again"));
  return step;
}

std::int64_t settle(Command& command, PreparedStep step, StepState state, std::string const& decision) {
  command.watch("prepared_step", {command.office(), step.id});
  command.transaction().execute(sql::settle_step, {{"office", command.office()},
                                                   {"id", step.id},
                                                   {"state", to_string(state)},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())},
                                                   {"decision", decision}});
  note_act(command, step.id, to_string(state), decision);
  // What was recorded stands in the journal under the partnership already, unless it stood in the register before.
  if (command.subject().empty() || state != StepState::recorded) name_subject(command, step.step.partner);
  ++step.version;
  tell(command, step,
       state == StepState::recorded   ? Kind::step_recorded
       : state == StepState::returned ? Kind::step_returned
                                      : Kind::step_withdrawn);
  return step.version;
}

}  // namespace

std::string_view to_string(StepState state) {
  return std::ranges::find(state_words, state, &std::pair<StepState, std::string_view>::first)->second;
}
std::optional<StepState> parse_step_state(std::string_view word) {
  for (auto const& [state, name] : state_words)
    if (name == word) return state;
  return std::nullopt;
}

std::optional<PreparedStep> step_of(db::Transaction& transaction, OfficeId office, StepId id) {
  return transaction.one(sql::find_step, {{"office", office}, {"id", id}}, read_step);
}
std::vector<PreparedStep> steps_in_hand(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::steps_in_hand, {{"office", office}}, read_step);
}
std::vector<StepAct> acts_of(db::Transaction& transaction, OfficeId office, StepId id) {
  return transaction.all(sql::step_acts, {{"office", office}, {"id", id}},
                         [](db::Row const& row) { return read_act(row, 0); });
}
std::map<StepId, std::vector<StepAct>> acts_in_hand(db::Transaction& transaction, OfficeId office) {
  std::map<StepId, std::vector<StepAct>> all;
  transaction.each(sql::acts_in_hand, {{"office", office}},
                   [&](db::Row const& row) { all[row.get<StepId>(0)].push_back(read_act(row, 1)); });
  return all;
}
std::string partner_called(db::Transaction& transaction, CityId partner, std::string_view language) {
  return transaction
      .one(sql::city_called, {{"city", partner}, {"language", language}},
           [](db::Row const& row) { return row.get<std::string>(0); })
      .value_or(std::string{});
}

Outcome<StepId> prepare_step(Command& command, NewStep const& given, std::optional<commands::Seen> const& seen) {
  auto wanted = given;
  if (auto const refusal = wrong_step(command, wanted, seen)) return *refusal;
  auto const in_hand = steps_in_hand(command.transaction(), command.office());
  for (auto const& one : in_hand)
    if (one.state == StepState::waiting && one.step == wanted && one.prepared_by == command.actor()) return one.id;
  auto const own = std::ranges::count(in_hand, command.actor(), &PreparedStep::prepared_by);
  if (own >= most_in_hand) {
    auto error = wrong({}, "steps_too_many", "too many steps wait", "record, return or withdraw some of them first");
    error.arguments = {{"most", most_in_hand}};
    return refused(Errc::conflict, std::move(error));
  }
  StepId const id{db::take_ids(command.transaction(), command.office(), "step")};
  write_step(command, sql::insert_step, id, wanted);
  note_act(command, id, "prepared", wanted.words);
  tell(command, {.id = id, .version = 1, .step = wanted, .prepared_by = std::string(command.actor())},
       Kind::step_prepared);
  return id;
}

Outcome<std::int64_t> prepare_again(Command& command, StepId id, std::int64_t seen, NewStep const& wanted) {
  auto step = step_in_hand(command, id, seen);
  if (!step) return Refused{step.error()};
  auto again = wanted;
  again.partner = step->step.partner;
  // A statement stays one, of the same source; which version it is of is worked out anew.
  if (again.says.has_value() != step->step.says.has_value() ||
      (again.says && again.move.source != step->step.move.source))
    return refused(Errc::invalid, wrong("source", "step_other_sort", "a step and a statement do not take turns",
                                        "another one, and this one withdrawn"));
  if (auto const refusal = wrong_step(command, again, seen_now(command, again))) return *refusal;
  if (again == step->step && step->state == StepState::waiting) return step->version;
  write_step(command, sql::prepare_again, id, again);
  note_act(command, id, "prepared", again.words);
  ++step->version;
  step->changed_by = std::string(command.actor());
  tell(command, *step, Kind::step_prepared);
  return step->version;
}

Outcome<std::int64_t> record_step(Command& command, StepId id, std::int64_t seen, WriteDown const& write,
                                  std::string const& reason) {
  auto const step = step_to_decide(command, id, seen);
  if (!step) return Refused{step.error()};
  if (step->step.says) {
    auto const kept = partnerships::kept_assertion(command.transaction(), command.office(), step->step.partner,
                                                   step->step.move.source);
    if (kept && kept->version != step->step.says_version) return Refused{commands::changed_meanwhile({})};
  }
  if (auto const done = write(command, step->step); !done) return Refused{done.error()};
  return settle(command, *step, StepState::recorded, reason);
}

Outcome<std::int64_t> return_step(Command& command, StepId id, std::int64_t seen, std::string const& words) {
  auto const step = step_to_decide(command, id, seen);
  if (!step) return Refused{step.error()};
  if (is_blank(words))
    return refused(Errc::invalid, wrong("words", "empty", "say what is to be put otherwise", "a few words"));
  if (auto error = too_long(words)) return refused(Errc::invalid, *std::move(error));
  return settle(command, *step, StepState::returned, words);
}

Outcome<std::int64_t> withdraw_step(Command& command, StepId id, std::int64_t seen) {
  auto const step = step_in_hand(command, id, seen);
  if (!step) return Refused{step.error()};
  return settle(command, *step, StepState::withdrawn, {});
}

}  // namespace amity::steps
