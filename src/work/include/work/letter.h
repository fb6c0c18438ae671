// SPDX-License-Identifier: Apache-2.0
// Letters in and out, and what is done with them. Each verb is a command: refused with every field's error, or with
// what somebody else changed meanwhile.
//
//   out: draft -> circulating -> issued -> sent -> answered | voided
//   in:  received -> assigned -> answered | noted
#pragma once

#include "deadlines/deadline.h"
#include "files/document.h"
#include "work/approval.h"
#include "work/series.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::rules {
class OfficeCalendar;
}

namespace amity::work {

using LetterId = Id<struct LetterTag>;
// As the journal, holds and comments name it.
inline std::string letter_subject(LetterId id) { return "letter/" + std::to_string(id.value); }

enum class LetterState { draft, circulating, issued, sent, received, assigned, answered, noted, voided };
inline constexpr std::array all_letter_states{LetterState::draft,    LetterState::circulating, LetterState::issued,
                                              LetterState::sent,     LetterState::received,    LetterState::assigned,
                                              LetterState::answered, LetterState::noted,       LetterState::voided};
std::string_view to_string(LetterState state);
std::optional<LetterState> parse_letter_state(std::string_view word);
// Nothing more is to be done with it.
constexpr bool is_closed(LetterState state) {
  return state == LetterState::answered || state == LetterState::noted || state == LetterState::voided;
}

// What stands in a line of the handling sheet.
enum class LetterAct {
  write,
  circulate,
  take_back,
  agree,
  agree_with_changes,
  refuse,
  issue,
  send,
  receive,
  assign,
  answer,
  note,
  reopen,
  void_out,
  enclose,  // a document
  take_out,
  put_back,
  put_details,  // copies, translation
  go_past,      // a rule, for a reason
  extend,       // the time for its answer
  opinion,      // of those it was handed to: back to who handed it on, with what they think
  give_back     // the same of what is not theirs
};
std::string_view to_string(LetterAct act);

struct LetterMove {
  Direction direction;
  LetterState from;
  LetterAct act;
  LetterState to;
};
// The table of what may follow what. Verdicts move nothing: they stand beside the text.
inline constexpr std::array letter_moves{
    LetterMove{Direction::out, LetterState::draft, LetterAct::write, LetterState::draft},
    LetterMove{Direction::out, LetterState::draft, LetterAct::circulate, LetterState::circulating},
    LetterMove{Direction::out, LetterState::draft, LetterAct::issue, LetterState::issued},
    LetterMove{Direction::out, LetterState::draft, LetterAct::void_out, LetterState::voided},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::write, LetterState::circulating},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::circulate, LetterState::circulating},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::take_back, LetterState::draft},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::agree, LetterState::circulating},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::agree_with_changes, LetterState::circulating},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::refuse, LetterState::circulating},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::issue, LetterState::issued},
    LetterMove{Direction::out, LetterState::circulating, LetterAct::void_out, LetterState::voided},
    LetterMove{Direction::out, LetterState::issued, LetterAct::send, LetterState::sent},
    LetterMove{Direction::out, LetterState::issued, LetterAct::answer, LetterState::answered},
    LetterMove{Direction::out, LetterState::issued, LetterAct::void_out, LetterState::voided},
    LetterMove{Direction::out, LetterState::sent, LetterAct::answer, LetterState::answered},
    LetterMove{Direction::out, LetterState::sent, LetterAct::extend, LetterState::sent},
    LetterMove{Direction::out, LetterState::sent, LetterAct::void_out, LetterState::voided},
    LetterMove{Direction::out, LetterState::answered, LetterAct::reopen, LetterState::sent},
    LetterMove{Direction::out, LetterState::answered, LetterAct::void_out, LetterState::voided},
    LetterMove{Direction::in, LetterState::received, LetterAct::write, LetterState::received},
    LetterMove{Direction::in, LetterState::received, LetterAct::assign, LetterState::assigned},
    LetterMove{Direction::in, LetterState::received, LetterAct::answer, LetterState::answered},
    LetterMove{Direction::in, LetterState::received, LetterAct::note, LetterState::noted},
    LetterMove{Direction::in, LetterState::received, LetterAct::extend, LetterState::received},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::write, LetterState::assigned},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::assign, LetterState::assigned},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::answer, LetterState::answered},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::note, LetterState::noted},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::extend, LetterState::assigned},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::opinion, LetterState::assigned},
    LetterMove{Direction::in, LetterState::assigned, LetterAct::give_back, LetterState::assigned},
    LetterMove{Direction::in, LetterState::answered, LetterAct::reopen, LetterState::assigned},
    LetterMove{Direction::in, LetterState::noted, LetterAct::reopen, LetterState::assigned},
};
std::optional<LetterState> after(Direction direction, LetterState from, LetterAct act);

