// SPDX-License-Identifier: Apache-2.0
#include "accounts/acting.h"

#include "accounts/actor.h"

#include <charconv>

namespace amity::accounts {
namespace {

// The number in "account:5" and "token:3 website"; nothing where the actor is another kind's.
std::optional<std::int64_t> number_of_actor(std::string_view actor, std::string_view prefix) {
  if (!actor.starts_with(prefix)) return std::nullopt;
  auto const rest = actor.substr(prefix.size());
  std::int64_t number{};
  auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  auto const is_whole = end == rest.data() + rest.size() || *end == ' ';
  return error == std::errc{} && is_whole ? std::optional{number} : std::nullopt;
}

}  // namespace

std::optional<AccountId> account_named(std::string_view actor) {
  auto const number = number_of_actor(actor, "account:");
  return number ? std::optional{AccountId{*number}} : std::nullopt;
}

std::optional<Account> acting_account(commands::Command& command) {
  auto const id = account_named(command.actor());
  return id ? account_of(command.transaction(), command.office(), *id) : std::nullopt;
}

Rights acting_rights(commands::Command& command) {
  if (auto const account = acting_account(command)) return rights_of(account->fields.role);
  if (command.actor().starts_with("cli:")) return {all_rights.begin(), all_rights.end()};
  auto const number = number_of_actor(command.actor(), "token:");
  if (!number) return {};
  auto const token = standing_token(command.transaction(), command.office(), TokenId{*number}, command.at());
  return token ? token->rights : Rights{};
}

Session acting_session(commands::Command& command) {
  Session session{command.office(), std::string(command.actor()), acting_rights(command)};
  if (auto const account = acting_account(command)) session.account = account->id;
  return session;
}

Session session_as(Account const& account) {
  Session session{account.office, actor_of(account.id), rights_of(account.fields.role)};
  session.account = account.id;
  return session;
}

}  // namespace amity::accounts
