// SPDX-License-Identifier: Apache-2.0
#include "accounts/closed.h"

#include "accounts/sql.h"
#include "commands/execute.h"

namespace amity::accounts {

std::vector<ClosedDue> closed_due(db::Transaction& transaction, OfficeId office, Day today) {
  std::vector<ClosedDue> due;
  transaction.each(sql::closed_accounts, {{"office", office}}, [&](db::Row const& row) {
    constexpr std::size_t day_length = 10;
    auto const closed = parse_day(row.text(2).substr(0, day_length));
    if (closed && *closed + closed_address_is_kept <= today)
      due.push_back({row.get<AccountId>(0), row.get<std::string>(1), *closed + closed_address_is_kept});
  });
  return due;
}

commands::Outcome<std::int64_t> forget_address(commands::Command& command, AccountId id) {
  auto const stored = account_of(command.transaction(), command.office(), id);
  if (!stored || stored->state != AccountState::disabled)
    return commands::Refused{commands::Refusal{
        Error{Errc::conflict, "this account is not closed", "id", "an account that was closed before"}}};
  if (stored->fields.email.empty()) return stored->version;
  command.watch("account", {command.office(), id});
  // Something that is nobody's address, since no two accounts have the same.
  auto const folded = "closed/" + std::to_string(command.office().value) + "/" + std::to_string(id.value);
  command.transaction().execute(sql::forget_address, {{"office", command.office()}, {"id", id}, {"folded", folded}});
  command.name_subject("account/" + std::to_string(id.value));
  return stored->version + 1;
}

std::size_t forget_closed(db::Database& database, Clock const& clock, std::string const& actor) {
  auto const today = std::chrono::floor<std::chrono::days>(clock());
  std::vector<std::pair<OfficeId, AccountId>> all;
  {
    auto transaction = database.read();
    for (auto const office :
         transaction.all(sql::offices_with_accounts, {}, [](db::Row const& row) { return row.get<OfficeId>(0); }))
      for (auto const& one : closed_due(transaction, office, today)) all.emplace_back(office, one.account);
  }
  std::size_t forgotten = 0;
  for (auto const& [office, account] : all)
    if (commands::execute_value(
            database, clock, {office, {actor}, "account.retention", "account/" + std::to_string(account.value), {}, {}},
            [id = account](commands::Command& command) { return forget_address(command, id); }))
      ++forgotten;
  return forgotten;
}

}  // namespace amity::accounts
