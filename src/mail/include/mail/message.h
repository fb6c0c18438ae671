// SPDX-License-Identifier: Apache-2.0
// A mail as it goes over the wire (RFC 5322, MIME).
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::mail {

struct Mailbox {
  std::string address;
  std::string name{};  // in any script; may be empty
  bool operator==(Mailbox const&) const = default;
};

// Something for the reader's calendar (RFC 6047).
struct Calendar {
  std::string text;               // iCalendar, UTF-8
  std::string file{"event.ics"};  // its name, in any script
  std::string method{"REQUEST"};  // as in the text: REQUEST, CANCEL, PUBLISH
  bool operator==(Calendar const&) const = default;
};

struct Message {
  std::string id;  // message_id()
  Mailbox from;
  Mailbox to;
  std::string language;  // BCP 47
  std::string subject;
  std::string text;    // plain, UTF-8; lines end as they like
  std::string html{};  // the same for who prefers it; empty: none
  // "https://...": one press there ends mails of its kind (RFC 8058); empty: nothing to end
  std::string unsubscribe{};
  std::optional<Calendar> calendar{};
  Instant date;
};

// "local@example.org" of ASCII, as it may stand in a header and in a command of SMTP: one @, something on both sides,
// no blank, control character, quote, bracket, comma, colon or semicolon, 254 bytes at most. Errc::invalid else: a mail
// to an address in other letters (RFC 6531) is not sent. The message does not repeat the address.
Result<void> check_address(std::string_view address);
// What stands behind the @ of an address that is one.
std::string_view host_of(std::string_view address);

// "<hash@host>": always the same for the same event of an office. Nobody can tell the key by it.
std::string message_id(OfficeId office, std::string_view event_key, std::string_view host);

// Head and body with CRLF at the end of each line, none longer than 78 characters but for long addresses. Whatever
// stands in a name, a subject or a file's name, it adds no line to the head: control characters become blanks, and what
// is not ASCII is encoded (RFC 2047, RFC 2231). Errors: of check_address.
Result<std::string> wire_text(Message const& message);

}  // namespace amity::mail
