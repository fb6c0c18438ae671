// SPDX-License-Identifier: Apache-2.0
#include "accounts/identity.h"

#include "accounts/sql.h"
#include "times.h"

namespace amity::accounts {

using commands::Command;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;

namespace {

Refused refused_identity(std::string message, std::string remedy) {
  return Refused{Refusal{Error{Errc::refused, std::move(message), "account", std::move(remedy)}}};
}

std::optional<AccountId> joined_account(db::Transaction& transaction, OfficeId office, Asserted const& who) {
  return transaction.one(sql::account_of_identity,
                         {{"office", office}, {"issuer", who.issuer}, {"subject", who.subject}},
                         [](db::Row const& row) { return row.get<AccountId>(0); });
}

bool has_identity_at(db::Transaction& transaction, OfficeId office, AccountId account, std::string_view issuer) {
  return transaction
      .one(sql::any_identity, {{"office", office}, {"account", account}, {"issuer", issuer}},
           [](db::Row const&) { return true; })
      .has_value();
}

// Twice changes nothing.
void join(Command& command, Account const& account, Asserted const& who) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  if (!has_identity_at(transaction, office, account.id, who.issuer)) {
    command.watch("identity", {office, account.id});
    transaction.execute(sql::insert_identity, {{"office", office},
                                               {"account", account.id},
                                               {"issuer", who.issuer},
                                               {"subject", who.subject},
                                               {"now", ms_of(command.at())}});
  }
  if (account.state != AccountState::invited) return;
  // An invitation that lies in a mail must not let anybody else choose a password now.
  forget_links(transaction, office, account.id);
  command.watch("account", {office, account.id});
  transaction.execute(sql::set_account_state, {{"office", office}, {"id", account.id}, {"state", "active"}});
}

}  // namespace

void keep_request(db::Transaction& transaction, IdentityRequest const& request, std::string_view secret_hash,
                  Instant now) {
  transaction.execute(sql::delete_ended_identity_requests, {{"now", ms_of(now)}});
  transaction.execute(sql::insert_identity_request, {{"hash", secret_hash},
                                                     {"office", request.office},
                                                     {"issuer", request.issuer},
                                                     {"then", request.then},
                                                     {"ends", ms_of(now + identity_request_lasts)}});
}

std::optional<IdentityRequest> take_request(db::Transaction& transaction, std::string_view secret_hash, Instant now) {
  auto found =
      transaction.one(sql::find_identity_request, {{"hash", secret_hash}, {"now", ms_of(now)}}, [](db::Row const& row) {
        return IdentityRequest{row.get<OfficeId>(0), row.get<std::string>(1), row.get<std::string>(2)};
      });
  // Who deletes it has it: on PostgreSQL another may have read it as well.
  if (transaction.execute(sql::delete_identity_request, {{"hash", secret_hash}}) == 0) return std::nullopt;
  return found;
}

bool is_joined(db::Transaction& transaction, OfficeId office, Asserted const& who) {
  return joined_account(transaction, office, who).has_value();
}

std::optional<Account> account_for(db::Transaction& transaction, OfficeId office, Asserted const& who) {
  std::optional<Account> found;
  if (auto const joined = joined_account(transaction, office, who)) {
    found = account_of(transaction, office, *joined);
  } else if (!who.email.empty()) {
    found = account_by_email(transaction, who.email);
    if (found && (found->office != office || has_identity_at(transaction, office, found->id, who.issuer)))
      return std::nullopt;
  }
  if (found && found->state == AccountState::disabled) return std::nullopt;
  return found;
}

Outcome<std::string> begin_session_of(Command& command, Asserted const& who, NewSession const& session) {
  auto const account = account_for(command.transaction(), command.office(), who);
  if (!account) return refused_identity("nobody may sign in so", "a director of the office");
  join(command, *account, who);
  return begin_session(command, account->id, {}, session);
}

void keep_waiting(db::Transaction& transaction, Link const& link, std::string_view link_hash, Asserted const& who,
                  Instant ends) {
  transaction.execute(sql::insert_identity_waiting, {{"hash", link_hash},
                                                     {"office", link.office},
                                                     {"account", link.account},
                                                     {"issuer", who.issuer},
                                                     {"subject", who.subject},
                                                     {"ends", ms_of(ends)}});
}

void join_waiting(Command& command, AccountId account, std::string_view link_hash) {
  auto& transaction = command.transaction();
  auto const who = transaction.one(
      sql::find_identity_waiting,
      {{"hash", link_hash}, {"office", command.office()}, {"account", account}, {"now", ms_of(command.at())}},
      [](db::Row const& row) {
        return Asserted{row.get<std::string>(0), row.get<std::string>(1)};
      });
  transaction.execute(sql::delete_identity_waiting, {{"hash", link_hash}, {"now", ms_of(command.at())}});
  if (!who || is_joined(transaction, command.office(), *who)) return;
  if (auto const found = account_of(transaction, command.office(), account)) join(command, *found, *who);
}

std::vector<Identity> identities_of(db::Transaction& transaction, OfficeId office, AccountId account) {
  return transaction.all(
      sql::identities_of_account, {{"office", office}, {"account", account}}, [](db::Row const& row) {
        return Identity{row.get<std::string>(0), row.get<std::string>(1), instant_of(row.get<std::int64_t>(2))};
      });
}

Outcome<std::string> leave_identity(Command& command, AccountId account, std::string_view issuer) {
  auto& transaction = command.transaction();
  if (!has_password(transaction, command.office(), account))
    return refused_identity("without a password nobody could sign in to this account", "a password first");
  if (!has_identity_at(transaction, command.office(), account, issuer)) return std::string{};
  command.watch("identity", {command.office(), account});
  transaction.execute(sql::delete_identity, {{"office", command.office()}, {"account", account}, {"issuer", issuer}});
  return std::string{};
}

}  // namespace amity::accounts
