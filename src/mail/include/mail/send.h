// SPDX-License-Identifier: Apache-2.0
// The jobs that send mail and forget it.
#pragma once

#include "jobs/queue.h"
#include "jobs/task.h"
#include "mail/returned.h"
#include "mail/server.h"

#include <chrono>

namespace amity::mail {

// With back-off up to an hour these are five days (RFC 5321, 4.5.4.1): a server that is away for a day or a long
// weekend loses nothing.
inline constexpr jobs::Kind send_kind{.name = "mail.send", .job_class = jobs::Class::io, .max_tries = 130};

// Sends over one kept connection. A text is given to the mail server at most twice: the second time only where no
// answer to the first is known, since this program or the line died between the two; both have the same Message-ID, by
// which most servers know the second for the first. `on_returned`: of a recipient whom the mail server refuses.
jobs::Handler send_handler(db::Database& database, Clock clock, Server server, OnReturned on_returned);

inline constexpr jobs::Kind retention_kind{.name = "mail.retention", .job_class = jobs::Class::background};
// How long after its end a mail's recipient, subject, text and answers are kept.
inline constexpr std::chrono::hours kept_after_end{30 * 24};

// Wipes them, then enqueues itself for the next day.
jobs::Handler retention_handler(db::Database& database, Clock clock);
// At the start of a server.
void schedule_retention(db::Transaction& transaction, Clock const& clock, std::chrono::hours after);
// What retention_handler() does in a transaction: how many mails were wiped.
std::int64_t wipe_old(db::Transaction& transaction, Instant now);

}  // namespace amity::mail
