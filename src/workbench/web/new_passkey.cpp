// SPDX-License-Identifier: Apache-2.0
// A new passkey for one's own account.
#include "browser_name.h"
#include "commands/web/final_acts.h"
#include "notices.h"
#include "own_account.h"
#include "passkeys.h"
#include "person_fields.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::workbench::web {

using ui::FormField;

namespace {

using commands::Command;
using partnerships::web::Sent;

// The new one, as its owner may want to call it: after the browser that it was made in.
std::string first_name(AtDesk const& at) {
  auto const name = browser_name(std::string(at.request.header("User-Agent").value_or("")));
  return name.browser.empty()
             ? at.localizer.text("account.passkey")
             : at.localizer.text("account.browser", {{"browser", name.browser}, {"system", name.system}});
}

using Party = std::optional<accounts::RelyingParty>;

http::Response add_page(AtDesk const& at, Party const& party, std::string const& wrong = {}, unsigned status = 200) {
  ui::Form form;
  form.id = "passkey";
  form.action = at.address("/account/passkey/add");
  form.hidden = {{"secret", ""}, {"credential", ""}};
  if (!signed_in_just_now(at))
    form.fields = {{.name = "present",
                    .label = at.localizer.text("account.password.present"),
                    .is = FormField::Is::secret,
                    .required = true}};
  form.button = at.localizer.text("account.passkey.make");
  form.cancel = at.address("/account");
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("account.passkey.add");
  content.description = at.localizer.text("account.passkey.lead");
  content.main = ui::render("office_passkey_add", at.localizer.language(),
                            {{"office_href", at.address("")},
                             {"account_href", at.address("/account")},
                             {"wrong", wrong},
                             {"why_not", party ? std::string{} : why_no_passkeys(at)},
                             {"party", party ? party->id : std::string{}},
                             {"options", at.address("/account/passkey/options")},
                             {"form", ui::form_html(at.localizer, form)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

http::Response show_add(AtDesk const& at) {
  return at.session.account.value == 0 ? for_accounts_only(at) : add_page(at, party_of(at.desk, at.request));
}

http::Response give_options(AtDesk const& at) {
  auto const refuse = [&](unsigned status, std::string_view why) { return refused_to_script(status, why); };
  auto const party = party_of(at.desk, at.request);
  if (!party || at.session.account.value == 0) return refuse(404, at.localizer.text("field.error.not_found"));
  auto const account = own_account(at);
  auto const typed = commands::typed_texts(at.request.body);
  if (!signed_in_just_now(at))
    if (auto const wrong = wrong_present(at, account, text_named(typed, "present")); !wrong.empty())
      return refuse(422, wrong);
  auto const challenge = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return accounts::challenge_for(transaction, at.office.id, account.id);
  }();
  auto const site = std::string(choose(at.office.name, at.localizer.language()).text);
  return for_script(200, options_to_register(*party, challenge, kept_challenge(at.desk, challenge),
                                             {site.empty() ? "Amity" : site, account.fields.email, account.fields.name,
                                              own_passkeys(at)}));
}

void add_sent(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(for_accounts_only(at));
  auto const party = party_of(at.desk, at.request);
  auto const typed = commands::typed_texts(at.request.body);
  auto const refuse = [&](std::string_view key) { completion(add_page(at, party, at.localizer.text(key), 422)); };
  auto const challenge = taken_challenge(at.desk, text_named(typed, "secret"), accounts::ChallengeFor::registration);
  if (!challenge || challenge->office != at.office.id || challenge->account != at.session.account)
    return refuse("field.error.passkey_late");
  auto answer = read_registration_answer(text_named(typed, "credential"));
  if (!party || !answer) return refuse("field.error.passkey_unusable");
  auto credential = accounts::verify_registration({*party, challenge->text}, answer->registration);
  if (!credential) return refuse("field.error.passkey_unusable");
  Sent sent{of_everybody, "account.passkey_add", subject_of(at)};
  auto const owner = own_account(at);
  sent.work = with_notice(
      at.desk, owner, Notice::passkey_added, "passkey-added",
      [account = owner.id, made = accounts::NewPasskey{std::move(*credential), challenge->user_handle, first_name(at),
                                                       std::move(answer->transports), at.session.secret_hash}](
          Command& command) -> commands::Outcome<std::string> {
        auto const id = accounts::add_passkey(command, account, made);
        if (!id) return commands::Refused{id.error()};
        return std::to_string(id->value);
      });
  sent.finally = [](AtDesk const& again, std::string const& answered) {
    return partnerships::web::see_other(again.address("/account/passkey") + ui::query_text({{"id", answered}}));
  };
  sent.again = [party](AtDesk const& again, ui::Form const& form, unsigned status) {
    return add_page(again, party, form.wrong.empty() ? std::string{} : form.wrong.front(), status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

bool signed_in_just_now(AtDesk const& at) { return commands::signed_in_just_now(*at.desk.writing, at.session); }

void add_new_passkey(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/account/passkey/add", show_add);
  add_desk_action(router, desk, "/account/passkey/add", add_sent);
  add_desk_action(
      router, desk, "/account/passkey/options",
      [](AtDesk const& at, http::Completion const& completion) { completion(give_options(at)); }, http::Cost::password);
}

}  // namespace amity::workbench::web
