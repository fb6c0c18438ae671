// SPDX-License-Identifier: Apache-2.0
// A new set of rules, as the text of its file.
#include "commands/web/form_input.h"
#include "contract/generated/rules.h"
#include "rules/rule_file.h"
#include "ui/links.h"
#include "views.h"

namespace amity::rules::sets::web {
namespace {

using partnerships::web::FormPage;
using partnerships::web::Sent;
using ui::FormField;

ui::Form load_form(AtDesk const& at, TextsTyped const& typed) {
  constexpr std::size_t longest = 500'000;
  ui::Form form;
  form.id = "load";
  form.action = partnerships::web::with_once(at.address("/rules/load"));
  form.fields = {{.name = "name",
                  .label = at.localizer.text("rules.name"),
                  .value = typed_text(typed, "name"),
                  .hint = at.localizer.text("rules.name.hint"),
                  .required = true,
                  .most = 200},
                 {.name = "rules",
                  .label = at.localizer.text("rules.file"),
                  .is = FormField::Is::lines,
                  .value = typed_text(typed, "rules"),
                  .hint = at.localizer.text("rules.file.hint"),
                  .required = true,
                  .most = longest}};
  form.button = at.localizer.text("rules.load.go");
  form.cancel = at.address("/rules");
  return form;
}

FormPage load_page_of(AtDesk const& at) {
  return {at.localizer.text("rules.load"),
          at.localizer.text("rules.load.lead"),
          {{at.address("/rules"), at.localizer.text("rules.title")}}};
}

// What is wrong with a row stands with its line: "line 4, limit: ...".
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

http::Response load_page(AtDesk const& at) {
  if (!manages(at)) return for_managers_only(at);
  return partnerships::web::form_page(at, load_page_of(at), load_form(at, {}));
}

void load_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = load_form(at, typed);
  auto const page = load_page_of(at);
  auto const input = partnerships::web::input_of<contract::RuleSetInput>(at);
  if (!input) {
    commands::show(at.localizer, input.error().all(), form);
    return completion(partnerships::web::form_page(at, page, form, 422));
  }
  // Its lines are read before it waits, so that each can be told by its number.
  if (auto const rules = parse_rules(input->rules); !rules) {
    show_lines(at, rules.error().all(), form);
    return completion(partnerships::web::form_page(at, page, form, 422));
  }
  Sent sent{accounts::Right::manage_rules, "rules.load", "rules"};
  sent.work = [name = input->name, text = input->rules](commands::Command& command) -> commands::Outcome<std::string> {
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

}  // namespace

void add_load_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/rules/load", load_page);
  partnerships::web::add_desk_action(router, desk, "/rules/load", load_sent);
}

}  // namespace amity::rules::sets::web
