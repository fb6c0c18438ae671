// SPDX-License-Identifier: Apache-2.0
// Whether the office wants a second step of everybody: said above the list of its people, changed by a director.
#include "accounts/second_step.h"

#include "entrance.h"
#include "person_fields.h"
#include "second_step.h"
#include "ui/template.h"

namespace amity::workbench::web {
namespace {

using accounts::SecondStep;

// Refused to who did not sign in just now: the button alone, on a page of its own.
http::Response once_more(AtDesk const& at, SecondStep wanted, ui::Form form, unsigned status) {
  auto const is_required = wanted == SecondStep::required;
  form.id = "second-step";
  form.action = at.address("/people/second-step");
  form.hidden = {{"second_step", is_required ? "required" : "optional"}};
  form.button = at.localizer.text(is_required ? "account.second_step.demand" : "account.second_step.release");
  form.cancel = at.address("/people");
  return partnerships::web::form_page(at,
                                      {.title = at.localizer.text("account.second_step.title"),
                                       .crumbs = {{at.address("/people"), at.localizer.text("people.title")}}},
                                      form, status);
}

void second_step_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const wanted = text_named(commands::typed_texts(at.request.body), "second_step") == "required"
                          ? SecondStep::required
                          : SecondStep::optional;
  partnerships::web::Sent sent{accounts::Right::manage_accounts, "account.second_step", "office"};
  sent.work = [wanted](commands::Command& command) { return accounts::put_second_step(command, wanted); };
  sent.done = at.address("/people");
  sent.again = [wanted](AtDesk const& again, ui::Form const& form, unsigned status) {
    if (!form.cure.first.empty()) return once_more(again, wanted, form, status);
    return partnerships::web::see_other(again.address("/account/authenticator") + "?for=office");
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

std::string second_step_section(AtDesk const& at, db::Transaction& transaction) {
  auto const is_required = accounts::second_step_of(transaction, at.office.id) == SecondStep::required;
  return ui::render("office_second_step", at.localizer.language(),
                    {{"is_required", is_required},
                     {"action", at.address("/people/second-step")},
                     {"other", is_required ? "optional" : "required"}});
}

void add_second_step(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_action(router, desk, "/people/second-step", second_step_sent);
}

}  // namespace amity::workbench::web
