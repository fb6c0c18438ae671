// SPDX-License-Identifier: Apache-2.0
// Rows pasted from a spreadsheet: looked at first, with every cell that is refused, then taken in as one command.
#include "contract/generated/curation.h"
#include "curation/paste.h"
#include "pages.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/own_record_by_rules.h"
#include "rules/web/findings.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::curation::web {
namespace {

using accounts::Right;
using ui::FormField;

std::string table_title(AtDesk const& at, Table table) {
  return table == Table::assertions ? at.localizer.text("curation.table.assertions")
                                    : at.localizer.word("curation.list", to_string(table));
}

enum class Step { preview, take_in };

// Of rows whose source is older than a day that they give: whoever pasted them says that it is meant.
bool asks_of_age(PasteReport const& report) {
  return std::ranges::find(report.refused, "source_older", &fields::FieldError::code) != report.refused.end();
}
// Of rows of the office's own record that the rules hold up, where who pasted them may go past these.
bool asks_for_reason(PasteReport const& report) {
  return std::ranges::any_of(report.refused, [](fields::FieldError const& error) {
    return error.code == "rule_needs_reason" || error.code == "rule_afterwards";
  });
}
void ask_of_age(AtDesk const& at, ui::Form& form) {
  form.fields.push_back(partnerships::web::older_source_field(at.localizer, {}));
  form.fields.back().wrong = at.localizer.text("curation.paste.source_older");
}

ui::Form paste_form(AtDesk const& at, Texts const& typed, Step step) {
  constexpr std::size_t most = 200'000;
  ui::Form form;
  form.id = "paste";
  form.action = step == Step::preview ? register_address(at, "/paste/preview")
                                      : partnerships::web::with_once(register_address(at, "/paste"));
  FormField table{.name = "table",
                  .label = at.localizer.text("curation.paste.table"),
                  .is = FormField::Is::choice,
                  .value = text_named(typed, "table"),
                  .required = true};
  for (auto const one : all_tables) table.choices.push_back({std::string(to_string(one)), table_title(at, one)});
  form.fields = {std::move(table),
                 {.name = "text",
                  .label = at.localizer.text("curation.paste.text"),
                  .is = FormField::Is::lines,
                  .value = text_named(typed, "text"),
                  .hint = at.localizer.text("curation.paste.text.hint"),
                  .required = true,
                  .most = most}};
  if (auto const older = text_named(typed, "older_source"); !older.empty())
    form.fields.push_back(partnerships::web::older_source_field(at.localizer, older));
  if (auto reason = text_named(typed, "rule_reason"); !reason.empty())
    form.fields.push_back(rules::web::reason_field(at.localizer, std::move(reason)));
  form.button = at.localizer.text(step == Step::preview ? "curation.paste.look" : "curation.paste.take_in");
  if (step == Step::take_in)
    form.beside = {register_address(at, "/paste/preview"), at.localizer.text("curation.paste.look")};
  form.cancel = register_address(at);
  return form;
}

json::array refused_view(AtDesk const& at, PasteReport const& report) {
  json::array rows;
  for (auto const& error : report.refused)
    rows.push_back(json::object{{"line", std::to_string(error.line)},
                                {"column", error.field},
                                {"value", error.value},
                                {"why", commands::in_words(at.localizer, error)}});
  return rows;
}

http::Response paste_page(AtDesk const& at, ui::Form const& form, PasteReport const* report, unsigned status) {
  json::array tables;
  for (auto const table : all_tables) {
    std::string columns;
    for (auto const& column : columns_of(table)) columns += (columns.empty() ? "" : " ") + std::string(column.name);
    tables.push_back(json::object{{"name", table_title(at, table)}, {"columns", columns}});
  }
  auto refused = report == nullptr ? json::array{} : refused_view(at, *report);
  std::string summary;
  if (report != nullptr)
    summary = at.localizer.text("curation.paste.summary", {{"rows", report->rows},
                                                           {"created", report->created},
                                                           {"changed", report->changed},
                                                           {"unchanged", report->unchanged},
                                                           {"refused", static_cast<std::int64_t>(refused.size())}});
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("curation.paste");
  content.description = at.localizer.text("curation.lead.paste");
  auto const has_refused = !refused.empty();
  content.main = ui::render("office_paste", at.localizer.language(),
                            {{"register", register_address(at)},
                             {"has_report", report != nullptr},
                             {"summary", summary},
                             {"has_refused", has_refused},
                             {"refused", std::move(refused)},
                             {"form", ui::form_html(at.localizer, form)},
                             {"tables", std::move(tables)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

http::Response empty_page(AtDesk const& at) {
  if (!has(at, Right::edit_partnerships)) return without_right(at, Right::edit_partnerships);
  auto const table = asked(at, "table");
  return paste_page(at, paste_form(at, {{"table", table.empty() ? "assertions" : table}}, Step::preview), nullptr, 200);
}

// What was sent, or the page that says what is wrong with it.
struct Pasted {
  Table table{};
  std::string text;
  partnerships::Saying how{};
};
std::optional<Pasted> pasted(AtDesk const& at, ui::Form& form, http::Completion const& completion) {
  auto const input = partnerships::web::input_of<contract::PasteInput>(at, {"table"});
  auto const table = parse_table(text_named(commands::typed_texts(at.request.body), "table"));
  std::vector<fields::FieldError> errors;
  if (!table) {
    errors.push_back(
        fields::at_field({Errc::invalid, "there is no such table", {}, "one of those that are offered"}, "table"));
    errors.back().code = "missing";
  }
  if (!input) {
    auto const all = input.error().all();
    errors.insert(errors.end(), all.begin(), all.end());
  }
  if (errors.empty())
    return Pasted{*table,
                  input->text,
                  {partnerships::web::older_source(input->older_source),
                   partnerships::web::own_record_by_rules(at.world, {input->rule_reason, {}})}};
  commands::show(at.localizer, errors, form);
  completion(paste_page(at, form, nullptr, 422));
  return std::nullopt;
}

void previewed(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_partnerships)) return completion(without_right(at, Right::edit_partnerships));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = paste_form(at, typed, Step::preview);
  auto const sent_rows = pasted(at, form, completion);
  if (!sent_rows) return;
  auto const report = std::make_shared<PasteReport>();
  Sent sent{Right::edit_partnerships, "paste", std::string(to_string(sent_rows->table))};
  sent.keep = commands::Request::Keep::trial;
  sent.work = [rows = *sent_rows, report](commands::Command& command) -> commands::Outcome<std::string> {
    *report = paste(command, rows.table, rows.text, rows.how);
    return std::string{};
  };
  sent.finally = [report, typed](AtDesk const& again, std::string const&) {
    auto const step = report->refused.empty() && report->rows > 0 ? Step::take_in : Step::preview;
    auto shown = paste_form(again, typed, step);
    if (asks_of_age(*report)) ask_of_age(again, shown);
    if (asks_for_reason(*report) && text_named(typed, "rule_reason").empty())
      shown.fields.push_back(rules::web::reason_field(again.localizer, {}));
    return paste_page(again, shown, report.get(), report->refused.empty() ? 200 : 422);
  };
  sent.again = [](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return paste_page(again, shown, nullptr, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void taken_in(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_partnerships)) return completion(without_right(at, Right::edit_partnerships));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = paste_form(at, typed, Step::preview);
  auto const sent_rows = pasted(at, form, completion);
  if (!sent_rows) return;
  Sent sent{Right::edit_partnerships, "paste", std::string(to_string(sent_rows->table))};
  sent.work = [rows = *sent_rows](commands::Command& command) {
    return as_done(take_in(command, rows.table, rows.text, rows.how));
  };
  sent.done = sent_rows->table == Table::assertions
                  ? at.address("/partners")
                  : register_address(at, "/" + std::string(to_string(sent_rows->table)));
  sent.again = [](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return paste_page(again, shown, nullptr, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

}  // namespace

void add_paste_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/register/paste", empty_page);
  partnerships::web::add_desk_action(router, desk, "/register/paste/preview", previewed);
  partnerships::web::add_desk_action(router, desk, "/register/paste", taken_in);
}

}  // namespace amity::curation::web
