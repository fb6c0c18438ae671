// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "desk/comments.h"
#include "partnerships/web/desk.h"

#include <map>
#include <optional>
#include <string>

namespace amity::desk::web {

using partnerships::web::AtDesk;
using partnerships::web::DeskRecord;
using partnerships::web::Fittings;

// The record that a comment is of, as the session may see it.
std::optional<DeskRecord> record_of(Fittings const& fittings, db::Transaction& transaction,
                                    accounts::Session const& session, Subject const& subject);
// Who may see it.
Audience audience_of(Fittings const& fittings, db::Transaction& transaction, Subject const& subject);

// How those who are mentioned are told by mail.
struct MentionMail {
  LocalText office;    // its name
  std::string origin;  // of this instance
};
// Nothing where this instance sends no mail.
std::optional<MentionMail> mention_mail(server::ServerContext const& s, OfficeId office);
// A mail to each who wants it, as part of the command.
void tell_mentioned(commands::Command& command, std::optional<MentionMail> const& mail, DeskRecord const& record,
                    Said const& said);

// The verbs of pages and API alike: that the record may be seen, what is said, and who is told.
commands::Outcome<Said> say(commands::Command& command, Fittings const& fittings,
                            std::optional<MentionMail> const& mail, Subject const& subject, std::string const& text);
commands::Outcome<Said> say_anew(commands::Command& command, Fittings const& fittings,
                                 std::optional<MentionMail> const& mail, CommentId id, std::string const& text);
commands::Outcome<std::int64_t> take_back(commands::Command& command, Fittings const& fittings, CommentId id);

void add_comment_pages(http::Router& router, partnerships::web::Desk const& desk);

}  // namespace amity::desk::web
