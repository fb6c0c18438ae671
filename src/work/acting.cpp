// SPDX-License-Identifier: Apache-2.0
#include "acting.h"

#include "accounts/acting.h"
#include "refusals.h"

namespace amity::work {

std::optional<accounts::Account> acting_of(commands::Command& command) { return accounts::acting_account(command); }

bool acts_with(commands::Command& command, accounts::Right right) {
  return accounts::acting_rights(command).contains(right);
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
