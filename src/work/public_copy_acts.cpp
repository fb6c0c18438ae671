// SPDX-License-Identifier: Apache-2.0
// What is done with copies for the public.
#include "accounts/one_line.h"
#include "acting.h"
#include "columns.h"
#include "db/id_sequence.h"
#include "public_copy_told.h"
#include "public_copy_with_letter.h"
#include "refusals.h"
#include "work/copy_head.h"
#include "work/copy_story.h"
#include "work/public_copy.h"
#include "work/redaction.h"
#include "work/secrecy.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

std::string in_language(std::string_view name, std::string_view language) {
  return std::string(name) + "_" + std::string(language);
}

void check_copy_length(std::string const& field, std::string_view text, std::size_t most,
                       std::vector<fields::FieldError>& errors) {
  auto const length = utf8::count(text);
  if (length <= most) return;
  auto error = wrong(field, {}, "too_long", "the text is too long", "at most " + std::to_string(most) + " characters");
  error.arguments = {{"most", static_cast<std::int64_t>(most)}, {"given", static_cast<std::int64_t>(length)}};
  errors.push_back(std::move(error));
}

// Brackets that say no ground are told to who typed them, and stand in nothing that is kept.
void check_marks(std::string const& field, std::string_view text, std::vector<fields::FieldError>& errors) {
  auto const marks = wrong_marks(text);
  if (marks.empty()) return;
  errors.push_back(wrong(field, {}, "wrong_mark", "these brackets do not say why something is left out",
                         "[[personal]], [[negotiation]], [[security]] or [[other: why]]"));
  errors.back().arguments = {{"mark", marks.front()}};
}

std::vector<fields::FieldError> errors_in_copy(CopyTexts const& texts) {
  std::vector<fields::FieldError> errors;
  auto is_empty = true;
  for (auto const language : interface_languages) {
    auto const title = text_in(texts.title, language);
    auto const body = text_in(texts.body, language);
    auto const title_field = in_language("title", language);
    auto const body_field = in_language("body", language);
    if (is_blank(title) && is_blank(body)) continue;
    is_empty = false;
    if (is_blank(title))
      errors.push_back(wrong(title_field, {}, "copy_half", "a text has a subject line", "what it is about"));
    else if (!accounts::is_one_line(title))
      errors.push_back(wrong(title_field, {}, "not_one_line", "a subject line is one line", "a line of text"));
    if (is_blank(body))
      errors.push_back(
          wrong(body_field, {}, "copy_half", "a subject line has a text below it", "what the public reads"));
    check_copy_length(title_field, title, longest_copy_title, errors);
    check_copy_length(body_field, body, longest_copy_body, errors);
    check_marks(title_field, title, errors);
    check_marks(body_field, body, errors);
    if (title_bears_secrecy(title) || head_bears_secrecy(body))
      errors.push_back(wrong(title_bears_secrecy(title) ? title_field : body_field, {}, "classified",
                             "this bears a mark of state secrecy, and is not to be kept here",
                             "the confidential registry of the office, by hand"));
  }
  if (is_empty)
    errors.push_back(wrong("title_" + std::string(interface_languages.front()), {}, "copy_empty",
                           "a copy has a text in one language at least", "subject line and text"));
  return errors;
}

std::optional<fields::FieldError> error_in_words(std::string const& words, bool must_say) {
  if (must_say && is_blank(words)) return wrong("words", {}, "empty", "say why", "a few words");
  std::vector<fields::FieldError> errors;
  check_copy_length("words", words, longest_copy_words, errors);
  return errors.empty() ? std::nullopt : std::optional{std::move(errors.front())};
}

std::string subject_of_copy(LetterId letter) { return "letter/" + std::to_string(letter.value); }

// What everyone sees of the office's letters is another now.
void shown_is_another(Command& command) { command.touch("letters"); }

void note_copy_hand(Command& command, PublicCopyId id) {
  if (wrote_copy(command.transaction(), command.office(), id, command.actor())) return;
  command.watch("public_copy_hand", {command.office(), id});
  command.transaction().execute(sql::insert_copy_hand,
                                {{"office", command.office()}, {"id", id}, {"actor", command.actor()}});
}

