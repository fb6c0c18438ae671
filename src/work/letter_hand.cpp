// SPDX-License-Identifier: Apache-2.0
#include "work/letter_hand.h"

#include "accounts/actor.h"
#include "acting.h"
#include "letter_rows.h"
#include "refusals.h"

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

std::string_view field_of(LetterAct act) { return act == LetterAct::opinion ? "opinion" : "reason"; }

// The account that handed it on, as long as it still writes letters: else it would lie with somebody who can do
// nothing with it.
std::optional<accounts::AccountId> back_to(Command& command, std::string const& actor) {
  auto const account = accounts::account_named(actor);
  auto const who = account ? accounts::account_of(command.transaction(), command.office(), *account) : std::nullopt;
  if (!who || who->state == accounts::AccountState::disabled) return std::nullopt;
  return accounts::may(who->fields.role, accounts::Right::draft_letters) ? account : std::nullopt;
}

}  // namespace

bool is_in_hand_of(Letter const& letter, accounts::Account const& account) {
  if (letter.state != LetterState::assigned) return false;
  if (letter.person) return *letter.person == account.id;
  return letter.department && letter.department == account.fields.department;
}

std::optional<std::string> handed_on_by(std::span<HandlingLine const> lines) {
  std::vector<std::string> by;
  for (auto const& line : lines) {
    if (line.act == to_string(LetterAct::assign)) by.push_back(line.actor);
    auto const came_back = line.act == to_string(LetterAct::opinion) || line.act == to_string(LetterAct::give_back);
    if (came_back && !by.empty()) by.pop_back();
  }
  return by.empty() ? std::nullopt : std::optional{by.back()};
}

bool can_return(Letter const& letter, std::span<HandlingLine const> lines, accounts::Account const& whose) {
  if (!is_in_hand_of(letter, whose)) return false;
  auto const by = handed_on_by(lines);
  return by && *by != accounts::actor_of(whose.id);
}

Outcome<std::int64_t> return_from_hand(Command& command, LetterId id, HandReturn const& wanted) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, wanted.act); !next) return Refused{next.error()};
  // Whoever may read letters may be handed one.
  auto const deciding = deciding_of(command, wanted.under, accounts::Right::read_letters);
  if (!deciding) return Refused{deciding.error()};
  auto const& whose = deciding->whose();
  if (!is_in_hand_of(*letter, whose))
    return refused(Errc::refused, wrong({}, {}, "not_in_hand", "this letter is not in your hand",
                                        "whoever it was handed to, as its page says"));
  auto const lines = handling_of(command.transaction(), command.office(), id);
  auto const by = handed_on_by(lines);
  if (!by || *by == accounts::actor_of(whose.id))
    return refused(Errc::conflict, wrong({}, {}, "not_handed_on", "nobody else handed this letter on to you",
                                         "answer it, note it, or hand it on"));
  if (is_blank(wanted.words))
    return refused({wrong(std::string(field_of(wanted.act)), {}, "empty", "it says nothing", "a few words")});
  // The sheet says for whom it was said: the department, unless it was with somebody by name.
  Act act{wanted.act, wanted.words};
  if (!letter->person) act.department = letter->department;
  act.for_whom = deciding->for_id();
  letter->department = std::nullopt;
  letter->person = back_to(command, *by);
  return move_letter(command, *std::move(letter), act);
}

}  // namespace amity::work
