// SPDX-License-Identifier: Apache-2.0
// One's own account: name, password, the second step as far as it is turned off, and where one is signed in.
#include "own_account.h"

#include "accounts/password.h"
#include "browser_name.h"
#include "entrance.h"
#include "identity.h"
#include "notices.h"
#include "partnerships/web/desk_routes.h"
#include "passkeys.h"
#include "person_fields.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>
#include <charconv>

namespace amity::workbench::web {

using ui::FormField;

namespace {

using commands::Command;
using partnerships::web::Sent;

}  // namespace

accounts::Account own_account(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return accounts::account_of(transaction, at.office.id, at.session.account).value();
}

http::Response for_accounts_only(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::not_found, "a token has no account of its own", {}, "sign in with your address and password"});
}

std::string subject_of(AtDesk const& at) { return "account/" + std::to_string(at.session.account.value); }

namespace {

std::string browser_in_words(ui::Localizer const& localizer, std::string const& user_agent) {
  auto const name = browser_name(user_agent);
  if (!name.browser.empty())
    return localizer.text("account.browser", {{"browser", name.browser}, {"system", name.system}});
  return user_agent.empty() ? localizer.text("account.session.unknown") : user_agent;
}

json::array sessions(AtDesk const& at) {
  auto const& keeper = at.desk.writing->doorkeeper;
  auto transaction = keeper.database.read();
  json::array list;
  for (auto const& one : accounts::sessions_of(transaction, at.office.id, at.session.account, keeper.clock())) {
    auto const is_this = one.number == at.session.number;
    list.push_back(json::object{
        {"browser", browser_in_words(at.localizer, one.browser)},
        {"since",
         at.localizer.text("account.session.since",
                           {{"when", ui::format_moment(at.localizer.language(), one.since, at.office.timezone)}})},
        {"is_this", is_this},
        {"end", at.address("/account/session/end") + ui::query_text({{"id", std::to_string(one.number)}})}});
  }
  return list;
}

ui::Form password_form(AtDesk const& at, std::string email) {
  ui::Form form;
  form.id = "password";
  form.username = std::move(email);
  form.action = at.address("/account/password");
  form.fields = {{.name = "present",
                  .label = at.localizer.text("account.password.present"),
                  .is = FormField::Is::secret,
                  .required = true},
                 {.name = "password",
                  .label = at.localizer.text("account.password.new"),
                  .is = FormField::Is::new_secret,
                  .hint = at.localizer.text("account.password.hint"),
                  .required = true}};
  form.button = at.localizer.text("account.password.change");
  return form;
}

ui::Form name_form(AtDesk const& at, accounts::AccountFields const& fields) {
  ui::Form form;
  form.id = "name";
  form.action = partnerships::web::with_once(at.address("/account"));
  form.fields = {
      {.name = "name", .label = at.localizer.text("people.name"), .value = fields.name, .required = true, .most = 200},
      language_field(at.localizer, fields.language)};
  form.button = at.localizer.text("office.save");
  return form;
}

// The way to remove it asks for the password: an unlocked screen is not enough.
ui::Form remove_totp_form(AtDesk const& at) {
  ui::Form form;
  form.id = "remove";
  form.action = at.address("/account/authenticator/remove");
  form.fields = {{.name = "present",
                  .label = at.localizer.text("account.password.present"),
                  .is = FormField::Is::secret,
                  .required = true}};
  form.button = at.localizer.text("account.totp.remove");
  return form;
}

struct OwnForms {
  ui::Form name;
  ui::Form password;
  ui::Form remove_totp;
};

http::Response account_page(AtDesk const& at, accounts::Account const& account, OwnForms const& forms,
                            unsigned status = 200) {
  std::size_t left = 0;
  auto has_password = false;  // who signs in by the city's provider may have none
  std::string department;
  {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    left = accounts::recovery_codes_left(transaction, at.office.id, account.id);
    has_password = accounts::has_password(transaction, at.office.id, account.id);
    for (auto const& one : accounts::departments_of(transaction, at.office.id))
      if (account.fields.department == one.id) department = department_name(at.localizer, one);
  }
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("account.title");
  content.description = content.title;
  content.main =
      ui::render("office_account", at.localizer.language(),
                 {{"office_href", at.address("")},
                  {"email", account.fields.email},
                  {"role", at.localizer.text("role." + std::string(to_string(account.fields.role)))},
                  {"department", department},
                  {"name_form", ui::form_html(at.localizer, forms.name)},
                  {"has_password", has_password},
                  {"password_form", ui::form_html(at.localizer, forms.password)},
                  {"has_totp", account.has_totp},
                  {"codes_left", at.localizer.text("account.totp.left", {{"n", static_cast<std::int64_t>(left)}})},
                  {"remove_form", ui::form_html(at.localizer, forms.remove_totp)},
                  {"set_up", at.address("/account/authenticator")},
                  {"passkeys", passkeys_section(at)},
                  {"identity", identity_part(at, account)},
                  {"sessions", sessions(at)},
                  {"deputies", at.address("/deputies")},
                  {"notices", at.address("/notices")},
                  {"end_others", at.address("/account/session/end")}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

OwnForms own_forms(AtDesk const& at, accounts::Account const& account) {
  return {name_form(at, account.fields), password_form(at, account.fields.email), remove_totp_form(at)};
}

http::Response show_account(AtDesk const& at) {
  if (at.session.account.value == 0) return for_accounts_only(at);
  auto const account = own_account(at);
  return account_page(at, account, own_forms(at, account));
}

// Sends one of the page's forms; refused, the page comes back with it.
void send_own(AtDesk const& at, ui::Form OwnForms::*which, ui::Form const& form, Sent sent,
              http::Completion const& completion) {
  sent.done = at.address("/account");
  sent.again = [which](AtDesk const& again, ui::Form const& shown, unsigned status) {
    auto const account = own_account(again);
    auto forms = own_forms(again, account);
    forms.*which = shown;
    return account_page(again, account, forms, status);
  };
  partnerships::web::send(at, form, std::move(sent), completion);
}

void name_sent(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(for_accounts_only(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto fields = own_account(at).fields;
  fields.name = text_named(typed, "name");
  fields.language = text_named(typed, "language");
  Sent sent{of_everybody, "account.name", subject_of(at)};
  sent.work = [id = at.session.account, name = fields.name,
               language = fields.language](Command& command) -> commands::Outcome<std::string> {
    // What others change of it meanwhile stays.
    auto const present = accounts::account_of(command.transaction(), command.office(), id);
    if (!present) return commands::Refused{commands::Refusal{Error{Errc::not_found, "this account is gone"}}};
    auto wanted = present->fields;
    wanted.name = name;
    wanted.language = language;
    auto const done = accounts::change_account(command, id, wanted,
                                               commands::Seen{present->version, accounts::texts_of(present->fields)});
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  send_own(at, &OwnForms::name, name_form(at, fields), std::move(sent), completion);
}

}  // namespace

std::string wrong_present(AtDesk const& at, accounts::Account const& account, std::string const& password) {
  auto const attempt = attempt_of(at.desk, at.request, account.fields.email);
  if (auto wait = must_wait(at.desk, at.localizer, attempt); !wait.empty()) return wait;
  auto const hash = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return accounts::password_hash_of(transaction, at.office.id, account.id);
  }();
  if (hash && accounts::is_password(password, *hash)) return {};
  count_failure(at.desk, attempt);
  return at.localizer.text("account.password.wrong");
}

namespace {

void password_sent(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(for_accounts_only(at));
  auto const account = own_account(at);
  auto const typed = commands::typed_texts(at.request.body);
  auto form = password_form(at, account.fields.email);
  auto const password = text_named(typed, "password");
  std::vector<std::string> const known{account.fields.name, account.fields.email};
  if (auto const wrong = accounts::wrong_password(password, {known, words_of_place(at.desk, at.office.id)}))
    commands::show(at.localizer, {*wrong}, form);
  form.fields.front().wrong = wrong_present(at, account, text_named(typed, "present"));
  if (std::ranges::any_of(form.fields, [](auto const& field) { return !field.wrong.empty(); })) {
    auto forms = own_forms(at, account);
    forms.password = form;
    return completion(account_page(at, account, forms, 422));
  }
  Sent sent{of_everybody, "account.password", subject_of(at)};
  sent.done_word = "account.password.changed";
  sent.work = with_notice(at.desk, account, Notice::password_changed, "password",
                          [id = account.id, hash = accounts::hash_password(password), keep = at.session.secret_hash](
                              Command& command) { return accounts::change_password(command, id, hash, keep); });
  send_own(at, &OwnForms::password, form, std::move(sent), completion);
}

void totp_removed(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(for_accounts_only(at));
  auto const account = own_account(at);
  auto form = remove_totp_form(at);
  form.fields.front().wrong = wrong_present(at, account, text_named(commands::typed_texts(at.request.body), "present"));
  if (!form.fields.front().wrong.empty()) {
    auto forms = own_forms(at, account);
    forms.remove_totp = form;
    return completion(account_page(at, account, forms, 422));
  }
  Sent sent{of_everybody, "account.totp_remove", subject_of(at)};
  sent.work = with_notice(at.desk, account, Notice::second_step_removed, "second-step",
                          [id = account.id, keep = at.session.secret_hash](Command& command) {
                            return accounts::remove_totp(command, id, keep);
                          });
  send_own(at, &OwnForms::remove_totp, form, std::move(sent), completion);
}

// The session with that number, or all others.
http::Response session_ended(AtDesk const& at) {
  if (at.session.account.value == 0) return for_accounts_only(at);
  auto const& keeper = at.desk.writing->doorkeeper;
  auto transaction = keeper.database.write();
  if (auto const asked = at.request.query("id")) {
    std::int64_t number = 0;
    std::from_chars(asked->data(), asked->data() + asked->size(), number);
    accounts::end_session(transaction, at.office.id, at.session.account, number);
  } else {
    accounts::end_sessions(transaction, at.office.id, at.session.account, at.session.secret_hash);
  }
  transaction.commit();
  return partnerships::web::see_other(at.address("/account") + ui::query_text({{"done", "ended"}}));
}

}  // namespace

void add_own_account(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/account", show_account);
  add_desk_action(router, desk, "/account", name_sent);
  add_desk_action(router, desk, "/account/password", password_sent, http::Cost::password);
  add_desk_action(router, desk, "/account/authenticator/remove", totp_removed, http::Cost::password);
  add_desk_action(router, desk, "/account/session/end",
                  [](AtDesk const& at, http::Completion const& completion) { completion(session_ended(at)); });
  add_own_authenticator(router, desk);
  add_own_passkeys(router, desk);
}

}  // namespace amity::workbench::web
