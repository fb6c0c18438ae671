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

commands::Outcome<Deciding> deciding_of(commands::Command& command, std::optional<GrantId> const& under,
                                        accounts::Right right) {
  auto const acting = acting_of(command);
  if (!acting) return refused(Errc::refused, a_person_decides());
  if (!under) return Deciding{*acting};
  auto& transaction = command.transaction();
  auto const grant = grant_of(transaction, command.office(), *under);
  if (!grant || grant->fields.deputy != acting->id)
    return refused(Errc::refused, wrong("grant", std::to_string(under->value), "no_such_grant",
                                        "nobody made you a deputy by this", "a grant of one's own"));
  auto const today = office_day(transaction, command.office(), command.at());
  if (standing_of(transaction, command.office(), *grant, today) != GrantStanding::holds)
    return refused(Errc::refused, wrong("grant", std::to_string(under->value), "grant_does_not_hold",
                                        "this grant does not hold today", "one that holds"));
  if (!covers(transaction, command.office(), *grant, right))
    return refused(Errc::refused, wrong("grant", std::to_string(under->value), "not_granted",
                                        "this grant is for other things", "one that covers it"));
  command.tell("{\"for\":\"" + accounts::actor_of(grant->fields.giver) + "\"}");
  return Deciding{*acting, accounts::account_of(transaction, command.office(), grant->fields.giver)};
}

fields::FieldError a_person_decides() {
  return wrong({}, {}, "a_person_decides", "a person decides on this, not a token", "somebody who is signed in");
}

}  // namespace amity::work
