// SPDX-License-Identifier: Apache-2.0
// Browsers that were signed in with a token. What such a browser keeps is the secret of a session, which ends like that
// of an account, when its token ends or is revoked, and when one leaves; the token itself is kept by nobody's browser.
#pragma once

#include "accounts/token.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::accounts {

// `secret_hash`: of a new secret with session_prefix; `replaces`: of the session that this browser had before, or
// empty. Errc::refused where the token stands no more.
commands::Outcome<std::string> begin_token_session(commands::Command& command, TokenId token,
                                                   std::string_view secret_hash, std::string_view replaces);

struct TokenSession {
  Token token;
  Instant seen;  // when it last asked, as far as written down
};
// Nothing where there is none, it has ended, or its token stands no more.
std::optional<TokenSession> token_session_of(db::Transaction& transaction, std::string_view secret_hash, Instant now);

}  // namespace amity::accounts
