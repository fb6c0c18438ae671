// SPDX-License-Identifier: Apache-2.0
#include "desk/web/views.h"

#include "desk/web/journal_section.h"
#include "http/message.h"
#include "ui/form.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views_page.h"

#include <algorithm>

namespace amity::desk::web {
namespace {

std::vector<partnerships::web::RailLink> rail_views(Fittings const& fittings, db::Transaction& transaction,
                                                    accounts::Session const& session) {
  std::vector<partnerships::web::RailLink> links;
  for (auto const& view : views_of(transaction, session.office, session.actor)) {
    auto const* list = fittings.list(view.fields.list);
    if (list == nullptr || !session.rights.contains(list->right)) continue;
    links.push_back({std::string(list->path) + "?" + view.fields.query, view.fields.name});
  }
  return links;
}

ui::Query own_query(DeskList const& list, ui::Query const& query) {
  ui::Query kept;
  for (auto const& [name, value] : query)
    if (!value.empty() && std::ranges::find(list.parameters, name) != list.parameters.end())
      kept.emplace_back(name, value);
  return kept;
}

}  // namespace

std::optional<std::string> view_query(DeskList const& list, std::string_view typed) {
  if (typed.starts_with('?')) typed.remove_prefix(1);
  auto const target = http::parse_target("/?" + std::string(typed));
  if (!target) return std::nullopt;
  auto text = ui::query_text(own_query(list, target->query));
  return text.empty() ? text : text.substr(1);
}

void fit(Fittings& fittings) {
  fittings.deeds.push_back({"views.title", "/views", accounts::Right::read_office, "find.views"});
  fittings.journal = [](AtDesk const& at, std::vector<std::string> subjects, std::vector<ui::FormField> fields) {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return journal_section(at, transaction, {std::move(subjects), std::move(fields)});
  };
  fittings.live_form = live_form;
  fittings.live_page = [](AtDesk const& at, std::vector<std::string> const& subjects) {
    return live_page(at, subjects);
  };
  // The lists are those of all slices; they stand once the program has put the fittings together.
  fittings.rail = [lists = &fittings](db::Transaction& transaction, accounts::Session const& session) {
    return rail_views(*lists, transaction, session);
  };
}

std::optional<http::Response> opened_with(AtDesk const& at, std::string_view list) {
  auto const* known = at.desk.fittings->list(list);
  // What answers a form that was refused stays where it is.
  if (known == nullptr || !at.request.decoded.query.empty() || at.request.method == http::Method::post)
    return std::nullopt;
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const view = default_view(transaction, at.office.id, at.session.actor, list);
  if (!view || view->fields.query.empty()) return std::nullopt;
  return partnerships::web::see_other(at.address(known->path) + "?" + view->fields.query);
}

std::string save_view(AtDesk const& at, std::string_view list) {
  auto const* known = at.desk.fittings->list(list);
  if (known == nullptr) return {};
  auto const query = ui::query_text(own_query(*known, at.request.decoded.query));
  return ui::render("office_save_view", at.localizer.language(),
                    {{"action", partnerships::web::with_once(at.address("/views"))},
                     {"list", std::string(list)},
                     {"query", query.empty() ? query : query.substr(1)},
                     {"manage", at.address("/views")}});
}

}  // namespace amity::desk::web