// Until when an answer is due, counted from the day that a letter arrived or was sent.
std::string_view to_string(deadlines::Unit unit);
std::optional<deadlines::Unit> parse_unit(std::string_view word);
struct Within {
  int amount{};  // 1 to 366
  deadlines::Unit unit{deadlines::Unit::working_days};
  bool operator==(Within const&) const = default;
};

// Something is still awaited: of us, or, of one that was sent and says within how long, an answer to it. What lists
// call open.
constexpr bool is_pending(LetterState state, std::optional<Within> const& within) {
  return !is_closed(state) && (state != LetterState::sent || within.has_value());
}

// How urgent it is, as offices of China mark letters: 特急, 加急, or nothing.
enum class Urgency { ordinary, urgent, extra_urgent };
inline constexpr std::array all_urgencies{Urgency::ordinary, Urgency::urgent, Urgency::extra_urgent};
std::string_view to_string(Urgency urgency);
std::optional<Urgency> parse_urgency(std::string_view word);

struct LetterFields {
  std::string language{"zh"};
  std::string correspondent{};  // from whom or to whom, as it stands on the letter
  std::string title{};          // the subject line
  std::string body{};
  std::string enclosures{};           // a line each
  std::optional<CityId> partner{};    // whom it is about
  std::string their_number{};         // the correspondent's own
  std::optional<Day> dated{};         // the day that stands on it
  std::optional<Day> arrived{};       // in only
  std::optional<LetterId> answers{};  // the letter that this one answers: one of the other direction
  std::optional<Within> within{};     // until when an answer to this one is due
  Urgency urgency{};
  bool operator==(LetterFields const&) const = default;
};
commands::FieldTexts texts_of(LetterFields const& fields);

struct Letter {
  LetterId id{};
  std::int64_t version{};
  Direction direction{};
  LetterState state{};
  LetterFields fields;
  std::optional<LetterNumber> number{};
  std::optional<accounts::DepartmentId> department{};  // that it is assigned to
  std::optional<accounts::AccountId> person{};
  std::string signatory{};  // name and post, as they were at issue
  std::optional<Day> issued{};
  std::optional<Day> sent{};
  std::string way{};     // how it went: post, hand, mail
  std::string reason{};  // why it was voided
  std::string created_at{};
  std::string changed_at{};
  std::vector<std::string> documents{};            // enclosed: the hash and the name of each, see files::attached()
  std::string details{};                           // of its copies and its translation, see details_hash()
  std::vector<deadlines::Extension> extensions{};  // of the time for its answer
  std::optional<deadlines::Deadline> deadline{};   // until when it is due, as of a line (letter_list.h)
  bool operator==(Letter const&) const = default;
};
// BLAKE2b-256 of what a verdict is given to: language, correspondent, subject line, text, enclosures, which letter it
// answers, the documents that are enclosed, who gets copies and the translation. Without the last three it is what it
// was before there were any.
std::string content_hash(Letter const& letter);
// The same of the text alone.
std::string text_hash(LetterFields const& fields);

// calendar: the transaction's (rules/office_calendar.h), for who asks for many; without, one of its own.
std::optional<Letter> letter_of(db::Transaction& transaction, OfficeId office, LetterId id,
                                rules::OfficeCalendar* calendar = nullptr);
// The same without extensions and deadline, for what asks for its text and its verdicts alone.
std::optional<Letter> letter_as_written(db::Transaction& transaction, OfficeId office, LetterId id);
// What a list or a link says of it: one query, and nothing is counted.
struct LetterTitle {
  std::string number;  // empty: none yet
  std::string title;
  std::int64_t version{};
  std::string changed_at{};  // UTC
  // "KM-2026-1 Invitation"
  std::string with_number() const { return number.empty() ? title : number + " " + title; }
  bool operator==(LetterTitle const&) const = default;
};
std::optional<LetterTitle> letter_title(db::Transaction& transaction, OfficeId office, LetterId id);

struct HandlingLine {
  std::string at;
  std::string actor;
  std::string act;
  std::optional<accounts::DepartmentId> department{};
  std::string words;
  LetterId letter{};
  std::optional<accounts::AccountId> person{};    // to whom it was handed on; who is asked
  std::optional<accounts::AccountId> for_whom{};  // where a deputy did it
  std::string changed{};  // the parts of the letter that the act changed, as words_of() in agreed_text.h writes them
  std::int64_t lapsed{};  // how many answers stood on the text before, and no more on this
  std::string before{};   // content_hash() of the text that the act replaced (agreed_text.h); empty where none is kept
  bool operator==(HandlingLine const&) const = default;
};
std::vector<HandlingLine> handling_of(db::Transaction& transaction, OfficeId office, LetterId id);  // the oldest first
// Whether this actor ("account:5") wrote at its text: then somebody else decides.
bool wrote(db::Transaction& transaction, OfficeId office, LetterId id, std::string_view actor);

