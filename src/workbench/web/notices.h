// SPDX-License-Identifier: Apache-2.0
// Telling owners of accounts by mail what was done to them. Private to the room.
#pragma once

#include "entrance.h"
#include "workbench/web/mails.h"

#include <optional>

namespace amity::workbench::web {

// Nothing where this instance sends no mail.
std::optional<Writer> writer_for(Desk const& desk, OfficeId office);

// Part of the command: kept or undone with it. Without a writer nobody is told.
void tell_owner(commands::Command& command, std::optional<Writer> const& writer, accounts::Account const& account,
                NoticeOf const& of);
// The key of a notice of which there is one at a time: "password/5/2026-11-29T...".
std::string notice_key(std::string_view what, accounts::AccountId account, Instant at);

// The verb, and then its notice. `what` as in notice_key().
commands::Verb with_notice(Desk const& desk, accounts::Account const& account, Notice notice, std::string_view what,
                           commands::Verb verb);

// A verb that begins a session; the account's owner is told where the browser is new to it.
commands::Verb with_notice_of_browser(Desk const& desk, accounts::Account const& account, accounts::Attempt attempt,
                                      accounts::NewSession const& session, commands::Verb verb);

// After a commit.
void send_now(Desk const& desk);

}  // namespace amity::workbench::web
