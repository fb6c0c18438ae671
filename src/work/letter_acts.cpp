// SPDX-License-Identifier: Apache-2.0
// What is done with letters.
#include "acting.h"
#include "agreed_rows.h"
#include "letter_rows.h"
#include "people/use.h"
#include "public_copy_with_letter.h"
#include "refusals.h"
#include "takers.h"
#include "work/letter.h"
#include "work/letter_case.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

Subject subject_of(LetterId id) { return {SubjectKind::letter, id.value}; }

LetterAct act_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree:
      return LetterAct::agree;
    case Verdict::agree_with_changes:
      return LetterAct::agree_with_changes;
    case Verdict::refuse:
      return LetterAct::refuse;
  }
  return LetterAct::refuse;
}

// One that is taken up again is where it was: with somebody, or with nobody yet.
LetterState settled(Letter const& letter, LetterState next) {
  if (next == LetterState::sent && !letter.sent) return LetterState::issued;
  auto const is_with_nobody = !letter.department && !letter.person;
  return next == LetterState::assigned && is_with_nobody ? LetterState::received : next;
}

// Nobody decides on what they wrote: not for another, and not through a deputy.
std::optional<fields::FieldError> own_draft(Command& command, LetterId id, Deciding const& deciding,
                                            std::string remedy) {
  auto& transaction = command.transaction();
  auto const is_theirs = [&](accounts::Account const& account) {
    return wrote(transaction, command.office(), id, accounts::actor_of(account.id));
  };
  if (is_theirs(deciding.who))
    return wrong({}, {}, "own_draft", "nobody decides on what they wrote", std::move(remedy));
  if (is_theirs(deciding.whose()))
    return wrong({}, {}, "drafted_by_giver", "nobody decides on what they wrote through a deputy", std::move(remedy));
  return std::nullopt;
}

std::optional<fields::FieldError> not_to_issue(Command& command, Letter const& letter, Deciding const& deciding) {
  if (auto own = own_draft(command, letter.id, deciding, "another director")) return own;
  auto const steps = steps_of(command.transaction(), command.office(), subject_of(letter.id));
  if (!is_approved(steps, content_hash(letter)))
    return wrong({}, {}, "not_countersigned", "not all that were asked have agreed to this text",
                 "their agreement; silence is none");
  for (auto const& one : files::attachments_of(command.transaction(), command.office(), documents_of(letter.id)))
    if (one.is_there() && one.document.state != files::DocumentState::ready)
      return wrong({}, one.name, "document_not_ready", "a document of it was not looked at yet, or was refused",
                   "wait a moment, or take it away");
  return std::nullopt;
}

// The letter that ours answers is answered; once ours is void, it is open again.
void carry_over(Command& command, Letter const& letter, LetterAct act) {
  if (!letter.fields.answers) return;
  auto other = letter_of(command.transaction(), command.office(), *letter.fields.answers);
  if (!other) return;
  // One that was closed otherwise stays so.
  if (act == LetterAct::reopen && other->state != LetterState::answered) return;
  auto const next = after(other->direction, other->state, act);
  if (!next) return;
  other->state = settled(*other, *next);
  write_letter(command, *other);
  note_act(command, other->id, {act, letter.number ? letter.number->text : std::string{}});
}

// What the office's rules say of it; what is gone past stands on the sheet with the reason.
Outcome<std::monostate> keep_rules(Command& command, Letter const& letter, Issue const& wanted,
                                   Deciding const& deciding) {
  auto const one = issuing_case(command.transaction(), command.office(), letter, wanted.today);
  auto const passed = rules::pass_rules(command, one, wanted.rule_reason, rules::Decides::yes);
  if (!passed) return Refused{passed.error()};
  for (auto const& finding : *passed)
    note_act(command, letter.id,
             {LetterAct::go_past,
              std::string(choose(finding.rule.title, letter.fields.language).text) + " (" + finding.rule.document +
                  (finding.rule.article.empty() ? "" : " " + finding.rule.article) + ")\n" + wanted.rule_reason,
              {},
              {},
              deciding.for_id()});
  return std::monostate{};
}

