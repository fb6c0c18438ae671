// SPDX-License-Identifier: Apache-2.0
// What ends when somebody's sessions are ended, though no session is asked for it: the address of a calendar, which is
// read without signing in. It is made under the account's epoch of that time, and holds as long as that is the epoch:
// end_sessions() begins another. So whoever had a password, a device or a screen that is another's now does not read
// on.
#pragma once

#include "accounts/account.h"

#include <cstdint>

namespace amity::accounts {

// 0 where all other sessions were never ended.
std::int64_t access_epoch(db::Transaction& transaction, OfficeId office, AccountId account);
// What was handed out before holds no more. end_sessions() does it.
void begin_access_epoch(db::Transaction& transaction, OfficeId office, AccountId account);

}  // namespace amity::accounts