// The copy as it was seen, and where the act leads it.
struct Moving {
  PublicCopy copy;
  CopyState next{};
};
Outcome<Moving> moving(Command& command, PublicCopyId id, std::int64_t seen, CopyAct act) {
  auto copy = copy_of(command.transaction(), command.office(), id);
  if (!copy)
    return Refused{commands::Refusal{Error{Errc::not_found, "the office has no such copy", "copy", "one of its own"}}};
  auto const next = after(copy->state, act);
  if (!next)
    return refused(Errc::conflict,
                   wrong("copy", {}, "copy_not_now", "this does not follow from how the copy stands", "another step"));
  if (copy->version != seen) return Refused{commands::changed_meanwhile({})};
  return Moving{*std::move(copy), *next};
}

// The same for a person who decides.
Outcome<Moving> deciding_on(Command& command, PublicCopyId id, std::int64_t seen, CopyAct act) {
  auto found = moving(command, id, seen, act);
  if (!found) return found;
  if (!acting_of(command)) return refused(Errc::refused, a_person_decides());
  if (wrote_copy(command.transaction(), command.office(), id, command.actor()))
    return refused(Errc::refused, wrong({}, {}, "own_draft", "nobody decides on what they wrote", "another director"));
  return found;
}

Outcome<Letter> letter_to_publish(Command& command, LetterId id) {
  auto letter = letter_of(command.transaction(), command.office(), id);
  if (!letter)
    return Refused{
        commands::Refusal{Error{Errc::not_found, "the office has no such letter", "letter", "one of its own"}}};
  if (!can_be_public(*letter))
    return refused(Errc::conflict,
                   wrong("letter", {}, "not_public", "this letter cannot be chosen for the public as it stands",
                         "one that was issued, or that came in and is closed"));
  return *std::move(letter);
}

// The same for what goes out now: nothing does while a legal hold stands.
std::optional<commands::Refused> why_not_out(Command& command, PublicCopy const& copy) {
  auto const letter = letter_to_publish(command, copy.letter);
  if (!letter) return Refused{letter.error()};
  if (!is_under_hold(command.transaction(), command.office(), copy.id)) return std::nullopt;
  return refused(Errc::conflict, wrong("copy", {}, "copy_held", "a legal hold stands on this letter or its partner",
                                       "the hold released first"));
}

void note_copy_act(Command& command, PublicCopyId id, CopyDeed deed, std::string const& words = {}) {
  auto& transaction = command.transaction();
  auto const last = transaction
                        .one(sql::last_copy_act, {{"office", command.office()}, {"id", id}},
                             [](db::Row const& row) { return row.integer(0); })
                        .value_or(0);
  command.watch("public_copy_act", {command.office(), id, last + 1});
  transaction.execute(sql::insert_copy_act, {{"office", command.office()},
                                             {"id", id},
                                             {"seq", last + 1},
                                             {"act", to_string(deed)},
                                             {"actor", command.actor()},
                                             {"at", amity::to_string(command.at())},
                                             {"words", words}});
}

// What it is called to bring a copy to where it comes to stand.
CopyDeed deed_to(CopyState next) {
  switch (next) {
    case CopyState::draft:
      return CopyDeed::changed;
    case CopyState::waiting:
      return CopyDeed::handed_up;
    case CopyState::returned:
      return CopyDeed::returned;
    case CopyState::published:
      return CopyDeed::published;
    case CopyState::withdrawn:
      return CopyDeed::withdrawn;
    case CopyState::dropped:
      return CopyDeed::dropped;
  }
  return CopyDeed::changed;
}

void empty_copy(Command& command, PublicCopyId id) {
  auto const worded = command.transaction().all(sql::worded_acts, {{"office", command.office()}, {"id", id}},
                                                [](db::Row const& row) { return row.get<std::int64_t>(0); });
  for (auto const seq : worded) {
    command.watch("public_copy_act", {command.office(), id, seq});
    command.transaction().execute(sql::empty_copy_act, {{"office", command.office()}, {"id", id}, {"seq", seq}});
  }
  command.watch("public_copy", {command.office(), id});
  command.transaction().execute(sql::empty_copy, {{"office", command.office()}, {"id", id}});
}

