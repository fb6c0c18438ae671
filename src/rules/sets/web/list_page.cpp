// SPDX-License-Identifier: Apache-2.0
// Which rules hold today, and the sets there are.
#include "accounts/actor_names.h"
#include "rules/sets/web/routes.h"
#include "ui/template.h"
#include "views.h"

namespace amity::rules::sets::web {
namespace {

json::object set_view(AtDesk const& at, accounts::ActorNames const& name_of, RuleSet const& set) {
  auto const name = name_shown(at, set.name);
  return {{"href", set_address(at, set.id)},
          {"name", name.text},
          {"name_lang", name.lang},
          {"loaded", at.localizer.text("rules.loaded",
                                       {{"who", name_of(set.loaded_by)}, {"when", moment_day(at, set.loaded_at)}})},
          {"active", set.active_from ? at.localizer.text("rules.active_from", {{"day", day_text(at, *set.active_from)}})
                                     : at.localizer.text("rules.not_active")}};
}

http::Response list_page(AtDesk const& at) {
  auto transaction = reading(at);
  auto const active = set_active_on(transaction, at.office.id, today_at(at));
  json::array rules;
  if (active)
    for (auto const& stored : stored_rules(transaction, at.office.id, active->id))
      rules.push_back(rule_view(at, stored));
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array sets;
  // The one that holds today stands above, with its rules.
  for (auto const& set : sets_of(transaction, at.office.id))
    if (!active || set.id != active->id) sets.push_back(set_view(at, name_of, set));
  auto const name = active ? name_shown(at, active->name) : NameShown{};
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("rules.title");
  content.description = content.title;
  content.main = ui::render("office_rules", at.localizer.language(),
                            {{"calendar", at.address("/rules/calendar")},
                             {"load", manages(at) ? at.address("/rules/load") : std::string{}},
                             {"active", name.text},
                             {"active_lang", name.lang},
                             {"active_href", active ? set_address(at, active->id) : std::string{}},
                             {"shipped", manages(at) ? shipped_section(at, transaction) : std::string{}},
                             {"has_rules", !rules.empty()},
                             {"rules", std::move(rules)},
                             {"has_sets", !sets.empty()},
                             {"sets", std::move(sets)}});
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_list_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/rules", list_page);
}

void add_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  add_list_pages(router, desk);
  add_load_pages(router, desk, depot);
  add_calendar_pages(router, desk, depot);
  add_taking(router, desk);
  add_set_pages(router, desk);
  add_rule_pages(router, desk);
}

}  // namespace amity::rules::sets::web
