// SPDX-License-Identifier: Apache-2.0
// Who sends a request: the token in its Authorization line, or in the cookie that a browser keeps.
#pragma once

#include "accounts/token.h"
#include "contract/refusal.h"
#include "contract/traits.h"
#include "http/message.h"

#include <string>
#include <vector>

namespace amity::accounts {

inline constexpr std::string_view token_cookie{"amity_token"};

// Where sessions are looked up. Lives as long as the server.
struct Doorkeeper {
  db::Database& database;
  Clock clock;
  std::vector<std::string> own_origins{};  // "https://friends.example.org"; see http::sender_of
};

// The secret that came with the request; empty where none did.
std::string_view secret_of(http::Request const& request);

// 401 without a token, and with one that is not valid; 403 where another site's page made the browser send its cookie,
// and where the token lacks a right.
tl::expected<Session, contract::Refusal> session_of(Doorkeeper const& doorkeeper, http::Request const& request,
                                                    contract::Access const& access);

// Whether the page of another site made the browser send this.
bool is_forged(Doorkeeper const& doorkeeper, http::Request const& request);

// The cookie that keeps a secret in a browser, and the one that forgets it; only sent over https where that is how the
// client came, or how the instance is known.
std::string kept_in_cookie(Doorkeeper const& doorkeeper, http::Request const& request, std::string_view secret);
std::string forgotten_cookie(Doorkeeper const& doorkeeper, http::Request const& request);

}  // namespace amity::accounts
