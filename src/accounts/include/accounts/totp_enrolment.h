// SPDX-License-Identifier: Apache-2.0
// Setting up an authenticator app. Its secret stays with the server until its first code is typed, so that no form,
// from wherever it comes, can put a secret that its sender knows in the place of the one that the page showed.
#pragma once

#include "accounts/session.h"
#include "accounts/totp_keys.h"

#include <chrono>
#include <optional>
#include <string>

namespace amity::accounts {

// Time to fetch an app, and little more.
inline constexpr std::chrono::minutes enrolment_lasts{15};

// The secret to show in this session, of an account, whose browser keeps it (a form key): the one that it was shown
// before, so that a page that is loaded again fits the app; a new one where there is none, it ended, or the account has
// it already. Kept sealed with a key made of the session's secret, which the database does not have.
std::string begin_enrolment(db::Transaction& transaction, Session const& session, TotpKeys const& keys, Instant now);
// What was shown; nothing where nothing was, or it ended.
std::optional<std::string> enrolment_of(db::Transaction& transaction, Session const& session, Instant now);

}  // namespace amity::accounts
