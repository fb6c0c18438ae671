// SPDX-License-Identifier: Apache-2.0
// The secret address of somebody's own calendar; the database has the hash of its secret alone. It needs no signing in,
// so it ends with whatever ends its owner's other sessions (accounts/access_epoch.h): another password, a new second
// step, the press of a button, an account that is disabled. What comes after such an end needs a new address.
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

struct Feed {
  std::string made_at;  // UTC
  enum class State { holds, ended } state{};
  bool operator==(Feed const&) const = default;
};
// Nothing where there is none, or it was revoked.
std::optional<Feed> feed_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account);

// Whose it is, as long as it holds and they may come in.
std::optional<accounts::Account> owner_of_feed(db::Transaction& transaction, std::string_view hash);

}  // namespace amity::notices
