// SPDX-License-Identifier: Apache-2.0
// What people say to each other of a record, in plain text, and whom they mention in it. Each verb is a command; that
// its actor may see the record is looked at before, by who knows the record.
#pragma once

#include "accounts/account.h"
#include "commands/command.h"
#include "desk/subject.h"

#include <chrono>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::desk {

using CommentId = Id<struct CommentTag>;

// How long its writer may change it.
inline constexpr std::chrono::minutes changeable{15};

struct Comment {
  CommentId id{};
  std::int64_t version{};
  Subject subject;
  std::string text;   // empty once taken back
  std::string actor;  // "account:5"
  std::string at;
  std::optional<std::string> changed_at{};
  bool is_taken_back{};
  std::vector<accounts::AccountId> mentions{};
  bool operator==(Comment const&) const = default;
};
// The first first: of all of them those after the first `skip`, `most` at most.
struct CommentRange {
  std::int64_t skip{};
  std::int64_t most{std::numeric_limits<std::int64_t>::max()};
};
std::vector<Comment> comments_on(db::Transaction& transaction, OfficeId office, Subject const& subject,
                                 CommentRange range = {});
std::int64_t count_comments(db::Transaction& transaction, OfficeId office, Subject const& subject);
std::optional<Comment> comment_of(db::Transaction& transaction, OfficeId office, CommentId id);
// Whether the actor may change it at that moment.
bool may_change(Comment const& comment, std::string_view actor, Instant now);

struct Said {
  CommentId id{};
  std::int64_t version{1};
  std::vector<accounts::AccountId> mentioned;  // for the first time in this comment, and not by themselves
};
// Whether somebody may see the record: nobody is told of one that he may not.
using Audience = std::function<bool(accounts::Account const&)>;
// Who is mentioned has a notice of it (notices/notice.h), until they look or comment there. Errors: text (empty;
// `mention_ambiguous`, `mention_unknown`, `mention_unseen`).
commands::Outcome<Said> add_comment(commands::Command& command, Subject const& subject, std::string const& text,
                                    Audience const& may_see);
// Errc::not_found; Errc::refused (`not_own`); Errc::conflict (`comment_late`, `comment_taken_back`).
commands::Outcome<Said> change_comment(commands::Command& command, CommentId id, std::string const& text,
                                       Audience const& may_see);
// At any time. Its text and mentions go; that there was one stays.
commands::Outcome<std::int64_t> take_back_comment(commands::Command& command, CommentId id);

// All that was said of a record that is erased: texts and mentions go, that there were some stays.
void forget_comments(commands::Command& command, Subject const& subject);

}  // namespace amity::desk
