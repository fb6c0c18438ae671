// SPDX-License-Identifier: Apache-2.0
#include "accounts/account.h"

#include "accounts/one_line.h"
#include "accounts/sign_in.h"
#include "accounts/sql.h"
#include "commands/field_notes.h"
#include "core/utf8.h"
#include "db/id_sequence.h"

#include <algorithm>

namespace amity::accounts {

using amity::to_string;
using commands::Command;
using commands::FieldTexts;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;

namespace {

constexpr std::size_t longest_email = 254;  // RFC 5321, 4.5.3.1.3, without its brackets
constexpr std::size_t longest_name = 200;

std::string folded(std::string_view email) {
  std::string small(email);
  std::ranges::transform(small, small.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

AccountState state_of(std::string_view word) {
  for (auto const state : {AccountState::invited, AccountState::active, AccountState::disabled})
    if (to_string(state) == word) return state;
  return AccountState::disabled;
}

Account read_account(db::Row const& row) {
  Account account;
  account.office = row.get<OfficeId>(0);
  account.id = row.get<AccountId>(1);
  account.version = row.get<std::int64_t>(2);
  account.fields = {row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5), Role::interpreter, {}};
  account.fields.role = parse_role(row.text(6)).value_or(Role::interpreter);
  if (!row.is_null(7)) account.fields.department = row.get<DepartmentId>(7);
  account.state = state_of(row.text(8));
  account.created_at = row.get<std::string>(9);
  account.has_totp = !row.is_null(10);
  return account;
}

fields::FieldError wrong(std::string field, std::string_view value, std::string code, std::string message,
                         std::string remedy) {
  return {std::move(field),
          std::string(utf8::cut(value, 80)),
          std::move(message),
          std::move(remedy),
          std::move(code),
          {},
          0};
}

// One "@" with something on both sides, a dot after it, and nothing that a mail's head could be broken with: whether it
// reaches anybody only a mail can tell.
bool is_address(std::string_view email) {
  auto const at = email.find('@');
  if (at == 0 || at == std::string_view::npos || email.find('@', at + 1) != std::string_view::npos) return false;
  auto const domain = email.substr(at + 1);
  auto const dot = domain.find('.');
  if (dot == 0 || dot == std::string_view::npos || domain.back() == '.') return false;
  // What cannot be seen, and letters of another width, make an address that looks like somebody else's.
  return email.size() <= longest_email && is_one_line(email) && is_plain_form(email) &&
         std::ranges::none_of(email, [](char c) {
           return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f ||
                  std::string_view{"<>()[]\\,;:\""}.find(c) != std::string_view::npos;
         });
}

fields::FieldError taken(std::string_view email) {
  return wrong("email", email, "taken", "an account has this address already", "another address, or that account");
}

std::vector<fields::FieldError> errors_of(Command& command, AccountFields const& fields) {
  std::vector<fields::FieldError> errors;
  if (!is_address(fields.email))
    errors.push_back(wrong("email", fields.email, fields.email.empty() ? "empty" : "not_an_email",
                           "this is no address of mail", "name@example.org"));
  if (is_blank(fields.name) || !is_one_line(fields.name) || fields.name.size() > longest_name)
    errors.push_back(wrong("name", fields.name, is_blank(fields.name) ? "empty" : "not_one_line",
                           "a person has a name of one line", "1 to 200 bytes of text"));
  if (std::ranges::find(interface_languages, fields.language) == interface_languages.end())
    errors.push_back(
        wrong("language", fields.language, "not_a_word", "this is no language of the pages", "zh, ja or en"));
  if (fields.department) {
    auto const found =
        command.transaction().one(sql::find_department, {{"office", command.office()}, {"id", *fields.department}},
                                  [](db::Row const&) { return true; });
    if (!found)
      errors.push_back(wrong("department", std::to_string(fields.department->value), "not_found",
                             "the office has no such department", "one of the office's"));
  }
  return errors;
}

Refused refused(std::vector<fields::FieldError> errors) {
  return Refused{Refusal{fields::Errors{std::move(errors), 0}}};
}

Refused no_such_account() {
  return Refused{Refusal{Error{Errc::not_found, "the office has no such account", "account", "one of the office's"}}};
}

bool is_last_director(Command& command, Account const& account) {
  if (account.fields.role != Role::director || account.state != AccountState::active) return false;
  return command.transaction()
             .one(sql::other_directors, {{"office", command.office()}, {"id", account.id}},
                  [](db::Row const& row) { return row.get<std::int64_t>(0); })
             .value_or(0) == 0;
}

// Afterwards nobody could let anybody in.
Refused last_director() {
  auto error = wrong("role", {}, "last_director", "this is the last director who can sign in",
                     "make somebody else a director first");
  Refusal refusal{fields::Errors{std::move(error)}};
  refusal.code = Errc::refused;
  return Refused{std::move(refusal)};
}

AccountFields fields_of(commands::FieldTexts const& texts, AccountFields const& like) {
  auto const text = [&](std::string_view name) {
    auto const at = texts.find(name);
    return at == texts.end() ? std::string{} : at->second;
  };
  AccountFields fields{text("email"), text("name"), text("language"), like.role, {}};
  fields.role = parse_role(text("role")).value_or(like.role);
  if (auto const department = text("department"); !department.empty())
    fields.department = DepartmentId{std::stoll(department)};
  return fields;
}

std::string subject_of(AccountId id) { return "account/" + std::to_string(id.value); }

Outcome<std::int64_t> set_state(Command& command, Account const& account, AccountState state) {
  if (account.state == state) return account.version;
  command.watch("account", {command.office(), account.id});
  command.transaction().execute(sql::set_account_state,
                                {{"office", command.office()}, {"id", account.id}, {"state", to_string(state)}});
  commands::note_field(
      command, {subject_of(account.id), "state", std::string(to_string(account.state)), std::string(to_string(state))});
  return account.version + 1;
}

FieldTexts texts_of_name(LocalText const& name) {
  FieldTexts texts;
  for (auto const& [language, text] : name) texts.emplace("name_" + language, text);
  return texts;
}

}  // namespace

std::string_view to_string(AccountState state) {
  switch (state) {
    case AccountState::invited:
      return "invited";
    case AccountState::active:
      return "active";
    case AccountState::disabled:
      return "disabled";
  }
  return {};
}

commands::FieldTexts texts_of(AccountFields const& fields) {
  return {{"email", fields.email},
          {"name", fields.name},
          {"language", fields.language},
          {"role", std::string(to_string(fields.role))},
          {"department", fields.department ? std::to_string(fields.department->value) : std::string{}}};
}

std::string actor_of(AccountId id) { return "account:" + std::to_string(id.value); }

std::vector<Account> accounts_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::all_of_office, {{"office", office}}, read_account);
}

