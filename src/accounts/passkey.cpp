// SPDX-License-Identifier: Apache-2.0
#include "accounts/passkey.h"

#include "accounts/base64url.h"
#include "accounts/one_line.h"
#include "accounts/sql.h"
#include "core/utf8.h"
#include "db/id_sequence.h"
#include "times.h"

#include <algorithm>

namespace amity::accounts {

using commands::Command;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;

namespace {

constexpr std::size_t longest_transport = 20;
constexpr std::size_t most_transports = 10;

fields::FieldError passkey_error(std::string code, std::string message, std::string remedy,
                                 std::vector<fields::Argument> arguments = {}) {
  return {"passkey", {}, std::move(message), std::move(remedy), std::move(code), std::move(arguments), 0};
}

Refused refused_for(fields::FieldError error) { return Refused{Refusal{fields::Errors{std::move(error)}}}; }

std::optional<fields::FieldError> wrong_name(std::string_view name) {
  auto const error = [](std::string code, std::string message, std::vector<fields::Argument> arguments = {}) {
    return fields::FieldError{
        "name", {}, std::move(message), "1 to 100 characters", std::move(code), std::move(arguments), 0};
  };
  if (is_blank(name)) return error("empty", "a passkey has a name by which its owner knows it");
  if (!is_one_line(name)) return error("not_one_line", "a passkey's name is one line");
  auto const length = utf8::count(name);
  if (length <= longest_passkey_name) return std::nullopt;
  return error(
      "too_long", "this name is too long",
      {{"most", static_cast<std::int64_t>(longest_passkey_name)}, {"given", static_cast<std::int64_t>(length)}});
}

bool is_transport(std::string_view word) {
  return !word.empty() && word.size() <= longest_transport &&
         std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::string words_of_transports(std::vector<std::string> const& transports) {
  std::string words;
  std::size_t count = 0;
  for (auto const& one : transports) {
    if (!is_transport(one) || count == most_transports) continue;
    words += (words.empty() ? "" : " ") + one;
    ++count;
  }
  return words;
}

std::vector<std::string> split_words(std::string_view words) {
  std::vector<std::string> split;
  while (!words.empty()) {
    auto const end = std::min(words.find(' '), words.size());
    split.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return split;
}

Passkey read_passkey(db::Row const& row) {
  Passkey passkey;
  passkey.office = row.get<OfficeId>(0);
  passkey.account = row.get<AccountId>(1);
  passkey.id = row.get<PasskeyId>(2);
  passkey.credential_id = row.get<std::string>(3);
  passkey.known = {bytes_of_base64url(row.text(4)).value_or(""), row.get<std::int64_t>(5),
                   row.get<std::int64_t>(10) != 0};
  passkey.name = row.get<std::string>(6);
  passkey.created = instant_of(row.get<std::int64_t>(7));
  if (!row.is_null(8)) passkey.last_used = instant_of(row.get<std::int64_t>(8));
  passkey.transports = split_words(row.text(9));
  passkey.is_backed_up = row.get<std::int64_t>(11) != 0;
  passkey.user_handle = row.get<std::string>(12);
  return passkey;
}

std::string_view word_of(ChallengeFor purpose) {
  switch (purpose) {
    case ChallengeFor::registration:
      return "register";
    case ChallengeFor::sign_in:
      return "sign_in";
  }
  return {};
}

// 32 random bytes in base64url.
std::string random_text() { return new_secret({}); }

bool has_passkey(db::Transaction& transaction, OfficeId office, AccountId account, PasskeyId id) {
  auto const all = passkeys_of(transaction, office, account);
  return std::ranges::any_of(all, [&](Passkey const& one) { return one.id == id; });
}

// Whether the account's handle is this one now; it gets it with its first passkey.
bool is_known_as(Command& command, AccountId account, std::string_view user_handle) {
  auto& transaction = command.transaction();
  command.watch("passkey_owner", {command.office(), account});
  transaction.execute(sql::insert_passkey_owner,
                      {{"office", command.office()}, {"account", account}, {"user_handle", user_handle}});
  return transaction
             .one(sql::passkey_owner, {{"office", command.office()}, {"account", account}},
                  [](db::Row const& row) { return row.get<std::string>(0); })
             .value_or("") == user_handle;
}

Refused gone() {
  return refused_for(
      passkey_error("passkey_unknown", "this passkey does not work here", "another passkey, or the password"));
}

}  // namespace

std::vector<Passkey> passkeys_of(db::Transaction& transaction, OfficeId office, AccountId account) {
  return transaction.all(sql::passkeys_of_account, {{"office", office}, {"account", account}}, read_passkey);
}

std::optional<Passkey> passkey_of(db::Transaction& transaction, std::string_view credential_id) {
  return transaction.one(sql::passkey_by_credential, {{"credential", credential_id}}, read_passkey);
}

std::map<AccountId, std::int64_t> passkeys_by_account(db::Transaction& transaction, OfficeId office) {
  std::map<AccountId, std::int64_t> counted;
  transaction.each(sql::count_passkeys_by_account, {{"office", office}},
                   [&](db::Row const& row) { counted.emplace(row.get<AccountId>(0), row.get<std::int64_t>(1)); });
  return counted;
}

Challenge challenge_for_anybody() { return {ChallengeFor::sign_in, {}, {}, {}, random_text()}; }

Challenge challenge_for(db::Transaction& transaction, OfficeId office, AccountId account) {
  auto handle = transaction.one(sql::passkey_owner, {{"office", office}, {"account", account}},
                                [](db::Row const& row) { return row.get<std::string>(0); });
  return {ChallengeFor::registration, office, account, handle ? std::move(*handle) : random_text(), random_text()};
}

void keep_challenge(db::Transaction& transaction, Challenge const& challenge, std::string_view secret_hash,
                    Instant now) {
  transaction.execute(sql::delete_ended_challenges, {{"now", ms_of(now)}});
  transaction.execute(sql::insert_challenge, {{"hash", secret_hash},
                                              {"challenge", challenge.text},
                                              {"purpose", word_of(challenge.purpose)},
                                              {"office", challenge.office},
                                              {"account", challenge.account},
                                              {"user_handle", challenge.user_handle},
                                              {"ends", ms_of(now + challenge_lasts)}});
}

std::optional<Challenge> take_challenge(db::Transaction& transaction, std::string_view secret, ChallengeFor purpose,
                                        Instant now) {
  if (!secret.starts_with(challenge_prefix)) return std::nullopt;
  auto const hash = hash_of(secret);
  auto found =
      transaction.one(sql::find_challenge, {{"hash", hash}, {"purpose", word_of(purpose)}, {"now", ms_of(now)}},
                      [&](db::Row const& row) {
                        return Challenge{purpose, row.get<OfficeId>(1), row.get<AccountId>(2), row.get<std::string>(3),
                                         row.get<std::string>(0)};
                      });
  // Of two that come at once, one deletes it.
  if (!found || transaction.execute(sql::delete_challenge, {{"hash", hash}}) == 0) return std::nullopt;
  return found;
}

Outcome<PasskeyId> add_passkey(Command& command, AccountId account, NewPasskey const& passkey) {
  auto& transaction = command.transaction();
  if (auto error = wrong_name(passkey.name)) return refused_for(std::move(*error));
  auto const present = passkeys_of(transaction, command.office(), account).size();
  if (present >= most_passkeys)
    return refused_for(passkey_error(
        "too_many", "this account has as many passkeys as it may", "one of them removed",
        {{"most", static_cast<std::int64_t>(most_passkeys)}, {"given", static_cast<std::int64_t>(present + 1)}}));
  if (!is_known_as(command, account, passkey.user_handle))
    return refused_for(passkey_error("passkey_late", "this account got another passkey meanwhile", "try again"));
  PasskeyId const id{db::take_ids(transaction, command.office(), "passkey")};
  command.watch("passkey", {command.office(), account, id});
  auto const& credential = passkey.credential;
  auto const added =
      transaction.execute(sql::insert_passkey, {{"office", command.office()},
                                                {"account", account},
                                                {"id", id},
                                                {"credential", base64url_of(credential.id)},
                                                {"public_key", base64url_of(credential.public_key)},
                                                {"algorithm", static_cast<std::int64_t>(credential.algorithm)},
                                                {"counter", credential.counter},
                                                {"name", passkey.name},
                                                {"now", ms_of(command.at())},
                                                {"transports", words_of_transports(passkey.transports)},
                                                {"eligible", credential.is_backup_eligible},
                                                {"backed_up", credential.is_backed_up}});
  if (added == 0)
    return refused_for(passkey_error("passkey_known", "this passkey is registered already", "another one"));
  end_sessions(transaction, command.office(), account, passkey.keep);
  command.tell("{\"passkey\":" + std::to_string(id.value) + "}");
  return id;
}

Outcome<std::string> rename_passkey(Command& command, AccountId account, PasskeyId id, std::string_view name) {
  if (auto error = wrong_name(name)) return refused_for(std::move(*error));
  command.watch("passkey", {command.office(), account, id});
  if (command.transaction().execute(
          sql::rename_passkey, {{"office", command.office()}, {"account", account}, {"id", id}, {"name", name}}) == 0)
    return Refused{Refusal{Error{Errc::not_found, "this account has no such passkey", "passkey", "one that it has"}}};
  command.tell("{\"passkey\":" + std::to_string(id.value) + "}");
  return std::string{};
}

Outcome<std::string> remove_passkey(Command& command, AccountId account, PasskeyId id, std::string_view keep) {
  if (!has_passkey(command.transaction(), command.office(), account, id)) return std::string{};
  command.watch("passkey", {command.office(), account, id});
  command.transaction().execute(sql::delete_passkey, {{"office", command.office()}, {"account", account}, {"id", id}});
  end_sessions(command.transaction(), command.office(), account, keep);
  command.tell("{\"passkey\":" + std::to_string(id.value) + "}");
  return std::string("removed");
}

void remove_passkeys(Command& command, AccountId account) {
  command.watch("passkey", {command.office(), account});
  command.transaction().execute(sql::delete_passkeys, {{"office", command.office()}, {"account", account}});
}

Outcome<std::string> begin_session_by(Command& command, Passkey const& seen, CredentialUse const& use,
                                      NewSession session) {
  auto& transaction = command.transaction();
  auto const stored = passkey_of(transaction, seen.credential_id);
  if (!stored || stored->office != command.office() || stored->account != seen.account || stored->id != seen.id)
    return gone();
  if (goes_back(stored->known.counter, use.counter))
    return refused_for(passkey_error("passkey_copied",
                                     "this passkey counted less uses than before: there may be a copy",
                                     "remove it, and add a new one"));
  command.watch("passkey", {command.office(), seen.account, seen.id});
  transaction.execute(sql::note_passkey_use, {{"office", command.office()},
                                              {"account", seen.account},
                                              {"id", seen.id},
                                              {"counter", use.counter},
                                              {"backed_up", use.is_backed_up},
                                              {"now", ms_of(command.at())}});
  command.tell("{\"passkey\":" + std::to_string(seen.id.value) + "}");
  session.second_factor = SecondFactor::had;
  return begin_session(command, seen.account, {}, session);
}

}  // namespace amity::accounts
