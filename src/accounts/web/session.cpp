// SPDX-License-Identifier: Apache-2.0
#include "accounts/web/session.h"

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
          .detail = "this token does not have the right " + std::string(right),
          .remedy = "a token with the right " + std::string(right)};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string_view cookie(http::Request const& request, std::string_view name) {
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

std::string cookie_line(Doorkeeper const& doorkeeper, http::Request const& request, std::string_view value,
                        std::string_view rest) {
  auto const& origins = doorkeeper.own_origins;
  auto const known_by_https = std::any_of(origins.begin(), origins.end(),
                                          [](std::string const& origin) { return origin.starts_with("https://"); });
  auto const secure = request.scheme == http::Scheme::https || known_by_https ? "; Secure" : "";
  return std::string(token_cookie) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Strict" + secure +
         std::string(rest);
}

}  // namespace

std::string_view secret_of(http::Request const& request) {
  auto const told = from_authorization(request);
  return told.empty() ? cookie(request, token_cookie) : told;
}

tl::expected<Session, contract::Refusal> session_of(Doorkeeper const& doorkeeper, http::Request const& request,
                                                    contract::Access const& access) {
  auto const secret = secret_of(request);
  if (secret.empty()) return tl::unexpected{contract::Refusal{not_told_who("no token came with this request")}};
  auto const by_cookie = from_authorization(request).empty();
  if (by_cookie && changes_something(request.method) && is_forged(doorkeeper, request))
    return tl::unexpected{contract::Refusal{forged()}};
  auto transaction = doorkeeper.database.read();
  auto session = session_of(transaction, secret, doorkeeper.clock());
  if (!session) return tl::unexpected{contract::Refusal{not_told_who(session.error().message)}};
  for (auto const& right : access.rights) {
    if (right.empty()) continue;
    auto const known = parse_right(right);
    if (!known || !session->rights.contains(*known)) return tl::unexpected{contract::Refusal{without(right)}};
  }
  return *session;
}

bool is_forged(Doorkeeper const& doorkeeper, http::Request const& request) {
  return http::sender_of(request, doorkeeper.own_origins) == http::Sender::foreign_page;
}

std::string kept_in_cookie(Doorkeeper const& doorkeeper, http::Request const& request, std::string_view secret) {
  return cookie_line(doorkeeper, request, secret, "");
}
std::string forgotten_cookie(Doorkeeper const& doorkeeper, http::Request const& request) {
  return cookie_line(doorkeeper, request, "", "; Max-Age=0");
}

}  // namespace amity::accounts