// Puts the copy where it comes to stand. One that nobody outside saw loses its text with the last step.
std::int64_t settle_copy(Command& command, PublicCopy& copy, CopyState next, std::string const& words) {
  auto const today = office_day(command.transaction(), command.office(), command.at());
  if (next == CopyState::published) copy.published_on = today;
  if (next == CopyState::withdrawn) copy.withdrawn_on = today;
  command.watch("public_copy", {command.office(), copy.id});
  command.transaction().execute(sql::settle_copy, {{"office", command.office()},
                                                   {"id", copy.id},
                                                   {"state", to_string(next)},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())},
                                                   {"words", words},
                                                   {"published", text_of(copy.published_on)},
                                                   {"withdrawn", text_of(copy.withdrawn_on)}});
  note_copy_act(command, copy.id, deed_to(next), words);
  if (next == CopyState::published)
    command.transaction().execute(sql::note_letter_known, {{"office", command.office()}, {"id", copy.id}});
  if (next == CopyState::dropped && !is_under_hold(command.transaction(), command.office(), copy.id))
    empty_copy(command, copy.id);
  if (next == CopyState::published || next == CopyState::withdrawn) shown_is_another(command);
  command.name_subject(subject_of_copy(copy.letter));
  return ++copy.version;
}

// Who wrote at it and the letter's people are told, as the public address is another now.
std::int64_t take_from_public(Command& command, PublicCopy copy, CopyState next, std::string const& words) {
  settle_copy_notices(command, copy.letter);
  auto const version = settle_copy(command, copy, next, words);
  tell_of_copy(command, copy, notices::Kind::copy_withdrawn);
  return version;
}

}  // namespace

Outcome<PublicCopyId> make_copy(Command& command, LetterId id, CopyTexts const& texts) {
  auto const letter = letter_to_publish(command, id);
  if (!letter) return Refused{letter.error()};
  auto const others = copies_of_letter(command.transaction(), command.office(), id);
  if (std::ranges::any_of(others, [](PublicCopy const& one) { return is_in_hand(one.state); }))
    return refused(Errc::conflict, wrong("letter", {}, "copy_there", "this letter has a copy for the public already",
                                         "that one changed, or withdrawn first"));
  if (auto errors = errors_in_copy(texts); !errors.empty()) return refused(std::move(errors));
  PublicCopyId const copy{db::take_ids(command.transaction(), command.office(), "public_copy")};
  auto const on = letter->direction == Direction::out ? letter->issued
                  : letter->fields.dated              ? letter->fields.dated
                                                      : letter->fields.arrived;
  command.watch("public_copy", {command.office(), copy});
  command.transaction().execute(sql::insert_copy, {{"office", command.office()},
                                                   {"id", copy},
                                                   {"letter", id},
                                                   {"direction", to_string(letter->direction)},
                                                   {"language", letter->fields.language},
                                                   {"number", letter->number->text},
                                                   {"year", std::int64_t{letter->number->year}},
                                                   {"day", text_of(on)},
                                                   {"partner", letter->fields.partner},
                                                   {"title_zh", text_in(texts.title, "zh")},
                                                   {"title_ja", text_in(texts.title, "ja")},
                                                   {"title_en", text_in(texts.title, "en")},
                                                   {"body_zh", text_in(texts.body, "zh")},
                                                   {"body_ja", text_in(texts.body, "ja")},
                                                   {"body_en", text_in(texts.body, "en")},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())}});
  note_copy_hand(command, copy);
  note_copy_act(command, copy, CopyDeed::made);
  command.name_subject(subject_of_copy(id));
  return copy;
}

Outcome<std::int64_t> change_copy(Command& command, PublicCopyId id, std::int64_t seen, CopyTexts const& texts) {
  auto const found = moving(command, id, seen, CopyAct::write);
  if (!found) return Refused{found.error()};
  auto const& copy = found->copy;
  if (texts == copy.texts.for_office() && found->next == copy.state) return copy.version;
  if (auto errors = errors_in_copy(texts); !errors.empty()) return refused(std::move(errors));
  command.watch("public_copy", {command.office(), id});
  command.transaction().execute(sql::change_copy, {{"office", command.office()},
                                                   {"id", id},
                                                   {"title_zh", text_in(texts.title, "zh")},
                                                   {"title_ja", text_in(texts.title, "ja")},
                                                   {"title_en", text_in(texts.title, "en")},
                                                   {"body_zh", text_in(texts.body, "zh")},
                                                   {"body_ja", text_in(texts.body, "ja")},
                                                   {"body_en", text_in(texts.body, "en")},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())}});
  note_copy_hand(command, id);
  note_copy_act(command, id, CopyDeed::changed);
  settle_copy_notices(command, copy.letter);
  command.name_subject(subject_of_copy(copy.letter));
  return copy.version + 1;
}

