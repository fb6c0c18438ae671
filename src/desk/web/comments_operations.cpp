// SPDX-License-Identifier: Apache-2.0
// Comments, through the API, and what pages and API have in common.
#include "comments_page.h"
#include "operations.h"
#include "refusing.h"

namespace amity::desk::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

Refused no_such_record() { return none_of("the office has no such record", "id"); }

contract::Comment document_of(Comment const& comment) {
  contract::Comment document{};
  document.id = comment.id.value;
  document.version = comment.version;
  document.text = comment.text;
  document.actor = comment.actor;
  document.at = comment.at;
  if (comment.changed_at) document.changed_at = std::optional{*comment.changed_at};
  document.is_taken_back = comment.is_taken_back;
  for (auto const id : comment.mentions) document.mentions.push_back(id.value);
  return document;
}

struct AllComments : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::CommentList> operator()(contract::ListCommentsParameters const& asked,
                                           Session const& session) const {
    if (auto const ours = check(asked, session); !ours) return Failure{ours.error()};
    auto reading = transaction();
    Subject const subject{std::string(contract::to_string(asked.kind)), asked.id};
    if (!record_of(*fittings, reading, session, subject))
      return fail(Errc::not_found, "the office has no such record", "id");
    contract::CommentList answer;
    answer.all = count_comments(reading, session.office, subject);
    for (auto const& comment : comments_on(reading, session.office, subject, {asked.skip, asked.limit}))
      answer.comments.push_back(document_of(comment));
    return answer;
  }
};

contract::CommentAdded added(Said const& said) {
  contract::CommentAdded answer{said.id.value, {}};
  for (auto const id : said.mentioned) answer.mentions.push_back(id.value);
  return answer;
}

struct AddOne : OfOffice {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "comment.add";
  Outcome<contract::CommentAdded> operator()(Command& command, contract::AddCommentParameters const&,
                                             contract::CommentInput const& input) const {
    auto const said = say(command, *fittings, {std::string(contract::to_string(input.kind)), input.id}, input.text);
    if (!said) return Refused{said.error()};
    return added(*said);
  }
};

struct ChangeOne : OfOffice {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "comment.change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutCommentParameters const& asked,
                                         contract::CommentChange const& input) const {
    auto const said = say_anew(command, *fittings, CommentId{asked.comment}, input.text);
    if (!said) return Refused{said.error()};
    return contract::Recorded{contract::RecordChange::changed, said->version};
  }
};

struct TakeBack : OfOffice {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "comment.take_back";
  Outcome<contract::Recorded> operator()(Command& command, contract::DeleteCommentParameters const& asked) const {
    auto const version = take_back(command, *fittings, CommentId{asked.comment});
    if (!version) return Refused{version.error()};
    return contract::Recorded{contract::RecordChange::changed, *version};
  }
};

// The comment's record, as the actor may see it.
Outcome<DeskRecord> record_of_comment(Command& command, Fittings const& fittings, CommentId id) {
  auto const comment = comment_of(command.transaction(), command.office(), id);
  if (!comment) return none_of("there is no such comment", "comment");
  auto record = record_of(fittings, command.transaction(), accounts::acting_session(command), comment->subject);
  if (!record) return none_of("there is no such comment", "comment");
  return *std::move(record);
}

}  // namespace

std::optional<DeskRecord> record_of(Fittings const& fittings, db::Transaction& transaction, Session const& session,
                                    Subject const& subject) {
  auto const* kind = fittings.record(subject.kind);
  return kind == nullptr ? std::nullopt : kind->find(transaction, session, subject.id);
}

Audience audience_of(Fittings const& fittings, db::Transaction& transaction, Subject const& subject) {
  return [&fittings, &transaction, subject](accounts::Account const& account) {
    return record_of(fittings, transaction, accounts::session_as(account), subject).has_value();
  };
}

std::optional<DeskRecord> commented_record(Fittings const& fittings, db::Transaction& transaction,
                                           Session const& session, Subject const& subject) {
  auto const* kind = fittings.record(subject.kind);
  if (kind == nullptr || kind->is == partnerships::web::RecordKind::Is::part) return std::nullopt;
  return kind->find(transaction, session, subject.id);
}

Outcome<Said> say(Command& command, Fittings const& fittings, Subject const& subject, std::string const& text) {
  auto const record = commented_record(fittings, command.transaction(), accounts::acting_session(command), subject);
  if (!record) return no_such_record();
  return add_comment(command, subject, text, audience_of(fittings, command.transaction(), subject));
}

Outcome<Said> say_anew(Command& command, Fittings const& fittings, CommentId id, std::string const& text) {
  auto const record = record_of_comment(command, fittings, id);
  if (!record) return Refused{record.error()};
  auto const subject = comment_of(command.transaction(), command.office(), id)->subject;
  return change_comment(command, id, text, audience_of(fittings, command.transaction(), subject));
}

Outcome<std::int64_t> take_back(Command& command, Fittings const& fittings, CommentId id) {
  auto const record = record_of_comment(command, fittings, id);
  if (!record) return Refused{record.error()};
  return take_back_comment(command, id);
}

auto add_comment_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                            std::shared_ptr<commands::Writing const> const& writing,
                            std::shared_ptr<Fittings const> const& fittings)
    -> contract::Registered<contract::ListComments, contract::AddComment, contract::PutComment,
                            contract::DeleteComment> {
  using commands::Later;
  return operations.add<contract::ListComments>(AllComments{{{{s}, fittings}, writing}})
      .add_later<contract::AddComment>(Later<contract::AddComment, AddOne>{writing, {{{s}, fittings}}})
      .add_later<contract::PutComment>(Later<contract::PutComment, ChangeOne>{writing, {{{s}, fittings}}})
      .add_later<contract::DeleteComment>(Later<contract::DeleteComment, TakeBack>{writing, {{{s}, fittings}}})
      .done();
}

}  // namespace amity::desk::web
