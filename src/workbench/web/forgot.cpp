// SPDX-License-Identifier: Apache-2.0
// A new password for who forgot it, by mail. Nobody learns here which addresses have an account: the answer is the
// same, and it is given before anybody looks.
#include "identity.h"
#include "notices.h"
#include "person_fields.h"

#include <algorithm>

namespace amity::workbench::web {

using ui::FormField;

namespace {

using SharedRequest = std::shared_ptr<http::Request const>;

constexpr std::chrono::hours forgot_lasts{24};

std::string forgot_path(std::string_view language) { return "/" + std::string(language) + "/office/forgot"; }

http::Response forgot_page(Desk const& desk, http::Request const& request, std::string_view language,
                           std::string wrong = {}, unsigned status = 200) {
  ui::Localizer const localizer{language};
  Threshold page{localizer.text("account.forgot.title"), localizer.text("account.forgot.lead"), {}, {}};
  page.form.id = "forgot";
  page.form.action = forgot_path(language);
  page.form.fields = {{.name = "email",
                       .label = localizer.text("people.email"),
                       .is = FormField::Is::email,
                       .wrong = std::move(wrong),
                       .required = true}};
  page.form.button = localizer.text("account.forgot.go");
  page.form.cancel = "/" + std::string(language) + "/office/enter";
  return threshold_page(desk, request, language, page, status);
}

http::Response told_page(Desk const& desk, http::Request const& request, std::string_view language) {
  ui::Localizer const localizer{language};
  return threshold_page(desk, request, language,
                        {localizer.text("account.forgot.told.title"), localizer.text("account.forgot.told"), {}, {}});
}

// The link only sets the password: who reads somebody's mail does not get around the second step, as by a director's
// link, who has looked at the person. Thus one for the invited, of an account that is active.
commands::Outcome<std::string> offer(commands::Command& command, Writer const& writer, accounts::AccountId id) {
  auto const account = accounts::account_of(command.transaction(), command.office(), id);
  if (!account || account->state != accounts::AccountState::active) return std::string{};
  auto const secret = accounts::new_secret(accounts::link_prefix);
  accounts::keep_link(command.transaction(), {command.office(), id, accounts::LinkFor::invite},
                      accounts::hash_of(secret), command.at() + forgot_lasts);
  withdraw_links(command, id);
  send_mail(command, link_mail(writer, *account, LinkMail::forgot, secret));
  command.tell_anyway();
  return std::string{};
}

void offer_link_to(Desk const& desk, std::string const& email) {
  auto const account = [&] {
    auto transaction = desk.writing->doorkeeper.database.read();
    return accounts::account_by_email(transaction, email);
  }();
  if (!account || account->state != accounts::AccountState::active) return;
  // Where an office wants its provider, a password is no way in.
  if (provider_instead(desk, *account) != nullptr) return;
  auto const writer = writer_for(desk, account->office);
  if (!writer) return;
  desk.writing->runner.submit(
      {account->office, {"entrance"}, "account.forgot", "account/" + std::to_string(account->id.value), {}, {}},
      [writer = *writer, id = account->id](commands::Command& command) { return offer(command, writer, id); },
      [desk](commands::Finished const&) { send_now(desk); });
}

void forgot(Desk const& desk, SharedRequest const& request, std::string_view language,
            http::Completion const& completion) {
  ui::Localizer const localizer{language};
  auto const refuse = [&](std::string wrong, unsigned status) {
    completion(forgot_page(desk, *request, language, std::move(wrong), status));
  };
  if (accounts::is_forged(desk.writing->doorkeeper, *request))
    return refuse(localizer.text("field.error.refused"), 422);
  auto email = text_named(commands::typed_texts(request->body), "email");
  std::erase_if(email, [](char c) { return c == ' '; });
  if (email.empty()) return refuse(localizer.text("field.error.empty"), 422);
  if (std::ranges::any_of(email, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
    return refuse(localizer.text("field.error.not_an_email"), 422);
  // A count of its own, so that who asks here locks nobody out of signing in.
  auto const attempt = attempt_of(desk, *request, "forgot " + email);
  if (auto wait = must_wait(desk, localizer, attempt); !wait.empty()) return refuse(std::move(wait), 429);
  count_failure(desk, attempt);
  completion(told_page(desk, *request, language));
  try {
    offer_link_to(desk, email);
  } catch (db::DatabaseError const&) {
    // Whoever asked has the answer already, and asks again when no mail comes.
  }
}

}  // namespace

void add_forgot(http::Router& router, Desk const& desk) {
  if (!desk.s->send_mail) return;
  constexpr std::size_t most_bytes = 8192;
  for (auto const language : interface_languages) {
    router.add(http::Method::get, forgot_path(language), http::Handler{[desk, language](http::Request const& request) {
                 return forgot_page(desk, request, language);
               }},
               http::Cost::quick);
    router.add(http::Method::post, forgot_path(language),
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 forgot(desk, request, language, completion);
               }},
               http::RouteOptions{http::Cost::write, most_bytes, {"application/x-www-form-urlencoded"}});
  }
}

}  // namespace amity::workbench::web
