// SPDX-License-Identifier: Apache-2.0
#include "identity.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::workbench::web {

using server::SignInProvider;

namespace {

bool is_director(accounts::Account const& account) { return account.fields.role == accounts::Role::director; }

SignInProvider const* required_of(Desk const& desk, OfficeId office) {
  auto const* provider = provider_of(desk, office);
  return provider != nullptr && provider->passwords == SignInProvider::Passwords::recovery_only ? provider : nullptr;
}

}  // namespace

SignInProvider const* provider_of(Desk const& desk, OfficeId office) {
  auto const& all = desk.s->sign_in_providers;
  auto const found = std::ranges::find(all, office, &SignInProvider::office);
  return found == all.end() ? nullptr : &*found;
}

std::string provider_name(ui::Localizer const& localizer, SignInProvider const& provider) {
  return std::string(choose(provider.name, localizer.language()).text);
}

SignInProvider const* provider_instead(Desk const& desk, accounts::Account const& account) {
  return is_director(account) && account.has_totp ? nullptr : required_of(desk, account.office);
}

SignInProvider const* provider_instead(Desk const& desk, accounts::Link const& link, accounts::Account const& account) {
  return is_director(account) ? nullptr : required_of(desk, link.office);
}

std::string identity_buttons(Desk const& desk, ui::Localizer const& localizer, std::string const& then,
                             std::optional<OfficeId> only) {
  json::array buttons;
  for (auto const& one : desk.s->sign_in_providers) {
    if (only && one.office != *only) continue;
    buttons.push_back(
        json::object{{"href", "/" + std::string(localizer.language()) + "/office/identity/begin" +
                                  ui::query_text({{"office", one.slug}, {"then", then}})},
                     {"text", localizer.text("account.identity.enter", {{"name", provider_name(localizer, one)}})}});
  }
  if (buttons.empty()) return {};
  return ui::render("office_enter_identity", localizer.language(), {{"buttons", std::move(buttons)}});
}

}  // namespace amity::workbench::web
