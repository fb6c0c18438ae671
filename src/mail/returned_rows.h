// SPDX-License-Identifier: Apache-2.0
// What the sender and the reader of returned mails share. Private to the room.
#pragma once

#include "mail/outbox.h"

namespace amity::mail {

// Whether it was news: the first time, or soft became hard.
bool put_returned(db::Transaction& transaction, OfficeId office, MailId id, Returned const& returned,
                  OnReturned const& on_returned);

// What a mail server's reply to RCPT says: "550 5.1.1 <maria@example.org> no such mailbox".
Returned refused_at_once(std::string_view reply, Instant at);

void keep_return_key(db::Transaction& transaction, OfficeId office, MailId id, std::string_view key);
void forget_return_key(db::Transaction& transaction, OfficeId office, std::string_view key);

}  // namespace amity::mail
