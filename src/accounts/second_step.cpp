// SPDX-License-Identifier: Apache-2.0
#include "accounts/second_step.h"

#include "accounts/acting.h"
#include "accounts/passkey.h"
#include "accounts/sql.h"

namespace amity::accounts {

SecondStep second_step_of(db::Transaction& transaction, OfficeId office) {
  return transaction
      .one(sql::second_step, {{"office", office}},
           [](db::Row const& row) {
             return row.get<std::int64_t>(0) != 0 ? SecondStep::required : SecondStep::optional;
           })
      .value_or(SecondStep::optional);
}

commands::Outcome<std::string> put_second_step(commands::Command& command, SecondStep wanted) {
  if (second_step_of(command.transaction(), command.office()) == wanted) return std::string{};
  // Whoever demands it would be the first to be stopped by it, and could not take it back.
  if (auto const who = acting_account(command); who && wanted == SecondStep::required && !who->has_totp &&
                                                passkeys_of(command.transaction(), who->office, who->id).empty()) {
    commands::Refusal refusal{fields::Errors{{"second_step",
                                              {},
                                              "whoever demands a second step has one",
                                              "set up your own first",
                                              "own_second_step",
                                              {},
                                              0}}};
    refusal.code = Errc::refused;
    return commands::Refused{std::move(refusal)};
  }
  command.watch("sign_in_policy", {command.office()});
  command.transaction().execute(
      sql::put_second_step, {{"office", command.office()}, {"second_step", wanted == SecondStep::required ? 1 : 0}});
  return std::string{};
}

bool is_passkey_wanted(db::Transaction& transaction, Account const& account) {
  return !account.has_totp && second_step_of(transaction, account.office) == SecondStep::required &&
         !passkeys_of(transaction, account.office, account.id).empty();
}

}  // namespace amity::accounts
