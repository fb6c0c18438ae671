// SPDX-License-Identifier: Apache-2.0
// Who does it, where only a person may. Private to the room.
#pragma once

#include "accounts/account.h"
#include "fields/errors.h"

#include <optional>

namespace amity::work {

// The account whose command it is; nothing for a token and the command line.
std::optional<accounts::Account> acting_of(commands::Command& command);
// Whether who does it has a right as well, as things stand in the transaction; the command line has all.
bool acts_with(commands::Command& command, accounts::Right right);
fields::FieldError a_person_decides();

}  // namespace amity::work