// A draft, or a letter that came in, which takes its number at once. Errors: title, correspondent (empty), language,
// arrived (missing of one that came in, in the future), answers (none of the office's, or of the same direction),
// partner (no city), series (none of the direction).
struct NewLetter {
  Direction direction{};
  LetterFields fields;
  SeriesId series{};  // in only
  Day today{};        // at the office
};
commands::Outcome<LetterId> add_letter(commands::Command& command, NewLetter const& wanted);

// The version that stands then. A changed text loses the verdicts given to it. Errc::refused once it was issued or
// closed.
commands::Outcome<std::int64_t> change_letter(commands::Command& command, LetterId id, LetterFields const& fields,
                                              std::optional<commands::Seen> const& seen, Day today);

// All of these refuse (Errc::conflict, code `not_now`) what cannot follow the state that the letter is in.
// Where nobody is asked, it goes straight to who issues it: so in an office without departments.
commands::Outcome<std::int64_t> circulate(commands::Command& command, LetterId id, std::vector<StepAsked> const& steps);
commands::Outcome<std::int64_t> take_back(commands::Command& command, LetterId id);
commands::Outcome<std::int64_t> countersign(commands::Command& command, LetterId id, VerdictGiven const& given);

struct Issue {
  SeriesId series{};
  std::string content_hash;        // of the text that was read
  std::string signatory;           // name and post
  Day today{};                     // at the office; its year is the number's
  std::optional<GrantId> under{};  // the grant that makes who issues it a deputy
  std::string rule_reason{};       // why it is issued though a rule is not kept, or cannot be judged
};
// Takes the number. Errc::refused for who wrote at it, for a deputy of who wrote at it, for a token (a person decides),
// where a group has not agreed to just this text, and while a document of it is being looked at or was refused; what
// rules::pass_rules() says; Errc::conflict where the text is another now. A letter that this one answers is answered.
commands::Outcome<LetterNumber> issue(commands::Command& command, LetterId id, Issue const& wanted);

struct Sending {
  Day on{};
  std::string way;
  Day today{};
};
commands::Outcome<std::int64_t> send(commands::Command& command, LetterId id, Sending const& sending);

// In whose hands a letter is.
struct Holder {
  std::optional<accounts::DepartmentId> department{};
  std::optional<accounts::AccountId> person{};
  bool operator==(Holder const&) const = default;
};
struct Assignment {
  std::optional<accounts::DepartmentId> department{};
  std::optional<accounts::AccountId> person{};
  std::string words;             // what is to be done with it
  std::optional<Holder> seen{};  // whose it was when who hands it on looked; none: whosever it is
};
// Refused besides what is wrong with the two: a department in which nobody reads letters (`nobody_in_department`), a
// person who is of another (`person_elsewhere`: the department named would have nothing), and a letter that somebody
// else has than was seen (`changed_meanwhile`, with whose it is now).
commands::Outcome<std::int64_t> assign(commands::Command& command, LetterId id, Assignment const& to);
// Answered otherwise than by a letter of the register, noted without an answer, or taken up again.
commands::Outcome<std::int64_t> close(commands::Command& command, LetterId id, LetterAct act, std::string const& words);
// What documents of a letter are attached to.
files::Subject documents_of(LetterId id);
// What goes with a letter, in the words of its lines, then the names of its documents: as every paper lists them.
std::vector<std::string> enclosures_of(db::Transaction& transaction, OfficeId office, Letter const& letter);
// The three are refused (`not_now`) once the letter was issued or closed. They change what a verdict is given to, and
// who does it has written at the letter. Errors: as files::attach().
// Refuses what enclose() would for the letter's state or for want of room, so that a document is not stored first.
commands::Outcome<std::monostate> may_enclose(db::Transaction& transaction, OfficeId office, LetterId id,
                                              std::string_view name);
commands::Outcome<files::AttachmentId> enclose(commands::Command& command, LetterId id,
                                               files::NewAttachment const& document);
commands::Outcome<std::int64_t> take_out(commands::Command& command, LetterId id, files::AttachmentId document);
commands::Outcome<std::int64_t> put_back(commands::Command& command, LetterId id, files::AttachmentId document);

// It keeps its number, and says why. A letter that it answered is open again.
commands::Outcome<std::int64_t> void_letter(commands::Command& command, LetterId id, std::string const& reason,
                                            std::optional<GrantId> const& under = {});

}  // namespace amity::work
