// SPDX-License-Identifier: Apache-2.0
// Who a command's actor is, and what he may, as things stand in its transaction.
#pragma once

#include "accounts/session.h"
#include "commands/command.h"

#include <optional>

namespace amity::accounts {

// The account whose command it is; nothing for a token and the command line.
std::optional<Account> acting_account(commands::Command& command);
// The rights of the actor's role or token; all for the command line, none for what stands no more.
Rights acting_rights(commands::Command& command);
// Office, actor, rights and account: what may be seen is asked with it.
Session acting_session(commands::Command& command);
// What an account may see is asked with this, whether it is signed in or not.
Session session_as(Account const& account);

}  // namespace amity::accounts
