// SPDX-License-Identifier: Apache-2.0
#include "files/document.h"

#include "core/utf8.h"
#include "db/id_sequence.h"
#include "files/sql.h"
#include "files/text.h"
#include "jobs/queue.h"

#include <algorithm>
#include <array>
#include <set>

namespace amity::files {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array state_words{std::pair{DocumentState::waiting, std::string_view{"waiting"}},
                                 std::pair{DocumentState::ready, std::string_view{"ready"}},
                                 std::pair{DocumentState::refused, std::string_view{"refused"}}};

fields::FieldError wrong_at(std::string field, std::string code, std::string message, std::string remedy) {
  return {std::move(field), {}, std::move(message), std::move(remedy), std::move(code), {}, 0};
}
Refused refused_for(fields::FieldError error) {
  return Refused{commands::Refusal{fields::Errors{std::vector{std::move(error)}, 0}}};
}
Refused no_room() {
  return refused_for(wrong_at("file", "document_too_many", "there are a hundred documents already", "fewer of them"));
}

std::uint64_t size_at(db::Row const& row, std::size_t column) {
  return static_cast<std::uint64_t>(row.get<std::int64_t>(column));
}

Document read_document(db::Row const& row) {
  Document document;
  document.hash = row.get<std::string>(0);
  document.size = size_at(row, 1);
  document.type = parse_type(row.text(2)).value_or(Type::text);
  document.made_at = row.get<std::string>(3);
  document.made_by = row.get<std::string>(4);
  document.state = parse_document_state(row.text(5)).value_or(DocumentState::refused);
  document.why = row.get<std::string>(6);
  document.kept_hash = row.get<std::string>(7);
  document.kept_size = size_at(row, 8);
  document.preview_hash = row.get<std::string>(9);
  document.is_anew = row.get<std::int64_t>(10) != 0;
  document.has_text = row.get<std::int64_t>(11) != 0;
  return document;
}

Attachment read_attachment(db::Row const& row) {
  Attachment attachment;
  attachment.document = read_document(row);
  attachment.id = row.get<AttachmentId>(12);
  attachment.version = row.get<std::int64_t>(13);
  attachment.name = row.get<std::string>(14);
  attachment.note = row.get<std::string>(15);
  attachment.added_at = row.get<std::string>(16);
  attachment.added_by = row.get<std::string>(17);
  attachment.taken_away_at = row.get<std::string>(18);
  attachment.taken_away_by = row.get<std::string>(19);
  attachment.subject = {row.get<std::string>(20), row.get<std::int64_t>(21)};
  return attachment;
}

void ask_for_a_look(Command& command, std::string const& hash) {
  auto const at = command.at();
  (void)jobs::enqueue(
      command.transaction(), [at] { return at; },
      {.kind = look_kind, .office = command.office(), .payload = "{\"hash\": \"" + hash + "\"}", .key = hash})
      .value();
}

// The document as the office has it from now on. A refused one was deleted from the store; it is looked at again, as
// the scanner may know better today.
void keep_document(Command& command, NewAttachment const& wanted) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  auto const known = document_of(transaction, office, wanted.hash);
  if (known && known->state != DocumentState::refused) return;
  command.watch("document", {office, wanted.hash});
  if (known)
    transaction.execute(sql::ask_again, {{"office", office}, {"hash", wanted.hash}, {"anew", wanted.is_anew}});
  else
    transaction.execute(sql::insert_document, {{"office", office},
                                               {"hash", wanted.hash},
                                               {"size", static_cast<std::int64_t>(wanted.size)},
                                               {"type", to_string(wanted.type)},
                                               {"at", amity::to_string(command.at())},
                                               {"by", command.actor()},
                                               {"anew", wanted.is_anew}});
  ask_for_a_look(command, wanted.hash);
}

