// SPDX-License-Identifier: Apache-2.0
#include "accounts/totp_keys.h"

#include "accounts/sql.h"
#include "accounts/totp.h"
#include "commands/execute.h"

#include <map>
#include <utility>

namespace amity::accounts {
namespace {

// "<id of the key> <sealed>". A secret in clear is 32 letters and digits without a blank.
constexpr char between = ' ';

struct Kept {
  std::string_view key;
  std::string_view sealed;
};
std::optional<Kept> parts_of(std::string_view kept) {
  auto const at = kept.find(between);
  if (at == std::string_view::npos) return std::nullopt;
  return Kept{kept.substr(0, at), kept.substr(at + 1)};
}

// What it is sealed for: it opens for this account only, so that who may write to the table cannot give somebody the
// secret of another.
std::string about(OfficeId office, AccountId account) {
  return "totp/" + std::to_string(office.value) + "/" + std::to_string(account.value);
}

struct Row {
  OfficeId office;
  AccountId account;
  std::string kept;
};
std::vector<Row> rows_of(db::Transaction& transaction) {
  return transaction.all(sql::totp_secrets, {}, [](db::Row const& row) {
    return Row{row.get<OfficeId>(0), row.get<AccountId>(1), row.get<std::string>(2)};
  });
}

}  // namespace

std::string TotpKeys::sealed(OfficeId office, AccountId account, std::string_view secret) const {
  if (!can_seal()) return std::string(secret);
  auto const id = keys::new_key_id();
  return id + between + keys::seal((*keys_)->make(id), secret, about(office, account));
}

std::optional<std::string> TotpKeys::opened(OfficeId office, AccountId account, std::string_view kept) const {
  if (is_totp_secret(kept)) return std::string(kept);
  auto const parts = parts_of(kept);
  if (!parts || !can_seal()) return std::nullopt;
  auto const key = (*keys_)->find(parts->key);
  return key ? keys::unseal(*key, parts->sealed, about(office, account)) : std::nullopt;
}

std::size_t seal_totp_secrets(db::Database& database, Clock const& clock, TotpKeys const& keys) {
  if (!keys.can_seal()) return 0;
  std::map<OfficeId, std::vector<AccountId>> in_clear;
  {
    auto transaction = database.read();
    for (auto const& row : rows_of(transaction))
      if (is_totp_secret(row.kept)) in_clear[row.office].push_back(row.account);
  }
  std::size_t sealed = 0;
  for (auto const& [office, accounts] : in_clear) {
    auto const done = commands::execute(
        database, clock, {office, {"server"}, "account.totp_seal", "account", {}, {}},
        [&, &whose = accounts](commands::Command& command) -> commands::Outcome<std::string> {
          auto& transaction = command.transaction();
          for (auto const account : whose) {
            command.watch("credential", {command.office(), account});
            auto const kept =
                transaction.one(sql::totp_secret, {{"office", command.office()}, {"account", account}},
                                [](db::Row const& row) { return row.get<std::optional<std::string>>(0); });
            if (!kept || !*kept || !is_totp_secret(**kept)) continue;  // another server was quicker
            transaction.execute(sql::put_totp, {{"office", command.office()},
                                                {"account", account},
                                                {"secret", keys.sealed(command.office(), account, **kept)}});
            ++sealed;
          }
          return std::string{};
        });
    if (!done)
      throw std::runtime_error("secrets of authenticators cannot be sealed: " + done.error().errors.first().message);
  }
  return sealed;
}

std::vector<TotpKeyInUse> totp_keys_in_use(db::Transaction& transaction) {
  std::vector<TotpKeyInUse> all;
  for (auto const& row : rows_of(transaction))
    if (auto const parts = parts_of(row.kept))
      all.push_back({std::string(parts->key), "office " + std::to_string(row.office.value) + ", account " +
                                                  std::to_string(row.account.value) + ", authenticator app"});
  return all;
}

std::size_t totp_secrets_in_clear(db::Transaction& transaction) {
  std::size_t n = 0;
  for (auto const& row : rows_of(transaction)) n += is_totp_secret(row.kept) ? 1 : 0;
  return n;
}

}  // namespace amity::accounts
