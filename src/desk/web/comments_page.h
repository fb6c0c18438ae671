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
// The same, and nothing for what is but a part of a record.
std::optional<DeskRecord> commented_record(Fittings const& fittings, db::Transaction& transaction,
                                           accounts::Session const& session, Subject const& subject);
// Who may see it.
Audience audience_of(Fittings const& fittings, db::Transaction& transaction, Subject const& subject);

// The verbs of pages and API alike: that the record may be seen, and what is said.
commands::Outcome<Said> say(commands::Command& command, Fittings const& fittings, Subject const& subject,
                            std::string const& text);
commands::Outcome<Said> say_anew(commands::Command& command, Fittings const& fittings, CommentId id,
                                 std::string const& text);
commands::Outcome<std::int64_t> take_back(commands::Command& command, Fittings const& fittings, CommentId id);

void add_comment_pages(http::Router& router, partnerships::web::Desk const& desk);

}  // namespace amity::desk::web
