// SPDX-License-Identifier: Apache-2.0
// A list of people pasted out of a spreadsheet, or as its file: what it would do, row by row, and then a press that
// does it.
#include "commands/web/form_input.h"
#include "files/piece.h"
#include "interop/formats/sheet.h"
#include "parts.h"
#include "ui/template.h"

#include <optional>

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

fields::FieldError too_long_table(std::size_t bytes) {
  fields::FieldError error{"text", {}, "this is too long", "500 kB", "too_long", {}, 0};
  error.arguments = {{"most", static_cast<std::int64_t>(longest_table)}, {"given", static_cast<std::int64_t>(bytes)}};
  return error;
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
struct ShownRows {
  std::vector<RowReport> const& rows;
  interop::formats::Separator separator;
  enum class Is { to_come, done } is;
};
std::string rows_html(AtDesk const& at, ShownRows const& shown, std::string const& text) {
  auto const& rows = shown.rows;
  auto const is_done = shown.is == ShownRows::Is::done;
  auto const report = report_of(rows, shown.separator);
  auto const changing = report.new_ + report.changed;
  return ui::render(
      "office_people_list", at.localizer.language(),
      {{"title", at.localizer.text(is_done ? "people.list.done" : "people.list.would")},
       {"counts", at.localizer.text("people.list.counts", {{"new", report.new_},
                                                           {"changed", report.changed},
                                                           {"unchanged", report.unchanged},
                                                           {"refused", report.refused}})},
       {"read_as",
        is_done ? std::string{}
                : at.localizer.text("people.list.read_as",
                                    {{"separator", to_string(shown.separator)},
                                     {"rows", report.new_ + report.changed + report.unchanged + report.refused}})},
       {"take_in",
        !is_done && changing > 0 ? partnerships::web::with_once(at.address("/persons/list/take-in")) : std::string{}},
       {"go", at.localizer.text("people.list.go", {{"n", changing}})},
       {"text", text},
       {"rows", rows_view(at, rows)}});
}

// The same out of a file, below: whatever separator and encoding a spreadsheet gave it.
std::string list_file_form(AtDesk const& at, std::string wrong = {}) {
  ui::Form form;
  form.id = "list-file";
  form.action = at.address("/persons/list-file");
  form.fields = {{.name = "file",
                  .label = at.localizer.text("people.list.file"),
                  .is = FormField::Is::file,
                  .hint = at.localizer.text("people.list.file.hint"),
                  .wrong = std::move(wrong),
                  .required = true,
                  .accept = ".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"}};
  form.button = at.localizer.text("people.list.preview");
  return ui::render("office_people_file", at.localizer.language(), {{"form", ui::form_html(at.localizer, form)}});
}

http::Response table_page(AtDesk const& at) {
  if (!has(at, Right::edit_people)) return without_right(at, Right::edit_people);
  auto made = table_form(at, {});
  made.page.below = list_file_form(at);
  return partnerships::web::form_page(at, made.page, made.form);
}

http::Response refused_table(AtDesk const& at, TableForm made, fields::FieldError const& why) {
  made.form.fields.front().wrong = commands::in_words(at.localizer, why);
  return partnerships::web::form_page(at, made.page, made.form, 422);
}

// `separator`: of the file that the text was, where it was one.
http::Response preview_page(AtDesk const& at, std::string const& text,
                            std::optional<interop::formats::Separator> separator = {}) {
  auto made = table_form(at, text);
  if (text.size() > longest_table) return refused_table(at, std::move(made), too_long_table(text.size()));
  auto const rows = read_people_table(text, at.localizer.language());
  if (!rows) return refused_table(at, std::move(made), rows.error());
  auto transaction = reading(at);
  auto const plan = preview_people(transaction, at.office.id, rows->rows);
  made.page.below = rows_html(at, {plan, separator.value_or(rows->separator), ShownRows::Is::to_come}, text);
  return partnerships::web::form_page(at, made.page, made.form);
}

void preview_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  completion(preview_page(at, text_named(commands::typed_texts(at.request.body), "text")));
}

// A file is read as what is pasted is; in the form it then stands as text.
void list_file_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto const form = files::web::sent_form(at.request, accounts::form_token_name);
  auto const again = [&](std::string wrong, unsigned status) {
    auto made = table_form(at, {});
    made.page.below = list_file_form(at, std::move(wrong));
    completion(partnerships::web::form_page(at, made.page, made.form, status));
  };
  if (form && !accounts::is_own_form(at.session, form->token))
    return again(at.localizer.text("field.error.refused"), 403);
  if (!form || form->file.size == 0) return again(at.localizer.text("files.choose"), 422);
  if (form->file.size > longest_table)
    return again(commands::in_words(at.localizer, too_long_table(form->file.size)), 422);
  auto const mapped = files::Mapped::open(form->file);
  if (!mapped) return again(at.localizer.text("form.unavailable"), 503);
  auto const sheet = interop::formats::sheet_of(mapped->bytes());
  if (!sheet) return again(commands::in_words(at.localizer, sheet.error()), 422);
  completion(preview_page(at, sheet->csv, sheet->separator));
}

void take_in_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto made = table_form(at, text_named(commands::typed_texts(at.request.body), "text"));
  auto const text = made.form.fields.front().value;
  if (text.size() > longest_table) return completion(refused_table(at, std::move(made), too_long_table(text.size())));
  auto rows = read_people_table(text, at.localizer.language());
  if (!rows) return completion(refused_table(at, std::move(made), rows.error()));
  Sent sent{Right::edit_people, "people.take_in", "people"};
  auto const reports = std::make_shared<std::vector<RowReport>>();
  auto const separator = rows->separator;
  sent.work = [rows = std::move(rows->rows), reports](Command& command) -> commands::Outcome<std::string> {
    auto done = take_in_people(command, rows);
    if (!done) return commands::Refused{done.error()};
    *reports = *std::move(done);
    return std::string{};
  };
  sent.finally = [reports, separator](AtDesk const& again, std::string const&) {
    // Nothing in it: this press was done before, and the register shows what came of it.
    if (reports->empty()) return partnerships::web::see_other(again.address("/persons"));
    auto shown = table_form(again, {});
    shown.page.below = rows_html(again, {*reports, separator, ShownRows::Is::done}, {});
    return partnerships::web::form_page(again, shown.page, shown.form);
  };
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_table_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  using partnerships::web::add_desk_action;
  partnerships::web::add_desk_page(router, desk, "/persons/list", table_page);
  add_desk_action(router, desk, "/persons/list", preview_sent, http::Cost::heavy);
  add_desk_action(router, desk, "/persons/list-file", list_file_sent, files::web::upload_options(depot));
  add_desk_action(router, desk, "/persons/list/take-in", take_in_sent);
}

}  // namespace amity::people::web
