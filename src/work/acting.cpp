// SPDX-License-Identifier: Apache-2.0
#include "acting.h"

#include "accounts/token.h"
#include "refusals.h"

#include <charconv>

namespace amity::work {
namespace {

// The number in "account:5" and "token:3 website"; nothing where the actor is another kind's.
std::optional<std::int64_t> number_after(std::string_view actor, std::string_view prefix) {
  if (!actor.starts_with(prefix)) return std::nullopt;
  auto const rest = actor.substr(prefix.size());
  std::int64_t number{};
  auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  auto const is_whole = end == rest.data() + rest.size() || *end == ' ';
  return error == std::errc{} && is_whole ? std::optional{number} : std::nullopt;
}

}  // namespace

std::optional<accounts::Account> acting_of(commands::Command& command) {
  auto const number = number_after(command.actor(), "account:");
  if (!number) return std::nullopt;
  return accounts::account_of(command.transaction(), command.office(), accounts::AccountId{*number});
}

bool acts_with(commands::Command& command, accounts::Right right) {
  if (auto const account = acting_of(command)) return accounts::may(account->fields.role, right);
  auto const number = number_after(command.actor(), "token:");
  // The command line may do all; a name of another kind, or of nobody, nothing.
  if (!number) return command.actor().starts_with("cli:");
  auto const token =
      accounts::standing_token(command.transaction(), command.office(), accounts::TokenId{*number}, command.at());
  return token && token->rights.contains(right);
}

fields::FieldError a_person_decides() {
  return wrong({}, {}, "a_person_decides", "a person decides on this, not a token", "somebody who is signed in");
}

}  // namespace amity::work
