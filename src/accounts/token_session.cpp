// SPDX-License-Identifier: Apache-2.0
#include "accounts/token_session.h"

#include "accounts/session.h"
#include "accounts/sign_in.h"
#include "accounts/sql.h"
#include "times.h"

namespace amity::accounts {

commands::Outcome<std::string> begin_token_session(commands::Command& command, TokenId token,
                                                   std::string_view secret_hash, std::string_view replaces) {
  auto& transaction = command.transaction();
  auto const now = command.at();
  if (!standing_token(transaction, command.office(), token, now))
    return commands::Refused{
        commands::Refusal{Error{Errc::refused, "this token is not valid any more", "token", "a new token"}}};
  command.tell_anyway();
  transaction.execute(sql::delete_ended_token_sessions,
                      {{"seen_after", ms_of(now - session_idle)}, {"created_after", ms_of(now - session_longest)}});
  if (!replaces.empty()) end_session(transaction, replaces);
  transaction.execute(sql::insert_token_session,
                      {{"hash", secret_hash}, {"office", command.office()}, {"token", token}, {"now", ms_of(now)}});
  return std::string{};
}

std::optional<TokenSession> token_session_of(db::Transaction& transaction, std::string_view secret_hash, Instant now) {
  auto found = transaction.one(
      sql::find_token_session,
      {{"hash", secret_hash},
       {"seen_after", ms_of(now - session_idle)},
       {"created_after", ms_of(now - session_longest)}},
      [](db::Row const& row) {
        return std::tuple{row.get<OfficeId>(0), row.get<TokenId>(1), instant_of(row.get<std::int64_t>(2))};
      });
  if (!found) return std::nullopt;
  auto const& [office, id, seen] = *found;
  auto token = standing_token(transaction, office, id, now);
  if (!token) return std::nullopt;
  return TokenSession{*std::move(token), seen};
}

}  // namespace amity::accounts
