// SPDX-License-Identifier: Apache-2.0
// Accounts that were closed: their address of mail ends a year later. The name stays, as what its owner did is told by
// it.
#pragma once

#include "accounts/account.h"

#include <string>
#include <vector>

namespace amity::accounts {

inline constexpr std::chrono::days closed_address_is_kept{365};

struct ClosedDue {
  AccountId account{};
  std::string name;
  Day due{};
  bool operator==(ClosedDue const&) const = default;
};
// Whose address should be gone by that day, the earliest first.
std::vector<ClosedDue> closed_due(db::Transaction& transaction, OfficeId office, Day today);
// Takes the address away. Whoever opens the account again gives it one first.
commands::Outcome<std::int64_t> forget_address(commands::Command& command, AccountId id);
// Of all offices, a command for each. How many.
std::size_t forget_closed(db::Database& database, Clock const& clock, std::string const& actor);

}  // namespace amity::accounts
