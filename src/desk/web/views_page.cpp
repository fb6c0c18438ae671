// SPDX-License-Identifier: Apache-2.0
// Saving a view, and the page of all of them.
#include "views_page.h"

#include "operations.h"
#include "partnerships/web/desk_routes.h"
#include "ui/links.h"
#include "ui/template.h"

#include <charconv>

namespace amity::desk::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::FormPage;
using partnerships::web::Sent;
using ui::FormField;

std::string one_view(AtDesk const& at, std::string_view what, ViewId id) {
  return partnerships::web::with_once(at.address("/views/" + std::string(what)) +
                                      ui::query_text({{"id", std::to_string(id.value)}}));
}

ViewId view_asked(AtDesk const& at) {
  ViewId id{};
  auto const text = at.request.query("id").value_or("");
  std::from_chars(text.data(), text.data() + text.size(), id.value);
  return id;
}

http::Response views_page(AtDesk const& at, std::string const& why, unsigned status) {
  auto const views = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return views_of(transaction, at.office.id, at.session.actor);
  }();
  json::array lines;
  for (auto const& view : views) {
    auto const* list = at.desk.fittings->list(view.fields.list);
    if (list == nullptr || !at.session.rights.contains(list->right)) continue;
    auto const may_delete = view.owner == at.session.actor || at.session.rights.contains(Right::manage_rules);
    lines.push_back(json::object{{"id", std::to_string(view.id.value)},
                                 {"href", at.address(list->path) + "?" + view.fields.query},
                                 {"name", view.fields.name},
                                 {"list", at.localizer.text(list->message)},
                                 {"is_shared", view.fields.of == ViewFields::Of::office},
                                 {"is_default", view.is_default},
                                 {"wanted", view.is_default ? "false" : "true"},
                                 {"choose", one_view(at, "default", view.id)},
                                 {"delete", may_delete ? one_view(at, "delete", view.id) : std::string{}}});
  }
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("views.title");
  content.description = content.title;
  content.main = ui::render("office_views", at.localizer.language(),
                            {{"why", why}, {"has_views", !lines.empty()}, {"views", std::move(lines)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

// What was typed once more, where it could not be saved.
ui::Form save_form(AtDesk const& at, std::map<std::string, std::string, std::less<>> const& typed) {
  auto const text = [&](std::string_view name) {
    auto const found = typed.find(name);
    return found == typed.end() ? std::string{} : found->second;
  };
  ui::Form form;
  form.id = "view";
  form.action = partnerships::web::with_once(at.address("/views"));
  form.hidden = {{"list", text("list")}, {"query", text("query")}};
  form.fields = {
      {.name = "name", .label = at.localizer.text("views.name"), .value = text("name"), .required = true, .most = 80},
      {.name = "is_shared",
       .label = at.localizer.text("views.for"),
       .is = FormField::Is::choice,
       .value = text("is_shared"),
       .choices = {{"false", at.localizer.text("views.for.one")}, {"true", at.localizer.text("views.for.office")}},
       .required = true}};
  form.button = at.localizer.text("office.save");
  form.cancel = at.address("/views");
  return form;
}

void view_sent(AtDesk const& at, http::Completion const& completion) {
  auto form = save_form(at, commands::typed_texts(at.request.body));
  FormPage const page{at.localizer.text("views.add"), {}, {{at.address("/views"), at.localizer.text("views.title")}}};
  auto const input = partnerships::web::input_of<contract::SavedViewInput>(at);
  auto const again = [page](AtDesk const& once_more, ui::Form const& shown, unsigned status) {
    return partnerships::web::form_page(once_more, page, shown, status);
  };
  if (!input) {
    commands::show(at.localizer, input.error().all(), form);
    return completion(again(at, form, 422));
  }
  Sent sent{Right::read_office, "view.add", "view"};
  sent.work = [fittings = at.desk.fittings, input = *input](Command& command) -> Outcome<std::string> {
    auto const id = save(command, *fittings, input);
    if (!id) return commands::Refused{id.error()};
    return std::string{};
  };
  auto const* list = at.desk.fittings->list(input->list);
  auto const query = list == nullptr ? std::nullopt : view_query(*list, input->query);
  sent.done = query ? at.address(list->path) + (query->empty() ? "" : "?" + *query) : at.address("/views");
  sent.again = again;
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void pressed(AtDesk const& at, std::string verb, std::function<Outcome<ViewId>(Command&)> work,
             http::Completion const& completion) {
  Sent sent{Right::read_office, std::move(verb), "view"};
  sent.work = [work = std::move(work)](Command& command) -> Outcome<std::string> {
    auto const done = work(command);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = at.address("/views");
  sent.again = [](AtDesk const& again, ui::Form const& form, unsigned status) {
    return views_page(again, form.wrong.empty() ? std::string{} : form.wrong.front(), status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

void deleted(AtDesk const& at, http::Completion const& completion) {
  pressed(
      at, "view.delete", [id = view_asked(at)](Command& command) { return remove(command, id); }, completion);
}

void chosen(AtDesk const& at, http::Completion const& completion) {
  auto const typed = commands::typed_texts(at.request.body);
  auto const wanted = typed.find("is_default");
  auto const choice = wanted != typed.end() && wanted->second == "false" ? Choice::does_not_open : Choice::opens;
  pressed(
      at, "view.choose", [id = view_asked(at), choice](Command& command) { return choose_view(command, id, choice); },
      completion);
}

}  // namespace

void add_view_pages(http::Router& router, partnerships::web::Desk const& desk) {
  using partnerships::web::add_desk_action;
  partnerships::web::add_desk_page(router, desk, "/views", [](AtDesk const& at) { return views_page(at, {}, 200); });
  add_desk_action(router, desk, "/views", view_sent);
  add_desk_action(router, desk, "/views/delete", deleted);
  add_desk_action(router, desk, "/views/default", chosen);
}

}  // namespace amity::desk::web
