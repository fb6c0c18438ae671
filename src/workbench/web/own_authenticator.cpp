// SPDX-License-Identifier: Apache-2.0
// Setting up the second step of one's own account: an authenticator app takes a picture, and a code shows that it has
// it.
#include "accounts/totp.h"
#include "accounts/totp_enrolment.h"
#include "entrance.h"
#include "notices.h"
#include "own_account.h"
#include "own_codes.h"
#include "partnerships/web/desk_routes.h"
#include "person_fields.h"
#include "qr_code.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::workbench::web {

using ui::FormField;

namespace {

using commands::Command;
using partnerships::web::Sent;

constexpr int recovery_codes = 10;

struct AuthenticatorWrong {
  std::string present{};
  std::string code{};
};
// Where somebody is led here by something else.
std::string why_set_up(AtDesk const& at) {
  if (at.session.lacks_second_step) return at.localizer.text("account.second_step.wanted");
  return at.request.query("for") == "office" ? at.localizer.text("field.error.own_second_step") : std::string{};
}

http::Response authenticator_page(AtDesk const& at, std::string const& secret, AuthenticatorWrong const& wrong = {},
                                  unsigned status = 200) {
  auto const account = own_account(at);
  auto const issuer = std::string(choose(at.office.name, at.localizer.language()).text);
  ui::Form form;
  form.id = "authenticator";
  form.username = account.fields.email;
  form.action = at.address("/account/authenticator");
  form.fields = {{.name = "present",
                  .label = at.localizer.text("account.password.present"),
                  .is = FormField::Is::secret,
                  .wrong = wrong.present,
                  .required = true},
                 {.name = "code",
                  .label = at.localizer.text("account.totp.code"),
                  .is = FormField::Is::code,
                  .wrong = wrong.code,
                  .required = true,
                  .most = 10}};
  form.button = at.localizer.text("account.totp.turn_on");
  form.cancel = at.address("/account");
  auto const address = accounts::totp_address(secret, issuer.empty() ? "Amity" : issuer, account.fields.email);
  auto const drawing = qr_code(address);
  std::string spaced;
  for (std::size_t i = 0; i < secret.size(); i += 4) spaced += (i == 0 ? "" : " ") + secret.substr(i, 4);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("account.totp.title");
  content.description = at.localizer.text("account.totp.lead");
  content.main = ui::render("office_authenticator", at.localizer.language(),
                            {{"office_href", at.address("")},
                             {"account_href", at.address("/account")},
                             {"note", why_set_up(at)},
                             {"squares", drawing.path},
                             {"size", std::to_string(drawing.size)},
                             {"address", address},
                             {"secret", spaced},
                             {"whole", secret},
                             {"form", ui::form_html(at.localizer, form)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

// Of an account whose browser keeps the session: a program that bears a session's secret sets up no app.
bool may_set_up(AtDesk const& at) { return at.session.account.value != 0 && !at.session.form_key.empty(); }

std::string shown_secret(AtDesk const& at) {
  auto const& keeper = at.desk.writing->doorkeeper;
  auto transaction = keeper.database.write();
  auto secret = accounts::begin_enrolment(transaction, at.session, keeper.totp_keys, keeper.clock());
  transaction.commit();
  return secret;
}

http::Response show_authenticator(AtDesk const& at) {
  return may_set_up(at) ? authenticator_page(at, shown_secret(at)) : for_accounts_only(at);
}

void authenticator_sent(AtDesk const& at, http::Completion const& completion) {
  if (!may_set_up(at)) return completion(for_accounts_only(at));
  auto const& keeper = at.desk.writing->doorkeeper;
  auto const enrolled = [&] {
    auto transaction = keeper.database.read();
    return accounts::enrolment_of(transaction, at.session, keeper.clock());
  }();
  // The app has a secret that is gone: the page shows another, and says that the app is to take it.
  if (!enrolled)
    return completion(authenticator_page(at, shown_secret(at), {{}, at.localizer.text("account.totp.late")}, 422));
  auto const typed = commands::typed_texts(at.request.body);
  auto const account = own_account(at);
  // An unlocked screen is not enough to put another app in the place of its owner's.
  if (auto wrong = wrong_present(at, account, text_named(typed, "present")); !wrong.empty())
    return completion(authenticator_page(at, *enrolled, {std::move(wrong), {}}, 422));
  std::vector<std::string> codes(recovery_codes);
  std::ranges::generate(codes, accounts::new_recovery_code);
  accounts::NewTotp wanted{*enrolled, text_named(typed, "code"), {}, keeper.totp_keys, at.session.secret_hash};
  std::ranges::transform(codes, std::back_inserter(wanted.recovery_hashes), accounts::hash_of_recovery_code);
  Sent sent{of_everybody, "account.totp_set", subject_of(at)};
  sent.work = [account, wanted, writer = writer_for(at.desk, at.office.id)](Command& command) {
    auto outcome = accounts::set_totp(command, account.id, wanted);
    if (outcome && *outcome == "set")
      tell_owner(command, writer, account,
                 {Notice::second_step_set, notice_key("second-step-set", account.id, command.at())});
    return outcome;
  };
  sent.finally = [codes](AtDesk const& again, std::string const& answer) {
    // Pressed twice: these codes are not the ones that are kept.
    return answer == "set" ? codes_page(again, codes) : partnerships::web::see_other(again.address("/account"));
  };
  sent.again = [secret = *enrolled](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto wrong = form.fields.empty() ? std::string{} : form.fields.front().wrong;
    if (wrong.empty() && !form.wrong.empty()) wrong = form.wrong.front();
    return authenticator_page(again, secret, {{}, wrong}, status);
  };
  ui::Form form;
  form.fields = {{.name = "code", .label = {}}};
  partnerships::web::send(at, form, std::move(sent), completion);
}

}  // namespace

void add_own_authenticator(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  add_desk_page(router, desk, "/account/authenticator", show_authenticator);
  add_desk_action(router, desk, "/account/authenticator", authenticator_sent, http::Cost::password);
}

}  // namespace amity::workbench::web
