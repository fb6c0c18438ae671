// SPDX-License-Identifier: Apache-2.0
#include "commands/execute.h"

#include "commands/sql.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace amity::commands {
namespace {

// Revisions whose touched rows are kept for servers that did not look for a while.
constexpr std::int64_t kept_revisions = 2000;
constexpr std::size_t longest_key = 100;
constexpr std::chrono::hours answers_kept{24};

// The same key of two actors is two keys.
std::string stored_key(Request const& request) { return request.actor.name + "/" + request.once->key; }

Result<void> check_key(std::string const& key) {
  auto const printable = std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7f'; });
  if (key.empty() || key.size() > longest_key || !printable)
    return fail(Errc::invalid, "this is not an idempotency key", "Idempotency-Key",
                "1 to 100 printable ASCII characters without blanks, such as a UUID");
  return {};
}

// Of a form: one that was sent, gone back to, changed and sent again.
Refusal used_otherwise() {
  auto at = fields::at_field(
      {Errc::conflict, "this idempotency key was used for another request", {}, "a new key for each new request"},
      "Idempotency-Key");
  at.code = "sent_already";
  return Refusal{Errc::conflict, fields::Errors{std::vector{std::move(at)}, 0}};
}

// What was answered before; nothing where this is the first time.
std::optional<Outcome<std::string>> answered_before(db::Transaction& transaction, Request const& request) {
  if (!request.once) return std::nullopt;
  if (auto const checked = check_key(request.once->key); !checked) return Refused{Refusal{checked.error()}};
  std::optional<Outcome<std::string>> found;
  transaction.each(sql::find_answer, {{"office", request.office}, {"key", stored_key(request)}},
                   [&](db::Row const& row) {
                     if (row.text(0) == request.once->fingerprint)
                       found.emplace(row.get<std::string>(1));
                     else
                       found.emplace(Refused{used_otherwise()});
                   });
  return found;
}

void write_journal(db::Transaction& transaction, journal::ChangeRecorder& recorder, Clock const& clock,
                   Request const& request, Command const& command) {
  journal::keep_fields(transaction, recorder, command.office(), command.noted());
  auto const changes = recorder.changes();
  if (changes.empty() && !command.is_told_anyway()) return;
  auto const& subject = command.subject().empty() ? request.subject : command.subject();
  auto const line = journal::append(transaction, command.office(), clock, request.actor,
                                    {request.verb, subject, command.detail()}, journal::text_of(changes));
  recorder.keep(changes, line);
}

}  // namespace

std::string fingerprint_of(std::span<std::string_view const> parts) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
  auto const feed = [&](std::string_view bytes) {
    crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
  };
  for (auto const part : parts) {
    feed(std::to_string(part.size()) + ":");
    feed(part);
  }
  db::RowDigest digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  return db::hex_of(digest);
}

Outcome<std::string> execute_within(db::Transaction& transaction, journal::Tables const& tables, Clock const& clock,
                                    Request const& request, Verb const& verb, TouchesByOffice& touched) {
  if (request.authorise)
    if (auto const allowed = request.authorise(transaction); !allowed) return Refused{Refusal{allowed.error()}};
  if (auto before = answered_before(transaction, request)) return *std::move(before);
  journal::ChangeRecorder recorder(transaction, tables);
  Command command(transaction, recorder, request.office, clock(), request.actor.name);
  Outcome<std::string> outcome;
  auto const done = transaction.part([&] {
    outcome = verb(command);
    if (!outcome) return false;
    write_journal(transaction, recorder, clock, request, command);
    if (request.once)
      transaction.execute_later(sql::insert_answer, {{"office", request.office},
                                                     {"key", stored_key(request)},
                                                     {"fingerprint", request.once->fingerprint},
                                                     {"answer", *outcome},
                                                     {"at", to_string(command.at())}});
    return request.keep == Request::Keep::yes;
  });
  if (done && !command.touched().empty()) {
    auto& list = touched[command.office()];
    list.insert(list.end(), command.touched().begin(), command.touched().end());
  }
  return outcome;
}

Outcome<std::string> execute(db::Database& database, Clock const& clock, Request const& request, Verb const& verb) {
  auto transaction = database.write();
  lock_office(transaction, request.office);
  journal::Tables const tables(transaction);
  TouchesByOffice touched;
  auto outcome = execute_within(transaction, tables, clock, request, verb, touched);
  if (!outcome || request.keep == Request::Keep::trial) return outcome;
  note_revisions(transaction, touched, clock());
  transaction.commit();
  return outcome;
}

void lock_office(db::Transaction& transaction, OfficeId office) {
  transaction.lock("office/" + std::to_string(office.value));
}

void note_revisions(db::Transaction& transaction, TouchesByOffice const& touched, Instant now) {
  for (auto const& [office, all] : touched) {
    auto touches = all;
    std::ranges::sort(touches);
    touches.erase(std::unique(touches.begin(), touches.end()), touches.end());
    auto const revision =
        transaction
            .one(sql::next_revision, {{"office", office}}, [](db::Row const& row) { return row.get<std::int64_t>(0); })
            .value();
    std::int64_t seq = 0;
    for (auto const& touch : touches)
      transaction.execute_later(
          sql::insert_change,
          {{"office", office}, {"revision", revision}, {"seq", ++seq}, {"kind", touch.kind}, {"key", touch.key}});
    // Now and then, so that not each change pays for it.
    if (revision % 256 == 0) {
      transaction.execute(sql::drop_changes_before, {{"office", office}, {"revision", revision - kept_revisions}});
      forget_answers(transaction, now);
    }
  }
}

std::map<OfficeId, std::int64_t> revisions_of(db::Transaction& transaction) {
  std::map<OfficeId, std::int64_t> revisions;
  transaction.each(sql::all_revisions, {},
                   [&](db::Row const& row) { revisions.emplace(row.get<OfficeId>(0), row.get<std::int64_t>(1)); });
  return revisions;
}

std::optional<std::vector<Touch>> touched_since(db::Transaction& transaction, OfficeId office, std::int64_t revision) {
  std::vector<Touch> touches;
  std::int64_t next = revision + 1;
  bool whole = true;
  transaction.each(sql::changes_since, {{"office", office}, {"revision", revision}}, [&](db::Row const& row) {
    auto const at = row.get<std::int64_t>(0);
    whole = whole && at <= next;
    next = at + 1;
    touches.push_back({row.get<std::string>(1), row.get<std::int64_t>(2)});
  });
  if (!whole) return std::nullopt;
  return touches;
}

void forget_answers(db::Transaction& transaction, Instant now) {
  transaction.execute(sql::delete_answers_before, {{"at", to_string(now - answers_kept)}});
}

}  // namespace amity::commands
