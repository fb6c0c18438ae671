// SPDX-License-Identifier: Apache-2.0
// A list of people pasted out of a spreadsheet: what it would do, row by row, and then a press that does it.
#include "commands/web/form_input.h"
#include "parts.h"
#include "ui/template.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

constexpr std::size_t longest_table = 500'000;

struct TableForm {
  FormPage page;
  ui::Form form;
};

std::string columns_text(AtDesk const& at) {
  std::string text;
  for (auto const& column : people_columns())
    text += (text.empty() ? "" : at.localizer.text("people.and")) + at.localizer.word("people.field", column.name);
  return text;
}

TableForm table_form(AtDesk const& at, std::string text) {
  TableForm made;
  made.page = {at.localizer.text("people.list"),
               at.localizer.text("people.list.lead"),
               {{at.address("/persons"), at.localizer.text("people.persons")}}};
  made.form.id = "list";
  made.form.action = at.address("/persons/list");
  made.form.fields = {{.name = "text",
                       .label = at.localizer.text("people.list.table"),
                       .is = FormField::Is::lines,
                       .value = std::move(text),
                       .hint = at.localizer.text("people.list.hint", {{"columns", columns_text(at)}}),
                       .required = true,
                       .most = longest_table}};
  made.form.button = at.localizer.text("people.list.preview");
  made.form.cancel = at.address("/persons");
  return made;
}

json::array rows_view(AtDesk const& at, std::vector<RowReport> const& rows) {
  json::array list;
  for (auto const& row : rows) {
    json::array problems;
    for (auto const& error : row.errors)
      problems.push_back(
          json::object{{"cell", error.field.empty() ? std::string{} : at.localizer.word("people.field", error.field)},
                       {"value", error.value},
                       {"text", commands::in_words(at.localizer, error)}});
    list.push_back(json::object{{"line", std::to_string(row.line)},
                                {"name", row.name},
                                {"state", at.localizer.word("people.row", to_string(row.state))},
                                {"is_refused", row.state == RowState::refused},
                                {"problems", std::move(problems)}});
  }
  return list;
}

// What was, or would be, done with each row; with a button to do it where that is still to come.
std::string rows_html(AtDesk const& at, std::vector<RowReport> const& rows, std::string const& text, bool is_done) {
  auto const report = report_of(rows);
  auto const changing = report.new_ + report.changed;
  return ui::render(
      "office_people_list", at.localizer.language(),
      {{"title", at.localizer.text(is_done ? "people.list.done" : "people.list.would")},
       {"counts", at.localizer.text("people.list.counts", {{"new", report.new_},
                                                           {"changed", report.changed},
                                                           {"unchanged", report.unchanged},
                                                           {"refused", report.refused}})},
       {"take_in",
        !is_done && changing > 0 ? partnerships::web::with_once(at.address("/persons/list/take-in")) : std::string{}},
       {"go", at.localizer.text("people.list.go", {{"n", changing}})},
       {"text", text},
       {"rows", rows_view(at, rows)}});
}

http::Response table_page(AtDesk const& at) {
  if (!has(at, Right::edit_people)) return without_right(at, Right::edit_people);
  auto const made = table_form(at, {});
  return partnerships::web::form_page(at, made.page, made.form);
}

http::Response refused_table(AtDesk const& at, TableForm made, Error const& why) {
  made.form.fields.front().wrong = why.message + at.localizer.text("form.colon") + why.remedy;
  return partnerships::web::form_page(at, made.page, made.form, 422);
}

void preview_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto made = table_form(at, text_named(commands::typed_texts(at.request.body), "text"));
  auto const& text = made.form.fields.front().value;
  if (text.size() > longest_table)
    return completion(refused_table(at, std::move(made), {Errc::invalid, "this is too long", "text", "500 kB"}));
  auto const rows = read_people_table(text, at.localizer.language());
  if (!rows) return completion(refused_table(at, std::move(made), rows.error()));
  auto transaction = reading(at);
  made.page.below = rows_html(at, preview_people(transaction, at.office.id, *rows), text, false);
  completion(partnerships::web::form_page(at, made.page, made.form));
}

void take_in_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto made = table_form(at, text_named(commands::typed_texts(at.request.body), "text"));
  auto const text = made.form.fields.front().value;
  if (text.size() > longest_table)
    return completion(refused_table(at, std::move(made), {Errc::invalid, "this is too long", "text", "500 kB"}));
  auto rows = read_people_table(text, at.localizer.language());
  if (!rows) return completion(refused_table(at, std::move(made), rows.error()));
  Sent sent{Right::edit_people, "people.take_in", "people"};
  auto const reports = std::make_shared<std::vector<RowReport>>();
  sent.work = [rows = *std::move(rows), reports](Command& command) -> commands::Outcome<std::string> {
    auto done = take_in_people(command, rows);
    if (!done) return commands::Refused{done.error()};
    *reports = *std::move(done);
    return std::string{};
  };
  sent.finally = [reports](AtDesk const& again, std::string const&) {
    // Nothing in it: this press was done before, and the register shows what came of it.
    if (reports->empty()) return partnerships::web::see_other(again.address("/persons"));
    auto shown = table_form(again, {});
    shown.page.below = rows_html(again, *reports, {}, true);
    return partnerships::web::form_page(again, shown.page, shown.form);
  };
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_table_pages(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  partnerships::web::add_desk_page(router, desk, "/persons/list", table_page);
  add_desk_action(router, desk, "/persons/list", preview_sent, http::Cost::heavy);
  add_desk_action(router, desk, "/persons/list/take-in", take_in_sent);
}

}  // namespace amity::people::web
