// SPDX-License-Identifier: Apache-2.0
// What a message says that came to the address to which mails come back: anybody can send anything there.
#pragma once

#include "mail/returned.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace amity::mail {

// failed: a mail could not be delivered. delayed: it is tried further. delivered: it arrived, or was passed on.
// automatic: a holiday notice, a receipt, a complaint. person: somebody wrote there. unreadable: no message of mail, or
// a mail server's that says nothing of a delivery. empty: nothing.
enum class ReturnKind { failed, delayed, delivered, automatic, person, unreadable, empty };
std::string_view to_string(ReturnKind kind);

struct ReturnedMessage {
  ReturnKind kind{ReturnKind::unreadable};
  // What may be keys, those of the addresses that it was sent to first; which of them is one the database knows.
  std::vector<std::string> keys{};
  Lasting lasting{Lasting::hard};  // failed
  std::string status{};            // failed: "5.1.1", "550", or empty where nothing is said
  std::string words{};             // failed: of the mail server, as they stand there
  bool operator==(ReturnedMessage const&) const = default;
};

// More of a message is not looked at: the report stands before the mail that came back (RFC 6522, 3).
inline constexpr std::size_t most_read_of_message = 1 << 20;

// Whatever the bytes are: reports of deliveries (RFC 3464, 6533), what Exim and qmail wrote before there were such, and
// all else, as above. `recipient`: the address that it came to, where the mail server said so; may be empty.
ReturnedMessage read_returned_message(std::string_view bytes, std::string_view recipient = {});

}  // namespace amity::mail
