// SPDX-License-Identifier: Apache-2.0
// One's own account and the identity provider of the city: whether they are joined, and how that ends.
#include "accounts/identity.h"
#include "entrance.h"
#include "identity.h"
#include "partnerships/web/desk_routes.h"
#include "person_fields.h"
#include "ui/format.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::workbench::web {

using ui::FormField;

namespace {

using partnerships::web::Sent;

// How the account and the provider of its office stand to each other; no provider: the office has none.
struct Joined {
  accounts::Account account;
  server::SignInProvider const* provider{};
  std::optional<accounts::Identity> identity{};
  bool may_leave{};  // there is another way in
};

Joined joined_of(AtDesk const& at, accounts::Account account) {
  Joined joined{std::move(account), provider_of(at.desk, at.office.id)};
  if (joined.provider == nullptr) return joined;
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const all = accounts::identities_of(transaction, at.office.id, joined.account.id);
  auto const found = std::ranges::find(all, joined.provider->issuer, &accounts::Identity::issuer);
  if (found != all.end()) joined.identity = *found;
  joined.may_leave = joined.identity && provider_instead(at.desk, joined.account) == nullptr &&
                     accounts::has_password(transaction, at.office.id, joined.account.id);
  return joined;
}

// Nothing for a token, which has no account.
std::optional<Joined> joined_of(AtDesk const& at) {
  auto account = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return accounts::account_of(transaction, at.office.id, at.session.account);
  }();
  if (!account) return std::nullopt;
  return joined_of(at, std::move(*account));
}

http::Response nothing_to_leave(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::not_found, "this account is not joined to an identity provider, or has no other way in", {}, {}});
}

// Whoever leaves must know the password by which he comes in from now on.
ui::Form leave_form(AtDesk const& at) {
  ui::Form form;
  form.id = "leave";
  form.action = at.address("/account/identity");
  form.fields = {{.name = "present",
                  .label = at.localizer.text("account.password.present"),
                  .is = FormField::Is::secret,
                  .required = true}};
  form.button = at.localizer.text("account.identity.leave");
  form.cancel = at.address("/account");
  return form;
}

http::Response leave_page(AtDesk const& at, server::SignInProvider const& provider, ui::Form const& form,
                          unsigned status = 200) {
  auto const name = provider_name(at.localizer, provider);
  FormPage page;
  page.title = at.localizer.text("account.identity.leave");
  page.lead = at.localizer.text("account.identity.leave.lead", {{"name", name}});
  page.crumbs = {{at.address("/account"), at.localizer.text("account.title")}};
  return partnerships::web::form_page(at, page, form, status);
}

http::Response show_leave(AtDesk const& at) {
  auto const joined = joined_of(at);
  if (!joined || !joined->may_leave) return nothing_to_leave(at);
  return leave_page(at, *joined->provider, leave_form(at));
}

void leave_sent(AtDesk const& at, http::Completion const& completion) {
  auto const joined = joined_of(at);
  if (!joined || !joined->may_leave) return completion(nothing_to_leave(at));
  auto form = leave_form(at);
  auto const present = text_named(commands::typed_texts(at.request.body), "present");
  form.fields.front().wrong = wrong_present(at, joined->account, present);
  if (!form.fields.front().wrong.empty()) return completion(leave_page(at, *joined->provider, form, 422));
  Sent sent{accounts::Right::read_office, "identity.leave", "account/" + std::to_string(joined->account.id.value)};
  sent.done = at.address("/account");
  sent.work = [id = joined->account.id, issuer = joined->provider->issuer](commands::Command& command) {
    return accounts::leave_identity(command, id, issuer);
  };
  sent.again = [provider = *joined->provider](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return leave_page(again, provider, shown, status);
  };
  partnerships::web::send(at, form, std::move(sent), completion);
}

}  // namespace

std::string identity_part(AtDesk const& at, accounts::Account const& account) {
  auto const joined = joined_of(at, account);
  if (joined.provider == nullptr) return {};
  auto const name = provider_name(at.localizer, *joined.provider);
  auto const note =
      joined.identity
          ? at.localizer.text(
                "account.identity.joined",
                {{"name", name},
                 {"when", ui::format_moment(at.localizer.language(), joined.identity->joined, at.office.timezone)}})
          : at.localizer.text("account.identity.not_joined", {{"name", name}});
  return ui::render("office_account_identity", at.localizer.language(),
                    {{"title", at.localizer.text("account.identity", {{"name", name}})},
                     {"note", note},
                     {"leave", joined.may_leave ? at.address("/account/identity") : std::string{}}});
}

void add_own_identity(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/account/identity", show_leave);
  partnerships::web::add_desk_action(router, desk, "/account/identity", leave_sent, http::Cost::password);
}

}  // namespace amity::workbench::web
