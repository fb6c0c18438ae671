// SPDX-License-Identifier: Apache-2.0
#include "user_command.h"

#include "accounts/passkey.h"
#include "accounts/sign_in.h"
#include "app/sql.h"
#include "core/clock.h"
#include "look_up.h"
#include "office_verb.h"
#include "workbench/web/mails.h"
#include "workbench/web/routes.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>
#include <optional>

namespace amity::app {
namespace {

namespace json = boost::json;
using commands::Command;

json::object document(std::map<OfficeId, std::string> const& slugs, accounts::Account const& account,
                      std::int64_t passkeys) {
  return {{"id", account.id.value},
          {"office", slugs.at(account.office)},
          {"email", account.fields.email},
          {"name", account.fields.name},
          {"role", to_string(account.fields.role)},
          {"language", account.fields.language},
          {"department", account.fields.department ? json::value(account.fields.department->value) : json::value()},
          {"state", to_string(account.state)},
          {"second_factor", account.has_totp},
          {"passkeys", passkeys},
          {"created_at", account.created_at}};
}

struct Found {
  accounts::Account account;
  std::string office;
};

std::optional<Found> found_user(db::Database& database, std::string const& email) {
  auto transaction = database.read();
  auto account = accounts::account_by_email(transaction, email);
  if (!account) {
    complain(
        {Errc::not_found, "nobody signs in as \"" + email + "\"", "email", "an address that amity user list shows"});
    return std::nullopt;
  }
  auto office = office_slugs_in(transaction).at(account->office);
  return Found{std::move(*account), std::move(office)};
}

// Shown once: the database has the link's hash only.
int show_link(UserRequest const& request, Output output, accounts::AccountFields const& person,
              std::string const& secret) {
  auto const link = request.origin + workbench::web::welcome_address(person.language, secret);
  if (output == Output::json) {
    std::cout << json::serialize(json::object{{"email", person.email}, {"link", link}}) << '\n';
    return done;
  }
  std::cout << link << '\n';
  std::cerr << "Pass it on to " << person.name << ", and to nobody else. It works once, for seven days"
            << (request.origin.empty() ? "; put your instance's address before it" : "") << ".\n";
  return done;
}

// The office's name and time zone, as a mail shows them.
workbench::web::Writer writer_at(db::Transaction& transaction, OfficeId office, std::string const& origin) {
  workbench::web::Writer writer{office, {}, {}, origin};
  transaction.each(sql::office_names, {{"office", office}},
                   [&](db::Row const& row) { writer.name.emplace(row.text(0), row.text(1)); });
  return writer;
}

// A link for somebody, by mail or to be passed on; told as show_link() tells.
commands::Outcome<std::string> offer(Command& command, UserRequest const& request, accounts::AccountId id,
                                     std::string const& secret) {
  if (request.by == UserRequest::By::hand) return accounts::offer_link(command, id, accounts::hash_of(secret));
  return workbench::web::offer_link_by_mail(command, writer_at(command.transaction(), command.office(), request.origin),
                                            id);
}

int tell_link(UserRequest const& request, Output output, accounts::AccountFields const& person,
              std::string const& secret) {
  if (request.by == UserRequest::By::hand) return show_link(request, output, person, secret);
  if (output == Output::json)
    std::cout << json::serialize(json::object{{"email", person.email}, {"mail", "waiting"}}) << '\n';
  else
    std::cout << "A mail with a link waits for " << person.email
              << ". A server with [mail] sends it; amity mail list shows what becomes of it.\n";
  return done;
}

// Whether a link in a mail leads anywhere.
bool has_origin(UserRequest const& request) {
  if (request.by == UserRequest::By::hand || !request.origin.empty()) return true;
  (void)refuse_option("origin", "a link in a mail needs the instance's address",
                      "--origin https://friends.example.org");
  return false;
}

using Change = commands::Outcome<std::int64_t> (*)(Command&, accounts::AccountId);

int change_state(UserRequest const& request, Output output, std::string const& verb, Change change,
                 std::string_view now) {
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  auto const found = found_user(*database, request.email);
  if (!found) return answer_is_no;
  auto const id = found->account.id;
  auto const outcome = done_for(*database, found->office, verb, "account/" + std::to_string(id.value),
                                [&](Command& command) -> commands::Outcome<std::string> {
                                  auto const version = change(command, id);
                                  if (!version) return commands::Refused{version.error()};
                                  return std::string{};
                                });
  if (!outcome) return answer_is_no;
  if (!*outcome) return tell(outcome->error());
  if (output == Output::json)
    std::cout << json::serialize(json::object{{"email", found->account.fields.email}, {"state", now}}) << '\n';
  else
    std::cout << found->account.fields.email << " is " << now << '\n';
  return done;
}

}  // namespace

int add_user(UserRequest const& request, Output output) {
  auto const role = accounts::parse_role(request.role);
  if (!role)
    return refuse_option("role", "\"" + request.role + "\" is no role",
                         "director, officer, liaison, protocol, finance or interpreter");
  if (!has_origin(request)) return cannot;
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  accounts::AccountFields const person{request.email, request.name, request.language, *role, {}};
  auto const secret = accounts::new_secret(accounts::link_prefix);
  auto const outcome = done_for(*database, request.office, "account.add", "account",
                                [&](Command& command) -> commands::Outcome<std::string> {
                                  auto const id = accounts::add_account(command, person);
                                  if (!id) return commands::Refused{id.error()};
                                  return offer(command, request, *id, secret);
                                });
  if (!outcome) return answer_is_no;
  if (!*outcome) return tell(outcome->error());
  return tell_link(request, output, person, secret);
}

int invite_user(UserRequest const& request, Output output) {
  if (!has_origin(request)) return cannot;
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  auto const found = found_user(*database, request.email);
  if (!found) return answer_is_no;
  auto const secret = accounts::new_secret(accounts::link_prefix);
  auto const id = found->account.id;
  auto const outcome = done_for(*database, found->office, "account.link", "account/" + std::to_string(id.value),
                                [&](Command& command) { return offer(command, request, id, secret); });
  if (!outcome) return answer_is_no;
  if (!*outcome) return tell(outcome->error());
  return tell_link(request, output, found->account.fields, secret);
}

int disable_user(UserRequest const& request, Output output) {
  return change_state(request, output, "account.disable", accounts::disable_account, "disabled");
}

int enable_user(UserRequest const& request, Output output) {
  return change_state(request, output, "account.enable", accounts::enable_account, "enabled");
}

int list_users(UserRequest const& request, Output output) {
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
  for (auto const& [id, slug] : slugs) {
    if (!request.office.empty() && slug != request.office) continue;
    auto const passkeys = accounts::passkeys_by_account(transaction, id);
    for (auto const& account : accounts::accounts_of(transaction, id)) {
      auto const own = passkeys.find(account.id);
      auto const count = own == passkeys.end() ? 0 : own->second;
      if (output == Output::json) {
        documents.push_back(document(slugs, account, count));
        continue;
      }
      std::cout << account.fields.email << "  " << slug << "  " << account.fields.name << "  "
                << to_string(account.fields.role) << "  " << to_string(account.state)
                << (account.has_totp ? ", second factor" : "") << (count > 0 ? ", passkey" : "") << '\n';
    }
  }
  if (output == Output::json) std::cout << json::serialize(documents) << '\n';
  return done;
}

}  // namespace amity::app
