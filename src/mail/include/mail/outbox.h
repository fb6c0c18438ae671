// SPDX-License-Identifier: Apache-2.0
// Mail that waits to be sent, and what became of it. It is written in the transaction of what it tells of, and sent by
// a job once that is committed.
#pragma once

#include "db/database.h"
#include "jobs/queue.h"
#include "mail/message.h"
#include "mail/returned.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::mail {

using MailId = Id<struct MailTag>;

// waiting: also for its next try. refused: the mail server said no for good. given_up: it could not be handed over for
// days, or nobody knows whether it was.
enum class State { waiting, sent, refused, given_up };
std::string_view to_string(State state);
// Errc::invalid with the states that there are.
Result<State> parse_state(std::string_view text);

// Whether a mail's text holds a secret, such as a link: then it is wiped as soon as the mail has ended.
enum class Secret { no, yes };

struct NewMail {
  OfficeId office{};
  std::string key;      // of the event that it tells of; 1 to 200 bytes, never a personal value
  std::string about{};  // "account/5/link": by what the newest one is looked up; never a personal value
  Mailbox to;
  std::string sender{};  // the name beside the instance's own address: the office's, in the reader's language
  std::string language{"en"};
  std::string subject;
  std::string text;
  std::string html{};         // the same as HTML; empty: none
  std::string unsubscribe{};  // see Message
  std::optional<Calendar> calendar{};
  Secret secret{Secret::no};
  std::string record{};    // what it is for: "letter/12", "account/5"; empty: nothing that anybody looks at
  std::int64_t sent_by{};  // the account whose act wrote it; 0: none
};

struct Enqueued {
  MailId id;
  bool again{};  // there is a mail of this event already; nothing was changed
};

// The mail is there if and only if the caller's change is. Wake the runner after the commit (jobs::Runner::wake), or it
// is found within a second or so. Whether the address can be one is looked at when it is sent: a mail to one that
// cannot is refused, as by a mail server. Errc::invalid for a key that cannot be, an empty subject or text, and texts
// that are not UTF-8.
Result<Enqueued> enqueue_mail(db::Transaction& transaction, Clock const& clock, NewMail const& mail);

// A mail as it is known, without its text.
struct Mail {
  OfficeId office{};
  MailId id{};
  std::string key;
  std::string about;
  std::string recipient;  // empty once wiped, like subject and error
  std::string subject;
  State state{};
  int tries{};
  std::string error;  // what the mail server said last, or why it could not be asked; may name the recipient
  jobs::JobId job{};
  Instant created{};
  std::optional<Instant> tried{};
  std::optional<Instant> ended{};
  std::optional<Instant> wiped{};
  bool has_text{};
  std::string record{};
  std::int64_t sent_by{};
  std::optional<Returned> returned{};  // it came back, or was refused to its recipient at once
  bool operator==(Mail const&) const = default;
};

struct Filter {
  std::optional<State> state{};
  std::optional<OfficeId> office{};
  bool returned{};  // only what came back
  std::size_t limit{100};
};
std::vector<Mail> list(db::Transaction& transaction, Filter const& filter);  // the newest first
std::optional<Mail> find(db::Transaction& transaction, OfficeId office, MailId id);
std::optional<Mail> newest_about(db::Transaction& transaction, OfficeId office, std::string_view about);

// Brings one back that was refused or given up, with all its tries; one that waits is due at once. Errc::not_found;
// Errc::conflict where it was sent, is being sent, or its text is wiped.
Result<Mail> retry(db::Transaction& transaction, Clock const& clock, OfficeId office, MailId id);

// Mails about it that still wait are given up: another takes their place. How many.
std::int64_t withdraw(db::Transaction& transaction, Instant now, OfficeId office, std::string_view about);

// The same for those alone that no mail server was given yet: the keys of their events. What they told can be told by
// another mail, and nobody reads it twice.
std::vector<std::string> withdraw_untouched(db::Transaction& transaction, Instant now, OfficeId office,
                                            std::string_view about);

// For the metrics and amity doctor.
struct Figures {
  std::int64_t waiting{};
  std::optional<std::chrono::milliseconds> oldest{};  // how long the first of them has waited
  std::int64_t returned{};                            // came back within the last 30 days
  bool operator==(Figures const&) const = default;
};
Figures figures(db::Transaction& transaction, Clock const& clock);

}  // namespace amity::mail
