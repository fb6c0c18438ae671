// SPDX-License-Identifier: Apache-2.0
#include "desk/comments.h"

#include "db/id_sequence.h"
#include "desk/mention.h"
#include "desk/sql.h"
#include "notices/notice.h"
#include "refusals.h"

#include <algorithm>

namespace amity::desk {

using accounts::AccountId;
using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

Comment read_comment(db::Row const& row) {
  return {row.get<CommentId>(0),
          row.integer(1),
          {row.get<std::string>(2), row.integer(3)},
          row.get<std::string>(4),
          row.get<std::string>(5),
          row.get<std::string>(6),
          row.get<std::optional<std::string>>(7),
          row.integer(8) == 1,
          {}};
}

// Of comments on one record, in the order of their numbers.
void add_mentions(db::Transaction& transaction, OfficeId office, Subject const& subject,
                  std::vector<Comment>& comments) {
  if (comments.empty()) return;
  transaction.each(sql::mentions_on,
                   {{"office", office},
                    {"kind", subject.kind},
                    {"subject", subject.id},
                    {"first", comments.front().id},
                    {"last", comments.back().id}},
                   [&](db::Row const& row) {
                     auto const id = row.get<CommentId>(0);
                     auto const at = std::ranges::lower_bound(comments, id, {}, &Comment::id);
                     if (at != comments.end() && at->id == id) at->mentions.push_back(row.get<AccountId>(1));
                   });
}

bool is_blank_text(std::string_view text) { return text.find_first_not_of(" \t\r\n\u3000") == std::string_view::npos; }

// Whom the text mentions, or what is wrong with it.
Outcome<std::vector<AccountId>> checked(Command& command, std::string const& text, Audience const& may_see) {
  if (is_blank_text(text))
    return refused_for({wrong_field("text", {}, "empty", "a comment says something", "a few words")});
  auto const people = accounts::accounts_of(command.transaction(), command.office());
  auto mentioned = mentioned_in(text, people);
  for (auto const& one : people)
    if (std::ranges::find(mentioned.people, one.id) != mentioned.people.end() && !may_see(one)) {
      auto error = wrong_field("text", {}, "mention_unseen", "somebody who is mentioned may not see this",
                               "somebody else, or no @ before the name");
      error.arguments.push_back({"who", one.fields.name});
      mentioned.errors.push_back(std::move(error));
    }
  if (!mentioned.errors.empty()) return refused_for(std::move(mentioned.errors));
  return std::move(mentioned.people);
}

void watch_mention(Command& command, CommentId comment, AccountId account) {
  command.watch("desk_mention", {command.office(), comment, account});
}

void mention(Command& command, CommentId comment, AccountId account) {
  watch_mention(command, comment, account);
  command.transaction().execute(sql::insert_mention,
                                {{"office", command.office()}, {"comment", comment}, {"account", account}});
}
void unmention(Command& command, CommentId comment, AccountId account) {
  watch_mention(command, comment, account);
  command.transaction().execute(sql::delete_mention,
                                {{"office", command.office()}, {"comment", comment}, {"account", account}});
  notices::take_back(command.transaction(), command.at(), command.office(), "comment/" + std::to_string(comment.value),
                     account);
}
notices::About about(Subject const& subject) { return {subject.kind, subject.id}; }

// The event by which somebody is told: another each time the comment begins to mention them.
std::string event_of(CommentId comment, std::int64_t version) {
  return "comment/" + std::to_string(comment.value) + "/" + std::to_string(version);
}

void tell_mentioned(Command& command, Subject const& subject, Said const& said) {
  std::vector<notices::NewNotice> news;
  for (auto const person : said.mentioned)
    news.push_back({person,
                    notices::Kind::mentioned,
                    notices::Because::you_are_meant,
                    about(subject),
                    event_of(said.id, said.version),
                    {}});
  notices::tell(command.transaction(), command.office(), command.at(), news);
}

void without_actor(std::vector<AccountId>& people, std::string_view actor) {
  std::erase_if(people, [&](AccountId id) { return accounts::actor_of(id) == actor; });
}

// Who says something of a record has seen where it mentions them.
void see_those_on(Command& command, Subject const& subject) {
  for (auto const& one : accounts::accounts_of(command.transaction(), command.office()))
    if (accounts::actor_of(one.id) == command.actor())
      notices::settle(command.transaction(), command.at(), command.office(), about(subject), {notices::Kind::mentioned},
                      one.id);
}

Outcome<Comment> own_comment(Command& command, CommentId id) {
  auto comment = comment_of(command.transaction(), command.office(), id);
  if (!comment)
    return Refused{
        commands::Refusal{Error{Errc::not_found, "there is no such comment", "comment", "one of those listed"}}};
  if (comment->actor != command.actor())
    return refused_for({wrong_field({}, {}, "not_own", "this comment is another's", "a comment of your own")},
                       Errc::refused);
  if (comment->is_taken_back)
    return refused_for({wrong_field({}, {}, "comment_taken_back", "this comment was taken back", "a new comment")},
                       Errc::conflict);
  return *std::move(comment);
}

void write(Command& command, Comment const& comment, std::string const& text, bool is_taken_back) {
  command.watch("desk_comment", {command.office(), comment.id});
  command.transaction().execute(sql::update_comment, {{"office", command.office()},
                                                      {"id", comment.id},
                                                      {"text", text},
                                                      {"at", amity::to_string(command.at())},
                                                      {"is_taken_back", is_taken_back}});
  command.name_subject(to_string(comment.subject));
}

}  // namespace

