// SPDX-License-Identifier: Apache-2.0
#include "acting.h"

#include "accounts/acting.h"
#include "refusals.h"

namespace amity::work {

std::optional<accounts::Account> acting_of(commands::Command& command) { return accounts::acting_account(command); }

bool acts_with(commands::Command& command, accounts::Right right) {
  return accounts::acting_rights(command).contains(right);
}

fields::FieldError a_person_decides() {
  return wrong({}, {}, "a_person_decides", "a person decides on this, not a token", "somebody who is signed in");
}

}  // namespace amity::work
