// SPDX-License-Identifier: Apache-2.0
// The departments of the office: those who countersign, send somebody along, or lead an exchange.
#include "entrance.h"
#include "partnerships/web/desk_routes.h"
#include "person_fields.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>
#include <charconv>

namespace amity::workbench::web {
namespace {

using accounts::DepartmentId;
using accounts::Right;

std::string department_address(AtDesk const& at, DepartmentId id) {
  return at.address("/departments/department") + ui::query_text({{"id", std::to_string(id.value)}});
}

std::vector<accounts::Department> departments_at(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return accounts::departments_of(transaction, at.office.id);
}

http::Response departments_page(AtDesk const& at) {
  if (!manages_accounts(at)) return for_directors(at);
  json::array departments;
  for (auto const& one : departments_at(at))
    departments.push_back(
        json::object{{"href", department_address(at, one.id)}, {"name", department_name(at.localizer, one)}});
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("departments.title");
  content.description = at.localizer.text("departments.lead");
  content.main = ui::render("office_departments", at.localizer.language(),
                            {{"office_href", at.address("")},
                             {"lead", content.description},
                             {"departments", std::move(departments)},
                             {"add", at.address("/departments/department")},
                             {"people", at.address("/people")}});
  return partnerships::web::desk_page(at, std::move(content));
}

struct DepartmentPage {
  DepartmentId id{};
  bool is_there{true};
  FormPage page;
  ui::Form form;
};

DepartmentPage department_page(AtDesk const& at, TextsByName const* typed) {
  DepartmentPage made;
  LocalText name;
  made.page.title = at.localizer.text("departments.add");
  if (auto const asked = at.request.query("id")) {
    std::from_chars(asked->data(), asked->data() + asked->size(), made.id.value);
    auto const all = departments_at(at);
    auto const found = std::ranges::find(all, made.id, &accounts::Department::id);
    made.is_there = found != all.end();
    if (made.is_there) {
      name = found->name;
      made.page.title = department_name(at.localizer, *found);
    }
  }
  made.page.crumbs = {{at.address("/departments"), at.localizer.text("departments.title")}};
  made.form.id = "department";
  made.form.action = partnerships::web::with_once(made.id.value != 0 ? department_address(at, made.id)
                                                                     : at.address("/departments/department"));
  for (auto const language : interface_languages) {
    auto const field = "name_" + std::string(language);
    made.form.fields.push_back(
        {.name = field,
         .label = at.localizer.text("departments.name_in",
                                    {{"language", ui::language_name(at.localizer.language(), language)}}),
         .value = typed != nullptr ? text_named(*typed, field) : std::string(text_in(name, language)),
         .most = 200,
         .language = std::string(ui::html_language(language))});
  }
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = at.address("/departments");
  return made;
}

http::Response department_form(AtDesk const& at) {
  if (!manages_accounts(at)) return for_directors(at);
  auto made = department_page(at, nullptr);
  if (!made.is_there)
    return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such department", "id", {}});
  if (made.id.value != 0)
    made.page.below = at.desk.fittings->journal(at, {"department/" + std::to_string(made.id.value)}, made.form.fields);
  return partnerships::web::form_page(at, made.page, made.form);
}

void department_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto const made = department_page(at, &typed);
  if (!made.is_there)
    return completion(
        partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such department", "id", {}}));
  LocalText name;
  for (auto const language : interface_languages)
    if (auto text = text_named(typed, "name_" + std::string(language)); !text.empty())
      name.emplace(std::string(language), std::move(text));
  partnerships::web::Sent sent{Right::manage_accounts, "department.put", "department"};
  sent.work = [id = made.id, name](commands::Command& command) -> commands::Outcome<std::string> {
    auto const done = accounts::put_department(command, id, name);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = at.address("/departments");
  sent.again = [page = made.page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  partnerships::web::send(at, made.form, std::move(sent), completion);
}

}  // namespace

void add_departments(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/departments", departments_page);
  partnerships::web::add_desk_page(router, desk, "/departments/department", department_form);
  partnerships::web::add_desk_action(router, desk, "/departments/department", department_sent);
}

}  // namespace amity::workbench::web