std::optional<Account> account_of(db::Transaction& transaction, OfficeId office, AccountId id) {
  return transaction.one(sql::account_by_id, {{"office", office}, {"id", id}}, read_account);
}

std::optional<Account> account_by_email(db::Transaction& transaction, std::string_view email) {
  return transaction.one(sql::account_by_email, {{"email", folded(email)}}, read_account);
}

bool has_accounts(db::Transaction& transaction, OfficeId office) {
  return transaction.one(sql::any_account, {{"office", office}}, [](db::Row const&) { return true; }).has_value();
}

Outcome<AccountId> add_account(Command& command, AccountFields const& fields) {
  auto errors = errors_of(command, fields);
  if (account_by_email(command.transaction(), fields.email)) errors.push_back(taken(fields.email));
  if (!errors.empty()) return refused(std::move(errors));
  AccountId const id{db::take_ids(command.transaction(), command.office(), "account")};
  command.watch("account", {command.office(), id});
  auto const added = command.transaction().execute(sql::insert_account, {{"office", command.office()},
                                                                         {"id", id},
                                                                         {"email", fields.email},
                                                                         {"folded", folded(fields.email)},
                                                                         {"name", fields.name},
                                                                         {"language", fields.language},
                                                                         {"role", to_string(fields.role)},
                                                                         {"department", fields.department},
                                                                         {"created_at", to_string(command.at())}});
  if (added == 0) return refused({taken(fields.email)});
  command.name_subject(subject_of(id));
  return id;
}