Outcome<std::int64_t> mark(Command& command, Subject const& subject, AttachmentId id, bool away) {
  auto& transaction = command.transaction();
  auto const attachment = attachment_of(transaction, command.office(), id);
  if (!attachment || attachment->subject != subject)
    return Refused{commands::Refusal{Error{Errc::not_found, "there is no such document here", "document", {}}}};
  if (attachment->is_there() != away) return attachment->version;
  command.watch("attachment", {command.office(), id});
  transaction.execute(sql::mark_attachment, {{"office", command.office()},
                                             {"id", id},
                                             {"at", away ? amity::to_string(command.at()) : std::string{}},
                                             {"by", away ? std::string(command.actor()) : std::string{}}});
  return attachment->version + 1;
}

void put_text(Command& command, std::string const& hash, std::string const& folded) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  transaction.execute(sql::delete_text, {{"office", office}, {"hash", hash}});
  transaction.execute(sql::delete_tokens, {{"office", office}, {"hash", hash}});
  if (folded.empty()) return;
  transaction.execute(sql::insert_text, {{"office", office}, {"hash", hash}, {"folded", folded}});
  auto const tokens = tokens_of(folded);
  constexpr std::array<std::string_view, 3> columns{"office_id", "token", "hash"};
  auto next = tokens.begin();
  transaction.bulk_insert("document_token", columns, [&](std::vector<db::Value>& row) {
    if (next == tokens.end()) return false;
    row.emplace_back(office);
    row.emplace_back(*next++);
    row.emplace_back(hash);
    return true;
  });
}

}  // namespace

std::string_view to_string(DocumentState state) {
  return std::ranges::find(state_words, state, &std::pair<DocumentState, std::string_view>::first)->second;
}
std::optional<DocumentState> parse_document_state(std::string_view word) {
  for (auto const& [state, name] : state_words)
    if (name == word) return state;
  return std::nullopt;
}

std::string_view why_word(std::string_view why) {
  if (why == why_lost) return "lost";
  if (why == why_unreadable) return "unreadable";
  return why == why_too_large ? "too_large" : "found";
}

std::vector<Attachment> attachments_of(db::Transaction& transaction, OfficeId office, Subject const& subject) {
  return transaction.all(sql::attachments_of, {{"office", office}, {"kind", subject.kind}, {"subject", subject.id}},
                         read_attachment);
}

std::optional<Attachment> attachment_of(db::Transaction& transaction, OfficeId office, AttachmentId id) {
  return transaction.one(sql::find_attachment, {{"office", office}, {"id", id}}, read_attachment);
}

std::optional<Document> document_of(db::Transaction& transaction, OfficeId office, std::string_view hash) {
  return transaction.one(sql::find_document, {{"office", office}, {"hash", hash}}, read_document);
}

std::vector<std::string> attached(db::Transaction& transaction, OfficeId office, Subject const& subject) {
  return transaction.all(sql::attached, {{"office", office}, {"kind", subject.kind}, {"subject", subject.id}},
                         [](db::Row const& row) { return row.get<std::string>(0) + " " + row.get<std::string>(1); });
}

Outcome<std::monostate> check_room(db::Transaction& transaction, OfficeId office, Subject const& subject,
                                   std::string_view name) {
  std::size_t count = 0;
  for (auto const& one : attachments_of(transaction, office, subject)) {
    if (!one.is_there()) continue;
    if (one.name == name) return std::monostate{};
    ++count;
  }
  if (count >= most_attachments) return no_room();
  return std::monostate{};
}

