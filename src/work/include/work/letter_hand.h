// SPDX-License-Identifier: Apache-2.0
// A letter that was handed on lies in somebody's hand: of that person, or of anybody of that department. They say what
// they think of it, or that it is not theirs; either stands on the handling sheet and takes it back to who handed it
// on.
#pragma once

#include "work/deputy.h"
#include "work/letter.h"

#include <optional>
#include <span>
#include <string>

namespace amity::work {

// Whether it is with this account: with it by name, or with its department and nobody in it by name.
bool is_in_hand_of(Letter const& letter, accounts::Account const& account);

// Whether the account signs in, reads letters, and is of that department: one who can do something with what is handed
// to it.
inline bool reads_letters_in(accounts::Account const& account, accounts::DepartmentId department) {
  return account.state != accounts::AccountState::disabled && account.fields.department == department &&
         accounts::may(account.fields.role, accounts::Right::read_letters);
}

// Who handed it on to whom it is with ("account:5"): the last who did, but for those to whom it came back already. Of
// one that A handed to B, and B to C: B, and once C has answered, A. Nothing where it came back to all of them.
std::optional<std::string> handed_on_by(std::span<HandlingLine const> lines);

// What it is given back with, by whoever has it, or by their deputy under a grant of all that they may.
struct HandReturn {
  LetterAct act{LetterAct::opinion};  // or give_back
  std::string words;                  // the opinion, or why it is not theirs
  std::optional<GrantId> under{};
};
// It is with who handed it on then; with nobody, as one that was just registered, where they write no letters any more.
// Errors: words (`empty`). Errc::conflict: `not_now` for one that is with nobody or closed; `not_handed_on` where
// nobody else gave it to who has it. Errc::refused: `not_in_hand` for everybody else, `a_person_decides` for a token,
// and what deciding for another is refused for (deputy.h).
commands::Outcome<std::int64_t> return_from_hand(commands::Command& command, LetterId id, HandReturn const& wanted);

// Whether the account, by itself or through its deputy, can do that now; who asks reads letters anyway.
bool can_return(Letter const& letter, std::span<HandlingLine const> lines, accounts::Account const& whose);

}  // namespace amity::work
