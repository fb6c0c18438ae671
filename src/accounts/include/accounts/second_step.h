// SPDX-License-Identifier: Apache-2.0
// Whether an office wants a second step of everybody who signs in with a password (OWASP ASVS 5.0, 6.3.3).
#pragma once

#include "accounts/account.h"

namespace amity::accounts {

enum class SecondStep { optional, required };

SecondStep second_step_of(db::Transaction& transaction, OfficeId office);
// Sessions of people who have neither an app nor a passkey can do nothing from now on but set one up. Those who sign in
// by their city's provider and have no password here are the provider's to ask.
commands::Outcome<std::string> put_second_step(commands::Command& command, SecondStep wanted);
// Whether who comes with a password, or with a link that sets one, must come with the account's passkey instead: it is
// the second step that the office wants, and the account has no other.
bool is_passkey_wanted(db::Transaction& transaction, Account const& account);

}  // namespace amity::accounts
