// SPDX-License-Identifier: Apache-2.0
#include "notices/feed.h"

#include "accounts/access_epoch.h"
#include "notices/sql.h"

namespace amity::notices {

commands::Outcome<std::string> put_feed(commands::Command& command, accounts::AccountId account,
                                        std::string const& hash) {
  auto& transaction = command.transaction();
  if (!accounts::account_of(transaction, command.office(), account))
    return commands::Refused{commands::Refusal{Error{Errc::not_found, "the office has no such account", "account"}}};
  command.watch("calendar_feed", {command.office(), account});
  transaction.execute(sql::put_feed, {{"office", command.office()},
                                      {"account", account},
                                      {"hash", hash},
                                      {"at", amity::to_string(command.at())},
                                      {"epoch", accounts::access_epoch(transaction, command.office(), account)}});
  command.name_subject("account/" + std::to_string(account.value));
  return hash;
}

commands::Outcome<std::string> revoke_feed(commands::Command& command, accounts::AccountId account) {
  command.watch("calendar_feed", {command.office(), account});
  command.transaction().execute(sql::delete_feed, {{"office", command.office()}, {"account", account}});
  command.name_subject("account/" + std::to_string(account.value));
  return std::string{};
}

std::optional<Feed> feed_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account) {
  auto const found =
      transaction.one(sql::find_feed, {{"office", office}, {"account", account}}, [](db::Row const& row) {
        return std::pair{row.get<std::string>(0), row.get<std::int64_t>(1)};
      });
  if (!found) return std::nullopt;
  auto const holds = found->second == accounts::access_epoch(transaction, office, account);
  return Feed{found->first, holds ? Feed::State::holds : Feed::State::ended};
}

std::optional<accounts::Account> owner_of_feed(db::Transaction& transaction, std::string_view hash) {
  auto const owner = transaction.one(sql::owner_of_feed, {{"hash", hash}}, [](db::Row const& row) {
    return std::tuple{row.get<OfficeId>(0), row.get<accounts::AccountId>(1), row.get<std::int64_t>(2)};
  });
  if (!owner) return std::nullopt;
  auto const& [office, id, epoch] = *owner;
  if (epoch != accounts::access_epoch(transaction, office, id)) return std::nullopt;
  auto account = accounts::account_of(transaction, office, id);
  if (!account || account->state != accounts::AccountState::active) return std::nullopt;
  return account;
}

}  // namespace amity::notices