Outcome<std::int64_t> hand_up_copy(Command& command, PublicCopyId id, std::int64_t seen) {
  auto found = moving(command, id, seen, CopyAct::hand_up);
  if (!found) return Refused{found.error()};
  if (auto why = why_not_out(command, found->copy)) return *std::move(why);
  settle_copy_notices(command, found->copy.letter);
  command.watch("public_copy", {command.office(), id});
  command.transaction().execute(sql::hand_up_copy, {{"office", command.office()}, {"id", id}});
  note_copy_act(command, id, CopyDeed::handed_up);
  command.name_subject(subject_of_copy(found->copy.letter));
  ++found->copy.version;
  tell_of_copy(command, found->copy, notices::Kind::copy_waiting);
  return found->copy.version;
}

Outcome<std::int64_t> publish_copy(Command& command, PublicCopyId id, std::int64_t seen) {
  auto found = deciding_on(command, id, seen, CopyAct::publish);
  if (!found) return Refused{found.error()};
  if (auto why = why_not_out(command, found->copy)) return *std::move(why);
  settle_copy_notices(command, found->copy.letter);
  settle_copy(command, found->copy, found->next, {});
  tell_of_copy(command, found->copy, notices::Kind::copy_published);
  return found->copy.version;
}

Outcome<std::int64_t> return_copy(Command& command, PublicCopyId id, std::int64_t seen, std::string const& words) {
  auto found = deciding_on(command, id, seen, CopyAct::give_back);
  if (!found) return Refused{found.error()};
  if (auto error = error_in_words(words, true)) return refused({*std::move(error)});
  settle_copy_notices(command, found->copy.letter);
  settle_copy(command, found->copy, found->next, words);
  tell_of_copy(command, found->copy, notices::Kind::copy_returned);
  return found->copy.version;
}

Outcome<std::int64_t> withdraw_copy(Command& command, PublicCopyId id, std::int64_t seen, std::string const& words) {
  auto const found = moving(command, id, seen, CopyAct::withdraw);
  if (!found) return Refused{found.error()};
  if (auto error = error_in_words(words, found->next == CopyState::withdrawn)) return refused({*std::move(error)});
  return take_from_public(command, found->copy, found->next, words);
}

Outcome<std::int64_t> let_copy_stand(Command& command, PublicCopyId id, std::int64_t seen, std::string const& words) {
  auto const found = deciding_on(command, id, seen, CopyAct::let_stand);
  if (!found) return Refused{found.error()};
  if (!change_of_letter(command.transaction(), command.office(), id))
    return refused(Errc::conflict, wrong("copy", {}, "copy_not_now",
                                         "the letter was not changed since it was published", "another step"));
  if (auto error = error_in_words(words, false)) return refused({*std::move(error)});
  settle_copy_notices(command, found->copy.letter);
  command.watch("public_copy", {command.office(), id});
  command.transaction().execute(sql::touch_copy, {{"office", command.office()}, {"id", id}});
  command.transaction().execute(sql::note_letter_known, {{"office", command.office()}, {"id", id}});
  note_copy_act(command, id, CopyDeed::let_stand, words);
  command.name_subject(subject_of_copy(found->copy.letter));
  return found->copy.version + 1;
}

void withdraw_copy_of(Command& command, LetterId letter, std::string const& reason) {
  for (auto const& copy : copies_of_letter(command.transaction(), command.office(), letter))
    if (auto const next = after(copy.state, CopyAct::withdraw))
      take_from_public(command, copy, *next, std::string(utf8::cut(reason, longest_copy_words)));
}

void overtake_copies(Command& command, LetterId letter, LetterAct act) {
  if (act != LetterAct::write && act != LetterAct::put_details && act != LetterAct::reopen) return;
  auto& transaction = command.transaction();
  for (auto const& head : copy_heads_of(transaction, command.office(), letter, command.actor())) {
    // A draft is read beside its letter once more before anybody decides on it.
    if (head.changed_at.empty() || (head.state != CopyState::waiting && head.state != CopyState::published)) continue;
    command.watch("public_copy", {command.office(), head.id});
    transaction.execute(sql::touch_copy, {{"office", command.office()}, {"id", head.id}});
    auto const copy = copy_of(transaction, command.office(), head.id);
    if (copy && head.is_overtaken()) tell_of_copy(command, *copy, notices::Kind::copy_overtaken);
  }
}

void empty_freed_copies(Command& command) {
  auto const freed = command.transaction().all(sql::freed_copies, {{"office", command.office()}},
                                               [](db::Row const& row) { return row.get<PublicCopyId>(0); });
  for (auto const id : freed) empty_copy(command, id);
}

}  // namespace amity::work