bool is_answered_by_another(Command& command, Letter const& letter) {
  if (!letter.fields.answers) return false;
  return command.transaction()
      .one(sql::other_answer, {{"office", command.office()}, {"answers", *letter.fields.answers}, {"id", letter.id}},
           [](db::Row const&) { return true; })
      .has_value();
}

}  // namespace

Outcome<std::int64_t> move_letter(Command& command, Letter letter, Act const& act) {
  auto const next = state_after(letter, act.act);
  if (!next) return Refused{next.error()};
  letter.state = settled(letter, *next);
  write_letter(command, letter);
  note_act(command, letter.id, act);
  return letter.version + 1;
}

Outcome<std::int64_t> circulate(Command& command, LetterId id, std::vector<StepAsked> const& steps) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::circulate); !next) return Refused{next.error()};
  auto const has_departments = !accounts::departments_of(command.transaction(), command.office()).empty();
  if (steps.empty() && has_departments)
    return refused({wrong("departments", {}, "nobody_asked", "nobody is asked", "one department or person at least")});
  auto const asked = ask_to_agree(command, subject_of(id), content_hash(*letter), steps);
  if (!asked) return Refused{asked.error()};
  return move_letter(command, *std::move(letter), {LetterAct::circulate});
}

Outcome<std::int64_t> take_back(Command& command, LetterId id) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  return move_letter(command, *std::move(letter), {LetterAct::take_back});
}

Outcome<std::int64_t> countersign(Command& command, LetterId id, VerdictGiven const& given) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, act_of(given.verdict)); !next) return Refused{next.error()};
  auto const deciding = deciding_of(command, given.under, accounts::Right::countersign);
  if (!deciding) return Refused{deciding.error()};
  if (auto const own = own_draft(command, id, *deciding, "somebody else of the department"))
    return refused(Errc::refused, *own);
  auto const answered = give_verdict(command, subject_of(id), content_hash(*letter), given);
  if (!answered) return Refused{answered.error()};
  if (answered->was_given) return letter->version;
  keep_agreed_text(command, *letter);
  Act act{act_of(given.verdict), given.opinion};
  if (auto const* department = std::get_if<accounts::DepartmentId>(&answered->seat)) act.department = *department;
  act.for_whom = answered->for_whom;
  return move_letter(command, *std::move(letter), act);
}

Outcome<LetterNumber> issue(Command& command, LetterId id, Issue const& wanted) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::issue); !next) return Refused{next.error()};
  if (wanted.content_hash != content_hash(*letter))
    return refused(Errc::conflict, wrong("content_hash", {}, "text_changed", "the text was changed since you read it",
                                         "read it as it is now"));
  auto const deciding = deciding_of(command, wanted.under, accounts::Right::issue_letters);
  if (!deciding) return Refused{deciding.error()};
  if (auto const why = not_to_issue(command, *letter, *deciding)) return refused(Errc::refused, *why);
  std::vector<fields::FieldError> errors;
  if (is_blank(wanted.signatory))
    errors.push_back(wrong("signatory", {}, "empty", "somebody signs it", "a name and a post"));
  auto const series = find_series(command.transaction(), command.office(), wanted.series);
  if (!series || series->fields.direction != Direction::out)
    errors.push_back(wrong("series", {}, "no_series", "there is no such series of numbers for letters that go out",
                           "one that a director has made"));
  else if (auto error = error_in_day(command, series->id, wanted.today))
    errors.push_back(*std::move(error));
  auto const kept = keep_rules(command, *letter, wanted, *deciding);
  if (!kept && errors.empty()) return Refused{kept.error()};
  if (!kept)
    for (auto const& error : kept.error().errors.all()) errors.push_back(error);
  if (!errors.empty()) return refused(std::move(errors));
  letter->number = take_number(command, *series, static_cast<int>(std::chrono::year_month_day{wanted.today}.year()));
  if (number_is_given(command, *letter->number)) return refused({number_given(*letter->number)});
  letter->signatory = wanted.signatory;
  letter->issued = wanted.today;
  auto number = *letter->number;
  people::note_use(command, letter_subject(id), people::UseRole::signatory, wanted.signatory);
  carry_over(command, *letter, LetterAct::answer);
  auto const moved =
      move_letter(command, *std::move(letter), {LetterAct::issue, number.text, {}, {}, deciding->for_id()});
  if (!moved) return Refused{moved.error()};
  return number;
}

