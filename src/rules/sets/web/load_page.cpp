// SPDX-License-Identifier: Apache-2.0
// A new set of rules, as the text of its file.
#include "accounts/web/session.h"
#include "commands/web/form_input.h"
#include "core/unseen.h"
#include "core/utf8.h"
#include "fields/values.h"
#include "rules/rule_file.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::rules::sets::web {
namespace {

using partnerships::web::FormPage;
using partnerships::web::Sent;
using ui::FormField;

bool is_too_long(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count(text, '\r')) > longest_rules;
}

constexpr std::size_t longest_name = 200;  // characters

// The name in each language, the reader's first; one is enough.
std::vector<FormField> name_fields(AtDesk const& at, TextsTyped const& typed) {
  std::vector<FormField> fields;
  for (auto const language : interface_languages) {
    auto const field = "name_" + std::string(language);
    fields.push_back({.name = field,
                      .label = at.localizer.text("rules.name_in",
                                                 {{"language", ui::language_name(at.localizer.language(), language)}}),
                      .value = text_named(typed, field),
                      .most = longest_name,
                      .language = std::string(ui::html_language(language))});
  }
  std::stable_partition(fields.begin(), fields.end(), [&](FormField const& one) {
    return one.name == "name_" + std::string(at.localizer.language());
  });
  fields.front().hint = at.localizer.text("rules.name.hint");
  return fields;
}

LocalText name_in(TextsTyped const& typed) {
  LocalText name;
  for (auto const language : interface_languages)
    if (auto text = text_named(typed, "name_" + std::string(language));
        text.find_first_not_of(" \t\r\n") != std::string::npos)
      name.emplace(std::string(language), std::move(text));
  return name;
}

ui::Form load_form(AtDesk const& at, TextsTyped const& typed) {
  ui::Form form;
  form.id = "load";
  form.action = partnerships::web::with_once(at.address("/rules/load"));
  form.fields = name_fields(at, typed);
  form.fields.push_back({.name = "rules",
                         .label = at.localizer.text("rules.file"),
                         .is = FormField::Is::lines,
                         .value = text_named(typed, "rules"),
                         .hint = at.localizer.text("rules.file.hint"),
                         .required = true});
  form.button = at.localizer.text("rules.load.go");
  form.cancel = at.address("/rules");
  return form;
}

// The same out of a file; what is wrong with its lines stands at the form with the text, which shows them.
ui::Form file_form(AtDesk const& at, TextsTyped const& typed, std::string wrong) {
  ui::Form form;
  form.id = "load-file";
  form.action = partnerships::web::with_once(at.address("/rules/load-file"));
  form.fields = name_fields(at, typed);
  form.fields.push_back({.name = "file",
                         .label = at.localizer.text("rules.file.choose"),
                         .is = FormField::Is::file,
                         .wrong = std::move(wrong),
                         .required = true,
                         .accept = ".csv,text/csv,text/plain"});
  form.button = at.localizer.text("rules.load.go");
  return form;
}

FormPage load_page_of(AtDesk const& at, TextsTyped const& typed = {}, std::string const& wrong = {}) {
  FormPage page{at.localizer.text("rules.load"),
                at.localizer.text("rules.load.lead"),
                {{at.address("/rules"), at.localizer.text("rules.title")}}};
  page.above = {};
  page.below = ui::render("office_rule_file", at.localizer.language(),
                          {{"form", ui::form_html(at.localizer, file_form(at, typed, wrong))}}) +
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
  auto name = name_in(typed);
  auto const text = text_named(typed, "rules");
  std::vector<fields::FieldError> missing;
  // At the field that the reader sees first.
  if (name.empty())
    missing.push_back(
        {"name_" + std::string(at.localizer.language()), {}, "no language has a name", {}, "empty", {}, 0});
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    missing.push_back({"rules", {}, "it is empty", {}, "empty", {}, 0});
  for (auto& [language, one] : name) {
    auto read = fields::read_text({std::string_view(one)}, {.most = longest_name});
    if (read)
      one = *std::move(read);
    else
      missing.push_back({"name_" + language,
                         {},
                         "the name " + read.error().says,
                         read.error().remedy,
                         std::string(read.error().code),
                         read.error().arguments,
                         0});
  }
  if (is_too_long(text)) {
    form.wrong.push_back(at.localizer.text("rules.file.too_large"));
    commands::show(at.localizer, missing, form);
    return completion(partnerships::web::form_page(at, page, form, 422));
  }
  // Its lines are read before it waits, so that each can be told by its number.
  auto const rules = parse_rules(text);
  auto const is_empty = std::ranges::find(missing, "rules", &fields::FieldError::field) != missing.end();
  if (!missing.empty() || !rules) {
    commands::show(at.localizer, missing, form);
    if (!rules && !is_empty) show_lines(at, rules.error(), form);
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
  TextsTyped const names = form ? form->others : TextsTyped{};
  auto const again = [&](std::string_view why, unsigned status) {
    completion(
        partnerships::web::form_page(at, load_page_of(at, names, at.localizer.text(why)), load_form(at, {}), status));
  };
  if (form && !accounts::is_own_form(at.session, form->token)) return again("field.error.refused", 403);
  if (!form || form->file.size == 0) return again("files.choose", 422);
  // With ends of lines of two bytes: the text itself is measured where it is read.
  if (form->file.size > 2 * longest_rules) return again("rules.file.too_large", 422);
  auto const mapped = files::Mapped::open(form->file);
  if (!mapped) return again("form.unavailable", 503);
  auto text = std::string(mapped->bytes());
  // What spreadsheets write before the first word.
  constexpr std::string_view byte_order_mark{"\xEF\xBB\xBF"};
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  if (utf8::first_invalid(text)) return again("rules.file.not_utf8", 422);
  auto typed = names;
  typed.insert_or_assign("rules", std::move(text));
  load_texts(at, typed, completion);
}

}  // namespace

void show_lines(AtDesk const& at, fields::Errors const& errors, ui::Form& form) {
  std::vector<fields::FieldError> of_the_form;
  for (auto const& error : errors.all()) {
    if (error.line == 0) {
      of_the_form.push_back(error);
      continue;
    }
    // A value that is missing is not shown as one.
    auto const what = commands::in_words(at.localizer, error);
    auto const field = with_turning_as_signs(error.field);
    auto const value = with_turning_as_signs(error.value);
    form.wrong.push_back(
        error.field.empty() ? at.localizer.text("rules.at_line.whole", {{"line", error.line}, {"what", what}})
        : error.value.empty()
            ? at.localizer.text("rules.at_line.empty", {{"line", error.line}, {"field", field}, {"what", what}})
            : at.localizer.text("rules.at_line",
                                {{"line", error.line}, {"field", field}, {"value", value}, {"what", what}}));
  }
  if (errors.left_out() > 0)
    form.wrong.push_back(at.localizer.text("field.error.more", {{"n", static_cast<std::int64_t>(errors.left_out())}}));
  commands::show(at.localizer, of_the_form, form);
}

void add_load_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  partnerships::web::add_desk_page(router, desk, "/rules/load", load_page);
  partnerships::web::add_desk_action(router, desk, "/rules/load", load_sent);
  partnerships::web::add_desk_action(router, desk, "/rules/load-file", file_sent, files::web::upload_options(depot));
}

}  // namespace amity::rules::sets::web
