// SPDX-License-Identifier: Apache-2.0
// Somebody's own calendar (RFC 5545). Private to the room.
#pragma once

#include "accounts/account.h"
#include "notices/web/sending.h"

#include <string>

namespace amity::notices::web {

// Whole days, since that is what calendar programs show of an address they are given (few show VTODO): the open tasks
// that are the account's own, until when its letters want an answer, with the sum, and, on the day that it is, what
// waits for its decision. The same tables on the same day give the same text.
std::string own_calendar(db::Transaction& transaction, Post const& post, accounts::Account const& account, Day today);

}  // namespace amity::notices::web