Outcome<std::int64_t> send(Command& command, LetterId id, Sending const& sending) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::send); !next) return Refused{next.error()};
  std::vector<fields::FieldError> errors;
  if (sending.on > sending.today)
    errors.push_back(wrong("on", amity::to_string(sending.on), "lies_ahead", "this day lies ahead", "today or before"));
  if (letter->issued && sending.on < *letter->issued)
    errors.push_back(wrong("on", amity::to_string(sending.on), "before_issue", "it was issued after this day",
                           "the day of issue or later"));
  if (!errors.empty()) return refused(std::move(errors));
  letter->sent = sending.on;
  letter->way = sending.way;
  return move_letter(command, *std::move(letter), {LetterAct::send, sending.way});
}

namespace {

// Whose it is now, where somebody else handed it on since it was looked at.
std::optional<Refused> handed_on_meanwhile(Letter const& letter, Assignment const& to) {
  if (!to.seen || *to.seen == Holder{letter.department, letter.person}) return std::nullopt;
  auto const number = [](auto const& id) { return id ? std::to_string(id->value) : std::string{}; };
  std::vector<commands::FieldConflict> conflicts;
  if (letter.department != to.seen->department)
    conflicts.push_back({"department", number(to.department), number(letter.department), number(to.seen->department)});
  if (letter.person != to.seen->person)
    conflicts.push_back({"person", number(to.person), number(letter.person), number(to.seen->person)});
  return Refused{commands::changed_meanwhile(std::move(conflicts))};
}

}  // namespace

Outcome<std::int64_t> assign(Command& command, LetterId id, Assignment const& to) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::assign); !next) return Refused{next.error()};
  if (auto refusal = handed_on_meanwhile(*letter, to)) return *std::move(refusal);
  std::vector<fields::FieldError> errors;
  if (!to.department && !to.person)
    errors.push_back(wrong("department", {}, "nobody_takes", "somebody is to answer it", "a department or a person"));
  auto const add = [&](std::optional<fields::FieldError> error) {
    if (error) errors.push_back(*std::move(error));
  };
  if (to.department) {
    auto error = error_in_department(command, "department", *to.department);
    // Whom it is handed to by name reads it, whoever else is in the department.
    if (!error && !to.person) error = error_in_readers(command, "department", *to.department);
    add(std::move(error));
  }
  if (to.person) {
    auto error =
        error_in_person(command, "person", *to.person,
                        {.right = accounts::Right::read_letters, .message = "whoever has this role reads no letters"});
    if (!error && to.department && errors.empty())
      error = error_in_membership(command, "person", *to.person, *to.department);
    add(std::move(error));
  }
  if (!errors.empty()) return refused(std::move(errors));
  letter->department = to.department;
  letter->person = to.person;
  return move_letter(command, *std::move(letter), {LetterAct::assign, to.words, to.department, to.person});
}

Outcome<std::int64_t> close(Command& command, LetterId id, LetterAct act, std::string const& words) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  return move_letter(command, *std::move(letter), {act, words});
}

Outcome<std::int64_t> void_letter(Command& command, LetterId id, std::string const& reason,
                                  std::optional<GrantId> const& under) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::void_out); !next) return Refused{next.error()};
  auto const deciding = deciding_of(command, under, accounts::Right::issue_letters);
  if (!deciding) return Refused{deciding.error()};
  if (is_blank(reason)) return refused({wrong("reason", {}, "empty", "a void letter says why", "a few words")});
  letter->reason = reason;
  // A draft has answered nothing yet, and another answer may stand.
  if (letter->number && !is_answered_by_another(command, *letter)) carry_over(command, *letter, LetterAct::reopen);
  withdraw_copy_of(command, id, reason);
  return move_letter(command, *std::move(letter), {LetterAct::void_out, reason, {}, {}, deciding->for_id()});
}

}  // namespace amity::work
