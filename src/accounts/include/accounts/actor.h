// SPDX-License-Identifier: Apache-2.0
// Who did something, as the journal and the tables name it.
#pragma once

#include "accounts/account.h"

#include <optional>
#include <string_view>

namespace amity::accounts {

// The account that "account:5" names; nothing for a token, a program, or words that name none. The inverse of
// actor_of(). Whether the office has such an account is another question.
std::optional<AccountId> account_named(std::string_view actor);

}  // namespace amity::accounts
