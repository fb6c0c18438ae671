// SPDX-License-Identifier: Apache-2.0
// A link by which somebody sets a password: the first of an office, who was invited, who forgot it.
#include "accounts/second_step.h"
#include "commands/web/broken.h"
#include "entrance.h"
#include "identity.h"
#include "notices.h"
#include "person_fields.h"
#include "ui/links.h"

namespace amity::workbench::web {

using ui::FormField;

namespace {

using SharedRequest = std::shared_ptr<http::Request const>;

struct Guest {
  accounts::Link link;
  std::optional<accounts::Account> account;
};

std::optional<Guest> guest_of(Desk const& desk, std::string_view secret) {
  auto const& keeper = desk.writing->doorkeeper;
  auto transaction = keeper.database.read();
  auto const link = accounts::link_of(transaction, secret, keeper.clock());
  if (!link || link->purpose == accounts::LinkFor::second_factor) return std::nullopt;
  return Guest{*link, accounts::account_of(transaction, link->office, link->account)};
}

constexpr std::string_view still_a_code{"code"};

// A link that leaves the second step as it is does not get around it.
commands::Outcome<std::string> let_in(commands::Command& command, accounts::AccountId id,
                                      accounts::NewSession const& session) {
  auto const account = accounts::account_of(command.transaction(), command.office(), id);
  if (account && (account->has_totp || accounts::is_passkey_wanted(command.transaction(), *account)))
    return std::string(still_a_code);
  return accounts::begin_session(command, id, {}, session);
}

// To who had a password already.
void tell_of_change(commands::Command& command, std::optional<Writer> const& writer, Guest const& guest) {
  if (!guest.account || guest.account->state != accounts::AccountState::active) return;
  auto const key = [&](std::string_view what) { return notice_key(what, guest.account->id, command.at()); };
  tell_owner(command, writer, *guest.account, {Notice::password_changed, key("password")});
  if (guest.account->has_totp && guest.link.purpose == accounts::LinkFor::reset)
    tell_owner(command, writer, *guest.account, {Notice::second_step_removed, key("second-step")});
}

std::string_view secret_in(http::Request const& request) { return request.query("link").value_or(""); }

http::Response no_such_link(Desk const& desk, http::Request const& request, std::string_view language) {
  ui::Localizer const localizer{language};
  return threshold_page(desk, request, language,
                        {localizer.text("account.link_gone.title"), localizer.text("account.link_gone"), {}, {}}, 404);
}

// Who has a link, and whose office lets nobody in by a password, signs in by its provider: the way there instead of the
// form.
std::optional<http::Response> by_provider_instead(Desk const& desk, http::Request const& request,
                                                  std::string_view language, Guest const& guest) {
  auto const* provider = guest.account ? provider_instead(desk, guest.link, *guest.account) : nullptr;
  if (provider == nullptr) return std::nullopt;
  ui::Localizer const localizer{language};
  Threshold page{localizer.text("account.identity.welcome.title"),
                 localizer.text("account.identity.required", {{"name", provider_name(localizer, *provider)}}),
                 {},
                 {}};
  page.above = identity_buttons(desk, localizer, then_of(request, language), provider->office);
  return threshold_page(desk, request, language, page);
}

Threshold welcome(ui::Localizer const& localizer, Guest const& guest, std::string_view secret,
                  TextsByName const& typed) {
  auto const is_first = guest.link.purpose == accounts::LinkFor::first;
  Threshold page{localizer.text(is_first ? "account.first.title" : "account.welcome.title"),
                 is_first ? localizer.text("account.first.lead")
                          : localizer.text("account.welcome.lead", {{"name", guest.account->fields.name}}),
                 {},
                 {}};
  page.form.id = "welcome";
  page.form.action = welcome_address(localizer.language(), secret);
  if (is_first) {
    page.form.fields.push_back({.name = "name",
                                .label = localizer.text("people.name"),
                                .value = text_named(typed, "name"),
                                .required = true,
                                .most = 200,
                                .autocomplete = "name"});
    page.form.fields.push_back({.name = "email",
                                .label = localizer.text("people.email"),
                                .is = FormField::Is::email,
                                .value = text_named(typed, "email"),
                                .required = true,
                                .most = 254});
  }
  page.form.fields.push_back({.name = "password",
                              .label = localizer.text("account.password.new"),
                              .is = FormField::Is::new_secret,
                              .hint = localizer.text("account.password.hint"),
                              .required = true});
  if (guest.account) page.form.username = guest.account->fields.email;
  page.form.button = localizer.text("account.welcome.go");
  return page;
}

http::Response show_welcome(Desk const& desk, http::Request const& request, std::string_view language) {
  auto const guest = guest_of(desk, secret_in(request));
  if (!guest) return no_such_link(desk, request, language);
  if (auto instead = by_provider_instead(desk, request, language, *guest)) return std::move(*instead);
  return threshold_page(desk, request, language, welcome(ui::Localizer{language}, *guest, secret_in(request), {}));
}

void take_welcome(Desk const& desk, SharedRequest const& request, std::string_view language,
                  http::Completion const& completion) {
  ui::Localizer const localizer{language};
  auto const guest = guest_of(desk, secret_in(*request));
  if (!guest) return completion(no_such_link(desk, *request, language));
  if (auto instead = by_provider_instead(desk, *request, language, *guest)) return completion(std::move(*instead));
  auto const typed = commands::typed_texts(request->body);
  auto page = welcome(localizer, *guest, secret_in(*request), typed);
  auto const again = [desk, request, language, completion](Threshold const& shown, unsigned status) {
    completion(threshold_page(desk, *request, language, shown, status));
  };
  if (accounts::is_forged(desk.writing->doorkeeper, *request)) {
    page.form.wrong.push_back(localizer.text("field.error.refused"));
    return again(page, 422);
  }
  std::optional<accounts::AccountFields> first;
  if (!guest->account) {
    first = accounts::AccountFields{
        text_named(typed, "email"), text_named(typed, "name"), std::string(language), accounts::Role::director, {}};
  }
  auto const& person = guest->account ? guest->account->fields : *first;
  auto const password = text_named(typed, "password");
  std::vector<std::string> const known{person.name, person.email};
  if (auto const wrong = accounts::wrong_password(password, {known, words_of_place(desk, guest->link.office)})) {
    commands::show(localizer, {*wrong}, page.form);
    return again(page, 422);
  }
  auto beginning = new_beginning(desk, *request);
  // Copied before the other is moved: arguments are made in any order.
  auto const new_session = beginning.session;
  auto const hash = accounts::hash_of(secret_in(*request));
  desk.writing->runner.submit(
      {guest->link.office,
       {guest->account ? accounts::actor_of(guest->account->id) : std::string("account:first")},
       "account.welcome",
       "account",
       {},
       {}},
      [hash, first, guest = *guest, writer = writer_for(desk, guest->link.office),
       password_hash = accounts::hash_password(password),
       session = new_session](commands::Command& command) -> commands::Outcome<std::string> {
        auto const account = accounts::use_link(command, hash, first, password_hash);
        if (!account) return commands::Refused{account.error()};
        tell_of_change(command, writer, guest);
        return let_in(command, *account, session);
      },
      [desk, request, language, page = std::move(page), beginning = std::move(beginning), again,
       completion](commands::Finished const& finished) {
        auto shown = page;
        ui::Localizer const reader{language};
        if (finished.broken) {
          auto const told = commands::told_broken(finished.broken);
          shown.form.wrong.push_back(reader.text(told.words));
          return again(shown, told.status);
        }
        if (!finished.outcome) {
          commands::show(reader, finished.outcome.error(), shown.form);
          return again(shown, 422);
        }
        auto const office = "/" + std::string(language) + "/office";
        if (*finished.outcome == still_a_code) return completion(partnerships::web::see_other(office + "/enter"));
        completion(begun(desk, *request, beginning, office));
      });
}

}  // namespace

std::string welcome_address(std::string_view language, std::string_view secret) {
  return "/" + std::string(language) + "/office/welcome" + ui::query_text({{"link", std::string(secret)}});
}

void add_welcome(http::Router& router, Desk const& desk) {
  constexpr std::size_t most_bytes = 8192;
  for (auto const language : interface_languages) {
    auto const path = "/" + std::string(language) + "/office/welcome";
    router.add(http::Method::get, path, http::Handler{[desk, language](http::Request const& request) {
                 return show_welcome(desk, request, language);
               }},
               http::Cost::quick);
    router.add(http::Method::post, path,
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 take_welcome(desk, request, language, completion);
               }},
               http::RouteOptions{http::Cost::password, most_bytes, {"application/x-www-form-urlencoded"}});
  }
}

}  // namespace amity::workbench::web
