// SPDX-License-Identifier: Apache-2.0
// Mails that came back: by an address of their own that each is sent from (VERP), and what is kept of it.
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "db/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace amity::mail {

struct Mail;

// hard: it will never arrive there (5.x). soft: not this time (4.x).
enum class Lasting { hard, soft };
std::string_view to_string(Lasting lasting);

struct Returned {
  Lasting lasting{};
  std::string status;  // "5.1.1" (RFC 3463), or the three digits of SMTP where the server says no more; may be empty
  std::string words;   // the mail server's, on one line; of addresses only the recipient's; empty once wiped
  Instant at{};
  bool operator==(Returned const&) const = default;
};

// What a status says, for people.
enum class Trouble {
  mailbox_unknown,
  mailbox_unavailable,
  host_unknown,
  mailbox_full,
  too_large,
  unreachable,
  took_too_long,
  refused,  // by a policy of the other side: it says nothing of the address
  other
};
std::string_view to_string(Trouble trouble);
Trouble trouble_of(std::string_view status);
// Whether an address is no good any more: hard, and neither a mailbox that is full, a mail too large, nor a policy.
bool is_of_the_address(Returned const& returned);

// "returns+{key}@example.org" as an operator writes it: one "{key}" before the @, and an address with a key in it.
Result<void> check_returns(std::string_view pattern);
// 26 letters and digits (130 bits of chance), the same in capital and small letters.
std::string new_return_key();
std::string return_address(std::string_view pattern, std::string_view key);
// What the database has of a key.
std::string hash_of_return_key(std::string_view key);

// A text of a mail server on one line, with "..." in the place of every address but this one; 400 bytes at most.
std::string without_other_addresses(std::string_view words, std::string_view address);

// Called in the transaction that notes it, the first time and where soft becomes hard.
using OnReturned = std::function<void(db::Transaction&, Mail const&)>;

// unknown: no mail has this key, or it is forgotten. again: it was known, nothing was changed.
enum class Noted { unknown, again, noted };
struct NotedReturn {
  Noted noted{};
  OfficeId office{};
  std::int64_t mail{};  // its number; 0 where it is unknown
};
// Of the mail with that key; the words are cleaned as above.
NotedReturn note_returned(db::Transaction& transaction, std::string_view key, Returned const& returned,
                          OnReturned const& on_returned);

}  // namespace amity::mail
