// SPDX-License-Identifier: Apache-2.0
// The secret address of somebody's own calendar; the database has the hash of its secret alone.
#pragma once

#include "accounts/account.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::notices {

inline constexpr std::string_view feed_prefix{"amity-calendar_"};

// In the place of one that was there. Errc::not_found where the account is none of the office's. The answer is the
// hash.
commands::Outcome<std::string> put_feed(commands::Command& command, accounts::AccountId account,
                                        std::string const& hash);
// Twice changes nothing.
commands::Outcome<std::string> revoke_feed(commands::Command& command, accounts::AccountId account);

// When it was made (UTC); nothing where there is none.
std::optional<std::string> feed_made_at(db::Transaction& transaction, OfficeId office, accounts::AccountId account);

// Whose it is, as long as they may come in.
std::optional<accounts::Account> owner_of_feed(db::Transaction& transaction, std::string_view hash);

}  // namespace amity::notices