Outcome<std::int64_t> change_account(Command& command, AccountId id, AccountFields const& fields,
                                     std::optional<commands::Seen> const& seen) {
  auto const stored = account_of(command.transaction(), command.office(), id);
  if (!stored) return no_such_account();
  auto const texts = commands::fields_to_write(texts_of(fields), seen, texts_of(stored->fields), stored->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = fields_of(*texts, fields);
  if (wanted == stored->fields) return stored->version;
  if (auto errors = errors_of(command, wanted); !errors.empty()) return refused(std::move(errors));
  if (wanted.role != Role::director && is_last_director(command, *stored)) return last_director();
  auto const moves = folded(wanted.email) != folded(stored->fields.email);
  // Whoever sits down at an open desk could have the next password sent to themselves.
  if (moves && command.actor() == actor_of(id))
    return refused({wrong("email", wanted.email, "own_address", "nobody changes the address of their own account",
                          "another director changes it")});
  // What was sent to the old address is of no use any more.
  if (moves) forget_links(command.transaction(), command.office(), id);
  command.watch("account", {command.office(), id});
  auto const changed = command.transaction().execute(sql::update_account, {{"office", command.office()},
                                                                           {"id", id},
                                                                           {"email", wanted.email},
                                                                           {"folded", folded(wanted.email)},
                                                                           {"name", wanted.name},
                                                                           {"language", wanted.language},
                                                                           {"role", to_string(wanted.role)},
                                                                           {"department", wanted.department}});
  if (changed == 0) return refused({taken(wanted.email)});
  commands::note_fields(command, subject_of(id),
                        {texts_of(stored->fields), texts_of(wanted), {"email", "name", "language"}});
  return stored->version + 1;
}

Outcome<std::int64_t> disable_account(Command& command, AccountId id) {
  auto const stored = account_of(command.transaction(), command.office(), id);
  if (!stored) return no_such_account();
  if (command.actor() == actor_of(id)) {
    Refusal refusal{
        fields::Errors{wrong("account", {}, "yourself", "nobody shuts out themselves", "another director does it")}};
    refusal.code = Errc::refused;
    return Refused{std::move(refusal)};
  }
  if (is_last_director(command, *stored)) return last_director();
  end_sessions(command.transaction(), command.office(), id);
  forget_links(command.transaction(), command.office(), id);
  forget_browsers(command.transaction(), command.office(), id);
  return set_state(command, *stored, AccountState::disabled);
}

Outcome<std::int64_t> enable_account(Command& command, AccountId id) {
  auto const stored = account_of(command.transaction(), command.office(), id);
  if (!stored) return no_such_account();
  if (stored->state != AccountState::disabled) return stored->version;
  if (stored->fields.email.empty())  // closed a year ago (accounts/closed.h)
    return refused({wrong("email", {}, "empty", "this account has no address of mail any more",
                          "its address in the form, before it is opened again")});
  return set_state(
      command, *stored,
      has_password(command.transaction(), command.office(), id) ? AccountState::active : AccountState::invited);
}

std::vector<Department> departments_of(db::Transaction& transaction, OfficeId office) {
  std::vector<Department> departments;
  transaction.each(sql::departments, {{"office", office}}, [&](db::Row const& row) {
    auto const id = row.get<DepartmentId>(0);
    if (departments.empty() || departments.back().id != id) departments.push_back({id, row.get<std::int64_t>(1), {}});
    if (!row.is_null(2)) departments.back().name.emplace(row.get<std::string>(2), row.get<std::string>(3));
  });
  return departments;
}

Outcome<DepartmentId> put_department(Command& command, DepartmentId id, LocalText const& name) {
  auto const has_one = std::ranges::any_of(name, [](auto const& entry) { return !is_blank(entry.second); });
  std::vector<fields::FieldError> errors;
  if (!has_one)
    errors.push_back(wrong("name", {}, "empty", "a department has a name", "a name in one language at least"));
  for (auto const& [language, text] : name)
    if (!is_one_line(text) || text.size() > longest_name ||
        std::ranges::find(interface_languages, language) == interface_languages.end())
      errors.push_back(wrong("name_" + language, text, "not_one_line", "a department's name is one line",
                             "1 to 200 bytes of text in zh, ja or en"));
  if (!errors.empty()) return refused(std::move(errors));
  auto& transaction = command.transaction();
  auto const is_new = id.value == 0;
  if (is_new) id = DepartmentId{db::take_ids(transaction, command.office(), "department")};
  FieldTexts before;
  for (auto const& one : departments_of(transaction, command.office()))
    if (one.id == id) before = texts_of_name(one.name);
  command.watch("department", {command.office(), id});
  command.watch("department_name", {command.office(), id});
  if (is_new)
    transaction.execute(sql::insert_department, {{"office", command.office()}, {"id", id}});
  else if (transaction.execute(sql::touch_department, {{"office", command.office()}, {"id", id}}) == 0)
    return Refused{Refusal{Error{Errc::not_found, "the office has no such department", "department", {}}}};
  transaction.execute(sql::delete_department_names, {{"office", command.office()}, {"id", id}});
  for (auto const& [language, text] : name)
    if (!is_blank(text))
      transaction.execute(sql::insert_department_name,
                          {{"office", command.office()}, {"id", id}, {"language", language}, {"name", text}});
  command.name_subject("department/" + std::to_string(id.value));
  if (!is_new) commands::note_fields(command, command.subject(), {before, texts_of_name(name)});
  return id;
}

}  // namespace amity::accounts
