// SPDX-License-Identifier: Apache-2.0
// Who sends a request: the token in its Authorization line, or the session in a cookie that a browser keeps.
#pragma once

#include "accounts/session.h"
#include "accounts/totp_keys.h"
#include "contract/refusal.h"
#include "contract/traits.h"
#include "http/message.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

// Where sessions are looked up. Lives as long as the server.
struct Doorkeeper {
  db::Database& database;
  Clock clock;
  std::vector<std::string> own_origins{};  // "https://friends.example.org"; see http::sender_of
  // Called where a session is to be noted as used (Session::secret_hash); does not wait.
  std::function<void(Session const&)> note_use{};
  // A line for the log of what was refused: failed signs-in, forms of other sites, rights that are missing. Names the
  // client and the account, no address of mail and no secret. Does not wait.
  std::function<void(std::string_view)> tell{};
  TotpKeys totp_keys{};  // what secrets of authenticator apps are sealed with
};
// What was refused, of whom, into the log.
void tell_refused(Doorkeeper const& doorkeeper, std::string_view what, std::string_view client);

// The secret that came with the request: in its Authorization line, else of a session in a cookie. Empty where none
// did.
std::string_view secret_of(Doorkeeper const& doorkeeper, http::Request const& request);

// 401 without a token, and with one that is not valid; 403 where another site's page made the browser send its cookie,
// and where the token lacks a right.
tl::expected<Session, contract::Refusal> session_of(Doorkeeper const& doorkeeper, http::Request const& request,
                                                    contract::Access const& access);

// Whether the page of another site made the browser send this.
bool is_forged(Doorkeeper const& doorkeeper, http::Request const& request);

// The name by which a form bears accounts::new_form_token.
inline constexpr std::string_view form_token_name{"form_token"};
// Whether a form that was sent with this token is one of the session's own pages'. Always where no cookie let it in: a
// program's Authorization line cannot be made up by another page.
bool is_own_form(Session const& session, std::string_view form_token);

// What a browser keeps: the session of an account or of a token, by what it is known again, or for ten minutes by what
// it is known when it comes back from the identity provider of its city. Over https, or where the instance is known by
// https, the names begin with __Host-, which other hosts and paths cannot set (RFC 6265bis).
enum class Cookie { session, browser, identity };
// Empty where there is none of just the name that this instance gives.
std::string_view cookie_of(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie);
std::string kept_in_cookie(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie,
                           std::string_view secret);
std::string forgotten_cookie(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie);

}  // namespace amity::accounts