std::vector<Comment> comments_on(db::Transaction& transaction, OfficeId office, Subject const& subject,
                                 CommentRange range) {
  auto comments = transaction.all(
      sql::comments_on,
      {{"office", office}, {"kind", subject.kind}, {"subject", subject.id}, {"skip", range.skip}, {"most", range.most}},
      read_comment);
  add_mentions(transaction, office, subject, comments);
  return comments;
}

std::int64_t count_comments(db::Transaction& transaction, OfficeId office, Subject const& subject) {
  return transaction
      .one(sql::count_comments, {{"office", office}, {"kind", subject.kind}, {"subject", subject.id}},
           [](db::Row const& row) { return row.integer(0); })
      .value_or(0);
}

std::optional<Comment> comment_of(db::Transaction& transaction, OfficeId office, CommentId id) {
  auto const found = transaction.one(sql::find_comment, {{"office", office}, {"id", id}}, read_comment);
  if (!found) return std::nullopt;
  std::vector<Comment> one{*found};
  add_mentions(transaction, office, found->subject, one);
  return std::move(one.front());
}

bool may_change(Comment const& comment, std::string_view actor, Instant now) {
  return comment.actor == actor && !comment.is_taken_back && comment.at >= amity::to_string(now - changeable);
}

Outcome<Said> add_comment(Command& command, Subject const& subject, std::string const& text, Audience const& may_see) {
  auto people = checked(command, text, may_see);
  if (!people) return Refused{people.error()};
  CommentId const id{db::take_ids(command.transaction(), command.office(), "desk_comment")};
  see_those_on(command, subject);
  command.watch("desk_comment", {command.office(), id});
  command.transaction().execute(sql::insert_comment, {{"office", command.office()},
                                                      {"id", id},
                                                      {"kind", subject.kind},
                                                      {"subject", subject.id},
                                                      {"text", text},
                                                      {"actor", command.actor()},
                                                      {"at", amity::to_string(command.at())}});
  without_actor(*people, command.actor());
  for (auto const person : *people) mention(command, id, person);
  command.name_subject(to_string(subject));
  Said said{id, 1, *std::move(people)};
  tell_mentioned(command, subject, said);
  return said;
}

Outcome<Said> change_comment(Command& command, CommentId id, std::string const& text, Audience const& may_see) {
  auto const comment = own_comment(command, id);
  if (!comment) return Refused{comment.error()};
  if (!may_change(*comment, command.actor(), command.at()))
    return refused_for({wrong_field({}, {}, "comment_late", "a comment is changed within 15 minutes",
                                    "take it back, or say something more")},
                       Errc::conflict);
  if (text == comment->text) return Said{id, comment->version, {}};
  auto people = checked(command, text, may_see);
  if (!people) return Refused{people.error()};
  without_actor(*people, command.actor());
  Said said{id, comment->version + 1, {}};
  for (auto const person : comment->mentions)
    if (std::ranges::find(*people, person) == people->end()) unmention(command, id, person);
  for (auto const person : *people)
    if (std::ranges::find(comment->mentions, person) == comment->mentions.end()) {
      mention(command, id, person);
      said.mentioned.push_back(person);
    }
  write(command, *comment, text, false);
  tell_mentioned(command, comment->subject, said);
  return said;
}

Outcome<std::int64_t> take_back_comment(Command& command, CommentId id) {
  auto const comment = own_comment(command, id);
  if (!comment) return Refused{comment.error()};
  for (auto const person : comment->mentions) unmention(command, id, person);
  write(command, *comment, {}, true);
  return comment->version + 1;
}

void forget_comments(Command& command, Subject const& subject) {
  for (auto const& comment : comments_on(command.transaction(), command.office(), subject)) {
    if (comment.is_taken_back) continue;
    for (auto const account : comment.mentions) unmention(command, comment.id, account);
    write(command, comment, {}, true);
  }
}

}  // namespace amity::desk
