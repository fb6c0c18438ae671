// SPDX-License-Identifier: Apache-2.0
// Who is asking: what a request brought with it, looked up.
#pragma once

#include "accounts/account.h"
#include "accounts/token.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::accounts {

struct Session {
  OfficeId office{};
  std::string actor;  // "account:5" or "token:3 website", as the journal names it
  Rights rights;
  TokenId token{};            // 0: an account
  AccountId account{};        // 0: a token
  std::string name{};         // of whose account it is; of a token, its actor
  std::int64_t number{};      // of the account's session, as its owner's list of sessions shows it
  std::string secret_hash{};  // of the session; empty: a token that a program has sent
  Instant seen{};             // when it last asked, as far as written down
  bool lacks_second_step{};   // its office wants one: until the account has it, the session has no rights
  std::string form_key{};     // form_key_of its secret, where a browser keeps that; empty: its forms need no token
};

// A session ends after so long without a request, and at the latest after so long.
inline constexpr std::chrono::hours session_idle{2};
inline constexpr std::chrono::hours session_longest{12};

// Errc::refused where there is no such secret, or it stands no more; which of them is not said to who has no more than
// a guess.
Result<Session> session_of(db::Transaction& transaction, std::string_view secret, Instant now);
// Whether the session still stands and has the right, at this moment of the transaction.
Result<void> may(db::Transaction& transaction, Session const& session, Right right, Instant now);
// Whether it still stands, whatever its rights.
Result<void> stands(db::Transaction& transaction, Session const& session, Instant now);

}  // namespace amity::accounts
