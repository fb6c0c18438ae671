// SPDX-License-Identifier: Apache-2.0
// What follows where a mail came back, or its recipient was refused at once.
#pragma once

#include "accounts/account.h"
#include "mail/outbox.h"

#include <optional>
#include <string>

namespace amity::returns {

// Part of the transaction that notes it (mail::OnReturned). Whose act wrote the mail is told; of a mail that nobody's
// act wrote, such as a digest, those who look after accounts are, once for an address. An account whose address is no
// good any more (mail::is_of_the_address) gets no digests, and what the one that came back told waits for the next.
void came_back(db::Transaction& transaction, mail::Mail const& mail);

// Why an account gets no digests.
struct Stop {
  mail::MailId mail{};  // the one that came back
  std::string status;   // "5.1.1"
  Instant since{};
  bool operator==(Stop const&) const = default;
};
// Nothing where its address is another now.
std::optional<Stop> stop_of(db::Transaction& transaction, accounts::Account const& account);

// Digests go to the account's address again. Twice changes nothing. Errc::not_found where it is none of the office's.
commands::Outcome<std::string> try_again(commands::Command& command, accounts::AccountId account);
// The same without a line of its own, where another address was given.
void address_changed(commands::Command& command, accounts::AccountId account);

}  // namespace amity::returns
