// SPDX-License-Identifier: Apache-2.0
#include "commands/web/final_acts.h"

#include "accounts/sign_in.h"
#include "commands/web/writing.h"

namespace amity::commands {

bool signed_in_just_now(Writing const& writing, accounts::Session const& session) {
  if (session.account.value == 0) return false;
  auto const& keeper = writing.doorkeeper;
  auto transaction = keeper.database.read();
  auto const now = keeper.clock();
  auto const all = accounts::sessions_of(transaction, session.office, session.account, now);
  return std::ranges::any_of(
      all, [&](accounts::SignedIn const& one) { return one.number == session.number && now - one.since < just_now; });
}

}  // namespace amity::commands
