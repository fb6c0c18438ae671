// SPDX-License-Identifier: Apache-2.0
// A new set of rules, as the text of its file.
#include "accounts/web/session.h"
#include "commands/web/form_input.h"
#include "core/utf8.h"
#include "rules/rule_file.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

namespace amity::rules::sets::web {
namespace {

using partnerships::web::FormPage;
using partnerships::web::Sent;
using ui::FormField;

constexpr std::size_t longest_file = 500'000;  // bytes, and characters of the text field

ui::Form load_form(AtDesk const& at, TextsTyped const& typed) {
  ui::Form form;
  form.id = "load";
  form.action = partnerships::web::with_once(at.address("/rules/load"));
  form.fields = {{.name = "name",
                  .label = at.localizer.text("rules.name"),
                  .value = text_named(typed, "name"),
                  .hint = at.localizer.text("rules.name.hint"),
                  .required = true,
                  .most = 200},
                 {.name = "rules",
                  .label = at.localizer.text("rules.file"),
                  .is = FormField::Is::lines,
                  .value = text_named(typed, "rules"),
                  .hint = at.localizer.text("rules.file.hint"),
                  .required = true,
                  .most = longest_file}};
  form.button = at.localizer.text("rules.load.go");
  form.cancel = at.address("/rules");
  return form;
}

// The same out of a file; what is wrong with its lines stands at the form with the text, which shows them.
ui::Form file_form(AtDesk const& at, std::string name, std::string wrong) {
  ui::Form form;
  form.id = "load-file";
  form.action = partnerships::web::with_once(at.address("/rules/load-file"));
  form.fields = {{.name = "name",
                  .label = at.localizer.text("rules.name"),
                  .value = std::move(name),
                  .hint = at.localizer.text("rules.name.hint"),
                  .required = true,
                  .most = 200},
                 {.name = "file",
                  .label = at.localizer.text("rules.file.choose"),
                  .is = FormField::Is::file,
                  .wrong = std::move(wrong),
                  .required = true,
                  .accept = ".csv,text/csv,text/plain"}};
  form.button = at.localizer.text("rules.load.go");
  return form;
}

FormPage load_page_of(AtDesk const& at, std::string const& name = {}, std::string const& wrong = {}) {
  FormPage page{at.localizer.text("rules.load"),
                at.localizer.text("rules.load.lead"),
                {{at.address("/rules"), at.localizer.text("rules.title")}}};
  page.above = {};
  page.below = ui::render("office_rule_file", at.localizer.language(),
                          {{"form", ui::form_html(at.localizer, file_form(at, name, wrong))}}) +
               words_of_rules(at.localizer);
  return page;
}

http::Response load_page(AtDesk const& at) {
  if (!manages(at)) return for_managers_only(at);
  return partnerships::web::form_page(at, load_page_of(at), load_form(at, {}));
}

// What was typed or chosen, as a set; on to its page.
void load_texts(AtDesk const& at, TextsTyped const& typed, http::Completion const& completion) {
  auto form = load_form(at, typed);
  auto const page = load_page_of(at);
  auto const name = text_named(typed, "name");
  auto const text = text_named(typed, "rules");
  std::vector<fields::FieldError> missing;
  for (auto const* field : {"name", "rules"})
    if (text_named(typed, field).find_first_not_of(" \t\r\n") == std::string::npos)
      missing.push_back({field, {}, "it is empty", {}, "empty", {}, 0});
  constexpr std::size_t longest_name = 200;
  if (auto const length = utf8::count(name); length > longest_name) {
    fields::FieldError error{"name", {}, "the name is too long", "at most 200 characters", "too_long", {}, 0};
    error.arguments = {{"most", static_cast<std::int64_t>(longest_name)}, {"given", static_cast<std::int64_t>(length)}};
    missing.push_back(std::move(error));
  }
  // Its lines are read before it waits, so that each can be told by its number.
  auto const rules = parse_rules(text);
  auto const is_empty = std::ranges::find(missing, "rules", &fields::FieldError::field) != missing.end();
  if (!missing.empty() || !rules) {
    commands::show(at.localizer, missing, form);
    if (!rules && !is_empty) show_lines(at, rules.error().all(), form);
    return completion(partnerships::web::form_page(at, page, form, 422));
  }
  Sent sent{accounts::Right::manage_rules, "rules.load", "rules"};
  sent.work = [name, text](commands::Command& command) -> commands::Outcome<std::string> {
    auto const id = load_rules(command, name, text);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/rules/set") + ui::query_text({{"set", id}, {"done", "saved"}}));
  };
  sent.again = [page](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return partnerships::web::form_page(again, page, shown, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void load_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  load_texts(at, commands::typed_texts(at.request.body), completion);
}

void file_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const form = files::web::sent_form(at.request, accounts::form_token_name);
  auto const name = form ? text_named(form->others, "name") : std::string{};
  auto const again = [&](std::string_view why, unsigned status) {
    completion(
        partnerships::web::form_page(at, load_page_of(at, name, at.localizer.text(why)), load_form(at, {}), status));
  };
  if (form && !accounts::is_own_form(at.session, form->token)) return again("field.error.refused", 403);
  if (!form || form->file.size == 0) return again("files.choose", 422);
  if (form->file.size > longest_file) return again("rules.file.too_large", 422);
  auto const mapped = files::Mapped::open(form->file);
  if (!mapped) return again("form.unavailable", 503);
  auto text = std::string(mapped->bytes());
  // What spreadsheets write before the first word.
  constexpr std::string_view byte_order_mark{"\xEF\xBB\xBF"};
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  if (utf8::first_invalid(text)) return again("rules.file.not_utf8", 422);
  load_texts(at, {{"name", name}, {"rules", std::move(text)}}, completion);
}

}  // namespace

void show_lines(AtDesk const& at, std::vector<fields::FieldError> const& errors, ui::Form& form) {
  std::vector<fields::FieldError> of_the_form;
  for (auto const& error : errors) {
    if (error.line == 0) {
      of_the_form.push_back(error);
      continue;
    }
    form.wrong.push_back(at.localizer.text("rules.at_line", {{"line", error.line},
                                                             {"field", error.field},
                                                             {"value", error.value},
                                                             {"what", commands::in_words(at.localizer, error)}}));
  }
  commands::show(at.localizer, of_the_form, form);
}

void add_load_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  partnerships::web::add_desk_page(router, desk, "/rules/load", load_page);
  partnerships::web::add_desk_action(router, desk, "/rules/load", load_sent);
  partnerships::web::add_desk_action(router, desk, "/rules/load-file", file_sent, files::web::upload_options(depot));
}

}  // namespace amity::rules::sets::web
