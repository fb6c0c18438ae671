// SPDX-License-Identifier: Apache-2.0
#include "token_command.h"

#include "accounts/token.h"
#include "core/clock.h"
#include "office_verb.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>
#include <map>
#include <optional>

namespace amity::app {
namespace {

namespace json = boost::json;

// A secret that somebody forgot ends by itself.
constexpr std::chrono::days days_unless_said{365};
constexpr std::string_view without_end = "never";

// The rights and the day as they were typed, or every error of theirs.
struct ReadToken {
  accounts::NewToken token;
  std::vector<Error> errors;
};
ReadToken read_token(TokenRequest const& request) {
  ReadToken read{{request.name, {}, {}}, {}};
  if (auto rights = accounts::parse_rights(request.rights))
    read.token.rights = std::move(*rights);
  else
    read.errors.push_back(rights.error());
  if (request.ends_on == without_end) return read;
  if (request.ends_on.empty()) {
    read.token.ends_on = today(system_clock()) + days_unless_said;
    return read;
  }
  if (auto const day = parse_day(request.ends_on))
    read.token.ends_on = *day;
  else
    read.errors.push_back({day.error().code, day.error().message, "--ends-on",
                           "a day such as " + to_string(Day{today(system_clock()) + days_unless_said}) + ", or never"});
  return read;
}

json::object document(std::map<OfficeId, std::string> const& slugs, accounts::Token const& token) {
  return {{"id", token.id.value},
          {"office", slugs.at(token.office)},
          {"name", token.name},
          {"rights", accounts::to_string(token.rights)},
          {"created_at", token.created_at},
          {"ends_on", token.ends_on ? json::value(to_string(*token.ends_on)) : json::value()},
          {"revoked_at", token.revoked_at ? json::value(*token.revoked_at) : json::value()}};
}

}  // namespace

int create_token(TokenRequest const& request, Output output) {
  auto const read = read_token(request);
  for (auto const& error : read.errors) complain(error);
  if (!read.errors.empty()) return answer_is_no;
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  auto const secret = done_for(*database, request.office, "token.create", "token",
                               [&](commands::Command& command) { return accounts::create_token(command, read.token); });
  if (!secret) return answer_is_no;
  if (!*secret) return tell(secret->error());
  if (output == Output::json) {
    std::cout << json::serialize(json::object{{"token", **secret}}) << '\n';
  } else {
    std::cout << **secret << '\n';
    std::cerr << "Keep it now: it is stored nowhere and cannot be shown again.\n"
              << (read.token.ends_on ? "It is of no use from " + to_string(*read.token.ends_on) + " on.\n"
                                     : std::string("It has no end: revoke it when it is not needed any more.\n"));
  }
  return done;
}

int list_tokens(TokenRequest const& request, Output output) {
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  auto const slugs = office_slugs_in(transaction);
  if (!request.office.empty())
    if (auto const office = office_named(transaction, request.office); !office) {
      complain(office.error());
      return answer_is_no;
    }
  json::array documents;
  for (auto const& token : accounts::tokens(transaction)) {
    auto const& office = slugs.at(token.office);
    if (!request.office.empty() && office != request.office) continue;
    if (output == Output::json) {
      documents.push_back(document(slugs, token));
      continue;
    }
    std::cout << token.id.value << "  " << office << "  " << token.name << "  [" << accounts::to_string(token.rights)
              << "]  made " << token.created_at.substr(0, 10);
    if (token.ends_on) std::cout << ", ends " << to_string(*token.ends_on);
    if (token.revoked_at) std::cout << ", revoked " << token.revoked_at->substr(0, 10);
    std::cout << '\n';
  }
  if (output == Output::json) std::cout << json::serialize(documents) << '\n';
  return done;
}

int revoke_token(TokenRequest const& request, Output output) {
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  auto const name = done_for(*database, request.office, "token.revoke", "token", [&](commands::Command& command) {
    command.name_subject("token/" + std::to_string(request.id));
    return accounts::revoke_token(command, accounts::TokenId{request.id});
  });
  if (!name) return answer_is_no;
  if (!*name) return tell(name->error());
  if (output == Output::json)
    std::cout << json::serialize(json::object{{"id", request.id}, {"revoked", true}}) << '\n';
  else
    std::cout << "token " << request.id << " (" << **name << ") is of no use any more\n";
  return done;
}

}  // namespace amity::app
