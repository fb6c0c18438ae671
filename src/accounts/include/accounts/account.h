// SPDX-License-Identifier: Apache-2.0
// The people of an office, and its departments. Each verb is a command: refused with every field's error, or with what
// somebody else changed meanwhile.
#pragma once

#include "accounts/rights.h"
#include "commands/merge.h"
#include "core/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

using AccountId = Id<struct AccountTag>;
using DepartmentId = Id<struct DepartmentTag>;

// invited: may come in once a password is set. disabled: may not; what was done under it stays.
enum class AccountState { invited, active, disabled };
std::string_view to_string(AccountState state);

// email, name, language, role, department (its number).
struct AccountFields {
  std::string email;
  std::string name;
  std::string language{"en"};  // in which mail is written
  Role role{Role::liaison};
  std::optional<DepartmentId> department{};
  bool operator==(AccountFields const&) const = default;
};
commands::FieldTexts texts_of(AccountFields const& fields);

struct Account {
  OfficeId office{};
  AccountId id{};
  std::int64_t version{};
  AccountFields fields;
  AccountState state{};
  std::string created_at;
  bool has_totp{};
  bool operator==(Account const&) const = default;
};

// The account as the journal names it: "account:5". Names and addresses of people never stand there.
std::string actor_of(AccountId id);

std::vector<Account> accounts_of(db::Transaction& transaction, OfficeId office);  // by name
std::optional<Account> account_of(db::Transaction& transaction, OfficeId office, AccountId id);
// By the address of mail; capital letters do not count.
std::optional<Account> account_by_email(db::Transaction& transaction, std::string_view email);
bool has_accounts(db::Transaction& transaction, OfficeId office);

// An account without a password. Errors: email (no address; `taken`: one of the whole instance has it), name, language,
// department (not the office's).
commands::Outcome<AccountId> add_account(commands::Command& command, AccountFields const& fields);
// Refused (Errc::conflict) as commands::fields_to_write() says; `last_director` at `role` where nobody would be left
// who lets people in. The version that stands now.
commands::Outcome<std::int64_t> change_account(commands::Command& command, AccountId id, AccountFields const& fields,
                                               std::optional<commands::Seen> const& seen);
// Ends its sessions and links at once. Errc::refused for the last director and for oneself; twice changes nothing.
commands::Outcome<std::int64_t> disable_account(commands::Command& command, AccountId id);
commands::Outcome<std::int64_t> enable_account(commands::Command& command, AccountId id);

struct Department {
  DepartmentId id{};
  std::int64_t version{};
  LocalText name;
  bool operator==(Department const&) const = default;
};
std::vector<Department> departments_of(db::Transaction& transaction, OfficeId office);  // in the order made
// Error at `name` where it has none in any language, or one in a language that pages do not have. id 0: a new one.
commands::Outcome<DepartmentId> put_department(commands::Command& command, DepartmentId id, LocalText const& name);

}  // namespace amity::accounts
