// SPDX-License-Identifier: Apache-2.0
#include "accounts/second_step.h"

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
  command.watch("sign_in_policy", {command.office()});
  command.transaction().execute(
      sql::put_second_step, {{"office", command.office()}, {"second_step", wanted == SecondStep::required ? 1 : 0}});
  return std::string{};
}

}  // namespace amity::accounts
