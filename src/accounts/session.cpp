// SPDX-License-Identifier: Apache-2.0
#include "accounts/session.h"

#include "accounts/secret.h"
#include "accounts/sql.h"
#include "accounts/token_session.h"
#include "times.h"

namespace amity::accounts {
namespace {

std::optional<Session> session_of_account(db::Transaction& transaction, std::string const& hash, Instant now) {
  return transaction.one(
      sql::find_session,
      {{"hash", hash}, {"seen_after", ms_of(now - session_idle)}, {"created_after", ms_of(now - session_longest)}},
      [&](db::Row const& row) {
        Session session;
        session.office = row.get<OfficeId>(0);
        session.account = row.get<AccountId>(1);
        session.actor = actor_of(session.account);
        session.number = row.get<std::int64_t>(2);
        // A role that this program does not know has no rights.
        session.lacks_second_step = row.get<std::int64_t>(6) != 0;
        auto const role = parse_role(row.text(3));
        if (role && !session.lacks_second_step) session.rights = rights_of(*role);
        session.secret_hash = hash;
        session.seen = instant_of(row.get<std::int64_t>(4));
        session.name = row.get<std::string>(5);
        return session;
      });
}

std::optional<Session> session_of_token(std::optional<Token> const& token) {
  if (!token) return std::nullopt;
  Session session;
  session.office = token->office;
  session.actor = "token:" + std::to_string(token->id.value) + " " + token->name;
  session.name = session.actor;
  session.rights = token->rights;
  session.token = token->id;
  return session;
}

// Of a browser that was signed in with a token.
std::optional<Session> session_in_browser(db::Transaction& transaction, std::string const& hash, Instant now) {
  auto const found = token_session_of(transaction, hash, now);
  if (!found) return std::nullopt;
  auto session = session_of_token(found->token);
  session->secret_hash = hash;
  session->seen = found->seen;
  return session;
}

// The same session as it is now, with the rights that it has now.
std::optional<Session> again(db::Transaction& transaction, Session const& session, Instant now) {
  if (session.account.value != 0) return session_of_account(transaction, session.secret_hash, now);
  if (!session.secret_hash.empty()) return session_in_browser(transaction, session.secret_hash, now);
  return session_of_token(standing_token(transaction, session.office, session.token, now));
}

Failure ended(Session const& session) {
  if (!session.secret_hash.empty()) return fail(Errc::refused, "this session has ended", "session", "sign in again");
  return fail(Errc::refused, "this token is not valid any more", "token", "a new token");
}

}  // namespace

Result<Session> session_of(db::Transaction& transaction, std::string_view secret, Instant now) {
  if (secret.starts_with(session_prefix)) {
    auto const hash = hash_of(secret);
    if (auto session = session_of_account(transaction, hash, now)) return std::move(*session);
    if (auto session = session_in_browser(transaction, hash, now)) return std::move(*session);
    return fail(Errc::refused, "this session has ended", "session", "sign in again");
  }
  if (auto session = session_of_token(standing_token(transaction, secret, now))) return std::move(*session);
  return fail(Errc::refused, "this token is not valid here, or not any more", "token",
              "one that `amity token create` made for this instance");
}

Result<void> may(db::Transaction& transaction, Session const& session, Right right, Instant now) {
  auto const present = again(transaction, session, now);
  if (!present) return ended(session);
  if (present->rights.contains(right)) return {};
  // Setting up the second step is done with the right that everybody has. The desk opens just those pages to such a
  // session (is_for_setting_up), and no operation of the API, as its rights are none.
  if (present->lacks_second_step && right == Right::read_office) return {};
  auto const name = std::string(to_string(right));
  if (session.account.value != 0)
    return fail(Errc::refused, "your role does not have the right " + name, "session", "somebody whose role has it");
  return fail(Errc::refused, "this token does not have the right " + name, "token", "a token with the right " + name);
}

Result<void> stands(db::Transaction& transaction, Session const& session, Instant now) {
  if (!again(transaction, session, now)) return ended(session);
  return {};
}

}  // namespace amity::accounts
