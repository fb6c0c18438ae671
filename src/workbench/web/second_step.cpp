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

void second_step_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const wanted = text_named(commands::typed_texts(at.request.body), "second_step") == "required"
                          ? SecondStep::required
                          : SecondStep::optional;
  partnerships::web::Sent sent{accounts::Right::manage_accounts, "account.second_step", "office"};
  sent.work = [wanted](commands::Command& command) { return accounts::put_second_step(command, wanted); };
  sent.done = at.address("/people");
  sent.again = [](AtDesk const& again, ui::Form const&, unsigned) {
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
