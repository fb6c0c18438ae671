// SPDX-License-Identifier: Apache-2.0
#include "accounts/web/session.h"

#include "accounts/secret.h"
#include "accounts/sign_in.h"
#include "http/sender.h"

#include <algorithm>

namespace amity::accounts {
namespace {

constexpr std::string_view bearer{"Bearer "};

contract::Problem not_told_who(std::string detail) {
  return {.type = "/problems/unauthenticated",
          .title = "It is not known who asks",
          .status = 401,
          .detail = std::move(detail),
          .remedy = "Authorization: Bearer and a token that `amity token create` made"};
}

contract::Problem forged() {
  return {.type = "/problems/refused",
          .title = "A rule forbids it",
          .status = 403,
          .detail = "the page of another site made the browser send this",
          .remedy = "the form of this site"};
}

contract::Problem without(std::string_view right) {
  return {.type = "/problems/refused",
          .title = "A rule forbids it",
          .status = 403,
          .detail = "whoever asks does not have the right " + std::string(right),
          .remedy = "somebody who has it, or a token with it"};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string_view cookie_named(http::Request const& request, std::string_view name) {
  for (auto const& field : request.fields) {
    if (!http::same_name(field.name, "Cookie")) continue;
    for (auto rest = field.value; !rest.empty();) {
      auto const end = std::min(rest.find(';'), rest.size());
      auto const pair = trimmed(rest.substr(0, end));
      if (auto const equals = pair.find('='); equals != std::string_view::npos && pair.substr(0, equals) == name)
        return pair.substr(equals + 1);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return {};
}

std::string_view from_authorization(http::Request const& request) {
  auto const line = request.header("Authorization").value_or("");
  if (line.size() <= bearer.size() || !http::same_name(line.substr(0, bearer.size()), bearer)) return {};
  return trimmed(line.substr(bearer.size()));
}

bool changes_something(http::Method method) {
  return method != http::Method::get && method != http::Method::head && method != http::Method::options;
}

std::string_view name_of(Cookie cookie) {
  switch (cookie) {
    case Cookie::session:
      return "amity_session";
    case Cookie::browser:
      return "amity_browser";
    case Cookie::identity:
      return "amity_identity";
  }
  return {};
}
constexpr std::string_view host_only{"__Host-"};
// How long a browser keeps it; empty: until it is closed.
std::string_view lasts(Cookie cookie) {
  switch (cookie) {
    case Cookie::session:
      return {};
    case Cookie::browser:
      return "; Max-Age=15552000";  // half a year
    case Cookie::identity:
      return "; Max-Age=600";
  }
  return {};
}

bool is_secure(Doorkeeper const& doorkeeper, http::Request const& request) {
  auto const& origins = doorkeeper.own_origins;
  return request.scheme == http::Scheme::https ||
         std::any_of(origins.begin(), origins.end(), [](auto const& origin) { return origin.starts_with("https://"); });
}

std::string cookie_line(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie,
                        std::string_view value, std::string_view rest) {
  auto const secure = is_secure(doorkeeper, request);
  return std::string(secure ? host_only : "") + std::string(name_of(cookie)) + "=" + std::string(value) +
         "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "") + std::string(rest);
}

// Now and then, so that a session in use does not end. What a page fetches by itself is no use of it.
void note_use(Doorkeeper const& doorkeeper, http::Request const& request, Session const& session) {
  if (request.header("Amity-Unattended")) return;
  if (!doorkeeper.note_use || session.secret_hash.empty() || doorkeeper.clock() - session.seen < between_seen) return;
  doorkeeper.note_use(session);
}

std::string cookie_name(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie) {
  return std::string(is_secure(doorkeeper, request) ? host_only : "") + std::string(name_of(cookie));
}

}  // namespace

std::string_view cookie_of(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie) {
  return cookie_named(request, cookie_name(doorkeeper, request, cookie));
}

std::string_view secret_of(Doorkeeper const& doorkeeper, http::Request const& request) {
  if (auto const told = from_authorization(request); !told.empty()) return told;
  // A cookie that holds anything else is nobody's: no token is kept by a browser.
  auto const session = cookie_of(doorkeeper, request, Cookie::session);
  return session.starts_with(session_prefix) ? session : std::string_view{};
}

tl::expected<Session, contract::Refusal> session_of(Doorkeeper const& doorkeeper, http::Request const& request,
                                                    contract::Access const& access) {
  auto const secret = secret_of(doorkeeper, request);
  if (secret.empty()) return tl::unexpected{contract::Refusal{not_told_who("no token came with this request")}};
  auto const by_cookie = from_authorization(request).empty();
  if (by_cookie && changes_something(request.method) && is_forged(doorkeeper, request))
    return tl::unexpected{contract::Refusal{forged()}};
  auto session = [&] {
    auto transaction = doorkeeper.database.read();
    return session_of(transaction, secret, doorkeeper.clock());
  }();
  if (!session) return tl::unexpected{contract::Refusal{not_told_who(session.error().message)}};
  for (auto const& right : access.rights) {
    if (right.empty()) continue;
    auto const known = parse_right(right);
    if (known && session->rights.contains(*known)) continue;
    tell_refused(doorkeeper, session->actor + " does not have the right " + std::string(right), request.client);
    return tl::unexpected{contract::Refusal{without(right)}};
  }
  if (by_cookie) session->form_key = form_key_of(secret);
  note_use(doorkeeper, request, *session);
  return *session;
}

bool is_forged(Doorkeeper const& doorkeeper, http::Request const& request) {
  if (http::sender_of(request, doorkeeper.own_origins) != http::Sender::foreign_page) return false;
  tell_refused(doorkeeper, "the page of another site made a browser send a form", request.client);
  return true;
}

void tell_refused(Doorkeeper const& doorkeeper, std::string_view what, std::string_view client) {
  if (doorkeeper.tell) doorkeeper.tell("refused: " + std::string(what) + ", client " + std::string(client));
}

bool is_own_form(Session const& session, std::string_view form_token) {
  return session.form_key.empty() || is_form_token(session.form_key, form_token);
}

std::string kept_in_cookie(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie,
                           std::string_view secret) {
  return cookie_line(doorkeeper, request, cookie, secret, lasts(cookie));
}
std::string forgotten_cookie(Doorkeeper const& doorkeeper, http::Request const& request, Cookie cookie) {
  return cookie_line(doorkeeper, request, cookie, "", "; Max-Age=0");
}

}  // namespace amity::accounts
