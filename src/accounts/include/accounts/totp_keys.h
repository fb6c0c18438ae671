// SPDX-License-Identifier: Apache-2.0
// How secrets of authenticator apps are kept: sealed with a key that lies outside of the database, so that who has the
// tables or a backup of them cannot make anybody's codes (docs/adr/0016).
#pragma once

#include "accounts/account.h"
#include "keys/key_store.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

// Without a folder of keys (PostgreSQL without --keys) a secret is kept as it is. Cheap to copy.
class TotpKeys {
 public:
  TotpKeys() = default;
  explicit TotpKeys(std::shared_ptr<std::optional<keys::KeyStore> const> keys) : keys_(std::move(keys)) {}

  bool can_seal() const { return keys_ && keys_->has_value(); }
  // What goes into the table. The key is new, and on the disk when this returns; throws std::runtime_error where the
  // disk does not take it.
  std::string sealed(OfficeId office, AccountId account, std::string_view secret) const;
  // The secret of what is in the table; nothing where its key is not there.
  std::optional<std::string> opened(OfficeId office, AccountId account, std::string_view kept) const;

 private:
  std::shared_ptr<std::optional<keys::KeyStore> const> keys_{};
};

// Seals what was kept in clear before there were keys, a command for each office. How many; 0 without keys.
std::size_t seal_totp_secrets(db::Database& database, Clock const& clock, TotpKeys const& keys);

// The keys that secrets are sealed with, and whose secret each is, in words of the log.
struct TotpKeyInUse {
  std::string key;
  std::string whose;
};
std::vector<TotpKeyInUse> totp_keys_in_use(db::Transaction& transaction);
// How many secrets are kept in clear.
std::size_t totp_secrets_in_clear(db::Transaction& transaction);

}  // namespace amity::accounts
