// SPDX-License-Identifier: Apache-2.0
// One's own passkeys: which there are, a new one, its name, and away with it.
#include "browser_name.h"
#include "own_account.h"
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

using accounts::PasskeyId;
using commands::Command;
using partnerships::web::Sent;

// So soon after signing in nobody else is likely to sit here; later the password is asked for once more.
constexpr std::chrono::minutes just_now{5};

std::vector<accounts::Passkey> own_passkeys(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return accounts::passkeys_of(transaction, at.office.id, at.session.account);
}

bool signed_in_just_now(AtDesk const& at) {
  auto const& keeper = at.desk.writing->doorkeeper;
  auto transaction = keeper.database.read();
  auto const now = keeper.clock();
  auto const all = accounts::sessions_of(transaction, at.office.id, at.session.account, now);
  return std::ranges::any_of(all, [&](accounts::SignedIn const& one) {
    return one.number == at.session.number && now - one.since < just_now;
  });
}

std::string moment(AtDesk const& at, std::string_view key, Instant when) {
  return at.localizer.text(key, {{"when", ui::format_moment(at.localizer.language(), when, at.office.timezone)}});
}

std::string passkey_address(AtDesk const& at, std::string_view path, PasskeyId id) {
  return at.address(path) + ui::query_text({{"id", std::to_string(id.value)}});
}

PasskeyId asked_passkey(AtDesk const& at) {
  auto const text = at.request.query("id").value_or("");
  PasskeyId id{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : PasskeyId{};
}

// Passkeys belong to a name: what stands in the way where this instance was reached by a number.
std::string why_not(AtDesk const& at) {
  auto const host = at.request.header("Host").value_or("");
  return at.localizer.text("account.passkey.no_name",
                           {{"address", at.desk.s->origin.empty() ? std::string(host) : at.desk.s->origin}});
}

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
                             {"why_not", party ? std::string{} : why_not(at)},
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
  sent.work =
      [account = at.session.account,
       made = accounts::NewPasskey{std::move(*credential), challenge->user_handle, first_name(at),
                                   std::move(answer->transports)}](Command& command) -> commands::Outcome<std::string> {
    auto const id = accounts::add_passkey(command, account, made);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  sent.finally = [](AtDesk const& again, std::string const& answered) {
    return partnerships::web::see_other(again.address("/account/passkey") + ui::query_text({{"id", answered}}));
  };
  sent.again = [party](AtDesk const& again, ui::Form const& form, unsigned status) {
    return add_page(again, party, form.wrong.empty() ? std::string{} : form.wrong.front(), status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

ui::Form name_form(AtDesk const& at, PasskeyId id, std::string name) {
  ui::Form form;
  form.id = "passkey";
  form.action = partnerships::web::with_once(passkey_address(at, "/account/passkey", id));
  form.fields = {{.name = "name",
                  .label = at.localizer.text("account.passkey.name"),
                  .value = std::move(name),
                  .hint = at.localizer.text("account.passkey.name.hint"),
                  .required = true,
                  .most = accounts::longest_passkey_name}};
  form.button = at.localizer.text("office.save");
  form.cancel = at.address("/account");
  return form;
}

http::Response name_page(AtDesk const& at, ui::Form const& form, unsigned status = 200) {
  return partnerships::web::form_page(at,
                                      {.title = at.localizer.text("account.passkey.name.title"),
                                       .crumbs = {{at.address("/account"), at.localizer.text("account.title")}}},
                                      form, status);
}

std::optional<accounts::Passkey> the_asked(AtDesk const& at) {
  for (auto& one : own_passkeys(at))
    if (one.id == asked_passkey(at)) return std::move(one);
  return std::nullopt;
}

http::Response no_such_passkey(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::not_found, "your account has no such passkey", "id", "one on the page of your account"});
}

http::Response show_name(AtDesk const& at) {
  auto const passkey = the_asked(at);
  return passkey ? name_page(at, name_form(at, passkey->id, passkey->name)) : no_such_passkey(at);
}

void name_sent(AtDesk const& at, http::Completion const& completion) {
  auto const passkey = the_asked(at);
  if (!passkey) return completion(no_such_passkey(at));
  auto const name = text_named(commands::typed_texts(at.request.body), "name");
  Sent sent{of_everybody, "account.passkey_name", subject_of(at)};
  sent.work = [account = at.session.account, id = passkey->id, name](Command& command) {
    return accounts::rename_passkey(command, account, id, name);
  };
  sent.done = at.address("/account");
  sent.again = name_page;
  partnerships::web::send(at, name_form(at, passkey->id, name), std::move(sent), completion);
}

void removed(AtDesk const& at, http::Completion const& completion) {
  auto const passkey = the_asked(at);
  if (!passkey) return completion(partnerships::web::see_other(at.address("/account")));
  Sent sent{of_everybody, "account.passkey_remove", subject_of(at)};
  sent.work = [account = at.session.account, id = passkey->id](Command& command) {
    return accounts::remove_passkey(command, account, id);
  };
  sent.done = at.address("/account");
  sent.done_word = "account.passkey.removed";
  sent.again = name_page;
  partnerships::web::send(at, name_form(at, passkey->id, passkey->name), std::move(sent), completion);
}

}  // namespace

std::string passkeys_section(AtDesk const& at) {
  json::array list;
  for (auto const& one : own_passkeys(at))
    list.push_back(json::object{{"id", std::to_string(one.id.value)},
                                {"name", one.name},
                                {"made", moment(at, "account.passkey.made", one.created)},
                                {"used", one.last_used ? moment(at, "account.passkey.used", *one.last_used)
                                                       : at.localizer.text("account.passkey.unused")},
                                {"is_backed_up", one.is_backed_up},
                                {"rename", passkey_address(at, "/account/passkey", one.id)},
                                {"remove", passkey_address(at, "/account/passkey/remove", one.id)}});
  auto const is_offered = party_of(at.desk, at.request).has_value();
  auto const has_passkeys = !list.empty();
  return ui::render("office_passkeys", at.localizer.language(),
                    {{"has_passkeys", has_passkeys},
                     {"passkeys", std::move(list)},
                     {"add", is_offered ? at.address("/account/passkey/add") : std::string{}},
                     {"why_not", is_offered ? std::string{} : why_not(at)}});
}

void add_own_passkeys(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/account/passkey/add", show_add);
  add_desk_action(router, desk, "/account/passkey/add", add_sent);
  add_desk_action(
      router, desk, "/account/passkey/options",
      [](AtDesk const& at, http::Completion const& completion) { completion(give_options(at)); }, http::Cost::password);
  add_desk_page(router, desk, "/account/passkey", show_name);
  add_desk_action(router, desk, "/account/passkey", name_sent);
  add_desk_action(router, desk, "/account/passkey/remove", removed);
}

}  // namespace amity::workbench::web
