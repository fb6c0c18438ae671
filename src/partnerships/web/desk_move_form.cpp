// SPDX-License-Identifier: Apache-2.0
// The form of a move of a partnership's life, beside what the office's rules say of it.
#include "core/subjects.h"
#include "desk_form_parts.h"
#include "desk_pages.h"
#include "partnerships/web/move_by_rules.h"
#include "partnerships/web/new_source.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/own_record_by_rules.h"
#include "partnerships/web/recording.h"
#include "rules/web/findings.h"

namespace amity::partnerships::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;

ui::Form move_form_of(AtDesk const& at, DeskPartner const& partner, Texts const& texts) {
  auto transaction = reading(at);
  ui::Form form;
  form.id = "move";
  form.action = with_once(partner.address + "/move");
  form.fields = move_form_fields(at, transaction, texts);
  if (rules::set_active_on(transaction, at.office.id, snapshot::day_at(at.desk.s->clock, at.office.timezone)))
    form.fields.push_back(rules::web::reason_field(at.localizer, values_of(texts)("rule_reason")));
  form.button = at.localizer.text("office.save");
  // Who does not decide can hand it to somebody who does (src/steps).
  if (!at.session.rights.contains(Right::manage_rules))
    form.beside = {with_once(partner.address + "/step"), at.localizer.text("steps.hand")};
  form.cancel = partner.address;
  return form;
}

FormPage move_page(AtDesk const& at, DeskPartner const& partner, Texts const& texts) {
  auto transaction = reading(at);
  return {at.localizer.text("office.move.title", {{"city", partner.name}}),
          at.localizer.text("office.move.lead"),
          {{partner.address, partner.name}},
          {},
          rules_of_move(at, transaction, partner.city->id, move_typed(texts))};
}

http::Response move_form(AtDesk const& at) {
  if (!at.session.rights.contains(Right::edit_partnerships)) return without_right(at, Right::edit_partnerships);
  auto const partner = partner_of(at);
  if (!partner) return desk_problem(at, partner.error());
  // Which rules hold for another step is seen by naming it in the address: the page's own links do, and while one types
  // the page itself (alight.ts).
  auto const texts = move_asked(at);
  return form_page(at, move_page(at, *partner, texts), move_form_of(at, *partner, texts));
}

// On to the partner's page; after a signing it offers what comes next.
std::string after_move(DeskPartner const& partner, Act act) {
  return partner.address + (act == Act::sign ? "?recorded=sign" : "");
}

void move_sent(AtDesk const& at, http::Completion const& completion) {
  if (!at.session.rights.contains(Right::edit_partnerships))
    return completion(without_right(at, Right::edit_partnerships));
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto typed = commands::typed_texts(at.request.body);
  auto form = move_form_of(at, *partner, typed);
  auto const page = move_page(at, *partner, typed);
  auto const made = take_new_source(at, typed);
  auto [input, wrong_typed] = typed_in<contract::MoveInput>(commands::form_body(typed));
  wrong_typed.insert(wrong_typed.end(), made.wrong.begin(), made.wrong.end());
  if (!input) {
    show_wrong(at.localizer, wrong_typed, form);
    return completion(form_page(at, page, form, 422));
  }
  auto const city = partner->city->id;
  Sent sent{Right::edit_partnerships, "partnership.move", partner_subject(city)};
  sent.wrong = wrong_typed;
  MoveWanted wanted{fields_of(*input), input->rule_reason, older_source(input->older_source)};
  sent.done = after_move(*partner, wanted.fields.act);
  sent.work = [city, wanted = std::move(wanted), source = made.source,
               world = at.world](Command& command) -> Outcome<std::string> {
    if (auto const done = make_source(command, source); !done) return commands::Refused{done.error()};
    return as_done(record_move_by_rules(command, *world, city, wanted));
  };
  sent.again = [page](AtDesk const& again, ui::Form const& shown, unsigned status) {
    // The right was looked at above: what is refused here is a rule's, and the writer can go past it or wait.
    return form_page(again, page, shown, status == 403 ? 422 : status);
  };
  send(at, std::move(form), std::move(sent), completion);
}

void move_withdrawn(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto const place = number_wanted<std::size_t>(at, "place");
  if (!place) return completion(desk_problem(at, place.error()));
  send_withdrawal(
      at, "partnership.unmove", partner_subject(partner->city->id),
      [city = partner->city->id, place = *place, version = asked(at, "version"), own = own_record_by_rules(at.world)](
          Command& command) { return as_done(withdraw_move(command, city, place, version, own)); },
      partner->address, completion);
}

}  // namespace

void add_move_forms(http::Router& router, Desk const& desk) {
  add_desk_page(router, desk, "/partners/{city}/move", move_form);
  add_desk_action(router, desk, "/partners/{city}/move", move_sent);
  add_desk_action(router, desk, "/partners/{city}/move/withdraw", move_withdrawn);
}

}  // namespace amity::partnerships::web