Outcome<AttachmentId> attach(Command& command, Subject const& subject, NewAttachment const& wanted) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  if (auto const length = utf8::count(wanted.note); length > longest_note) {
    auto error = wrong_at("note", "too_long", "the note is too long", "at most 500 characters");
    error.arguments = {{"most", static_cast<std::int64_t>(longest_note)}, {"given", static_cast<std::int64_t>(length)}};
    return refused_for(std::move(error));
  }
  std::size_t count = 0;
  for (auto const& one : attachments_of(transaction, office, subject)) {
    if (!one.is_there()) continue;
    if (one.document.hash == wanted.hash && one.name == wanted.name) return one.id;
    ++count;
  }
  if (count >= most_attachments) return no_room();
  keep_document(command, wanted);
  AttachmentId const id{db::take_ids(transaction, office, "attachment")};
  command.watch("attachment", {office, id});
  transaction.execute(sql::insert_attachment, {{"office", office},
                                               {"id", id},
                                               {"kind", subject.kind},
                                               {"subject", subject.id},
                                               {"hash", wanted.hash},
                                               {"name", wanted.name},
                                               {"note", wanted.note},
                                               {"at", amity::to_string(command.at())},
                                               {"by", command.actor()}});
  return id;
}

bool look_again(Command& command, NewAttachment const& document) {
  auto const known = document_of(command.transaction(), command.office(), document.hash);
  if (!known || known->state != DocumentState::refused) return false;
  keep_document(command, document);
  return true;
}

Outcome<std::int64_t> take_away(Command& command, Subject const& subject, AttachmentId id) {
  return mark(command, subject, id, true);
}
Outcome<std::int64_t> put_back(Command& command, Subject const& subject, AttachmentId id) {
  return mark(command, subject, id, false);
}

Outcome<std::string> settle(Command& command, std::string const& hash, Looked const& looked) {
  auto const folded = searchable(looked.text);
  command.watch("document", {command.office(), hash});
  auto const done =
      command.transaction().execute(sql::settle_document, {{"office", command.office()},
                                                           {"hash", hash},
                                                           {"state", to_string(looked.state)},
                                                           {"why", looked.why},
                                                           {"kept", looked.kept_hash},
                                                           {"size", static_cast<std::int64_t>(looked.kept_size)},
                                                           {"preview", looked.preview_hash},
                                                           {"anew", looked.is_anew},
                                                           {"has_text", !folded.empty()}});
  if (done == 0) return std::string{"settled before"};
  put_text(command, hash, folded);
  command.name_subject("document/" + hash.substr(0, 16));
  command.transaction().each(sql::subjects_of_document,
                             {{"office", command.office()}, {"hash", hash}, {"kind", partner_kind}},
                             [&](db::Row const& row) { command.touch("hall", row.get<std::int64_t>(0)); });
  return std::string(to_string(looked.state));
}

std::vector<std::int64_t> found(db::Transaction& transaction, OfficeId office, std::string_view kind,
                                std::string_view text, std::int64_t most) {
  auto const folded = searchable(text);
  auto ranges = asked_ranges(folded);
  if (ranges.empty()) return {};
  constexpr std::size_t asked_at_once = 3;
  ranges.resize(asked_at_once);
  std::string pattern{"%"};
  for (auto const c : folded) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return transaction.all(sql::found_subjects,
                         {{"office", office},
                          {"kind", kind},
                          {"from1", ranges[0].from},
                          {"to1", ranges[0].to},
                          {"from2", ranges[1].from},
                          {"to2", ranges[1].to},
                          {"from3", ranges[2].from},
                          {"to3", ranges[2].to},
                          {"pattern", pattern + "%"},
                          {"limit", most}},
                         [](db::Row const& row) { return row.get<std::int64_t>(0); });
}

std::vector<Named> named(db::Transaction& transaction) {
  std::set<Named> all;
  transaction.each(sql::named_documents, {}, [&](db::Row const& row) {
    auto const office = row.get<OfficeId>(0);
    if (row.text(3) != "refused") all.insert({office, row.get<std::string>(4), size_at(row, 5)});
    if (!row.text(6).empty()) all.insert({office, row.get<std::string>(6), 0});
  });
  return {all.begin(), all.end()};
}

bool is_named(db::Transaction& transaction, OfficeId office, std::string_view hash) {
  return transaction.one(sql::is_named, {{"office", office}, {"hash", hash}}, [](db::Row const&) { return true; })
      .has_value();
}

}  // namespace amity::files
