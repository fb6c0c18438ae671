// SPDX-License-Identifier: Apache-2.0
// Who does it, where only a person may. Private to the room.
#pragma once

#include "accounts/account.h"
#include "fields/errors.h"
#include "work/deputy.h"

#include <optional>

namespace amity::work {

// The account whose command it is; nothing for a token and the command line.
std::optional<accounts::Account> acting_of(commands::Command& command);
fields::FieldError a_person_decides();

// Who decides, and for whom: a deputy under a grant that holds on this day at the office and covers the right.
struct Deciding {
  accounts::Account who;
  std::optional<accounts::Account> for_whom{};
  accounts::Account const& whose() const { return for_whom ? *for_whom : who; }
  std::optional<accounts::AccountId> for_id() const { return for_whom ? std::optional{for_whom->id} : std::nullopt; }
};
// Errc::refused: `a_person_decides`, `no_such_grant` (none of who does it), `grant_does_not_hold` (another day,
// revoked, an account disabled), `not_granted` (for other rights). Notes in the journal's line for whom it was.
commands::Outcome<Deciding> deciding_of(commands::Command& command, std::optional<GrantId> const& under,
                                        accounts::Right right);

}  // namespace amity::work
