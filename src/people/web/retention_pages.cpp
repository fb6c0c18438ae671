// SPDX-License-Identifier: Apache-2.0
// For how long what is personal is kept, and what should be gone and is not.
#include "accounts/actor_names.h"
#include "commands/web/form_input.h"
#include "parts.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

std::string rule_text(AtDesk const& at, RetentionRule const& rule) {
  auto const start = at.localizer.word("people.start", to_string(rule.after));
  if (!rule.days) return at.localizer.text("people.retention.never");
  return at.localizer.text("people.retention.days", {{"n", *rule.days}, {"start", start}});
}

std::string rule_address(AtDesk const& at, Retained what) {
  return at.address("/retention/rule") + ui::query_text({{"what", std::string(to_string(what))}});
}

http::Response retention_page(AtDesk const& at) {
  if (!has(at, Right::erase_people)) return without_right(at, Right::erase_people);
  auto transaction = reading(at);
  json::array rules;
  for (auto const& rule : retention_rules(transaction, at.office.id))
    rules.push_back(json::object{
        {"what", at.localizer.word("people.what", to_string(rule.what))},
        {"text", rule_text(at, rule)},
        {"source", rule.version == 0 ? at.localizer.word("people.basis", to_string(rule.what)) : rule.source},
        {"edit", has(at, Right::manage_rules) ? rule_address(at, rule.what) : std::string{}}});
  json::array due;
  accounts::ActorNames const name_of(transaction, at.office.id);
  for (auto const& one : overdue(transaction, at.office.id, today_at(at))) {
    auto const person = person_of(transaction, at.office.id, one.person);
    due.push_back(json::object{
        {"href", person_address(at, one.person)},
        {"person", person ? called(person->fields.for_office()) : std::string{}},
        {"what", at.localizer.word("people.what", to_string(one.what))},
        {"due", ui::format_date(at.localizer.language(), PartialDate::of(one.due))},
        {"held",
         one.hold ? at.localizer.text("people.retention.held", {{"who", name_of(one.hold->by)}, {"why", one.hold->why}})
                  : std::string{}}});
  }
  for (auto const& source : at.desk.fittings->overdue)
    for (auto const& one : source(transaction, at.office.id, today_at(at)))
      due.push_back(json::object{
          {"href", at.address(one.path)},
          {"person", one.title},
          {"what", at.localizer.text(one.what)},
          {"due", ui::format_date(at.localizer.language(), PartialDate::of(one.due))},
          {"held", one.held.empty() ? std::string{} : at.localizer.text("keeping.held_why", {{"why", one.held}})}});
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("people.retention");
  content.description = at.localizer.text("people.retention.lead");
  content.main = ui::render("office_retention", at.localizer.language(),
                            {{"persons", at.address("/persons")},
                             {"keeping", at.address("/keeping")},
                             {"lead", content.description},
                             {"rules", std::move(rules)},
                             {"has_due", !due.empty()},
                             {"due", std::move(due)}});
  return partnerships::web::desk_page(at, std::move(content));
}

struct RuleForm {
  FormPage page;
  ui::Form form;
};

Hidden rule_seen(RetentionRule const& rule) {
  if (rule.version == 0) return {};
  auto hidden = seen_fields(rule.version, texts_of(rule));
  hidden.emplace_back("seen.what", std::string(to_string(rule.what)));
  return hidden;
}

RetentionRule rule_at(AtDesk const& at, Retained what) {
  auto transaction = reading(at);
  for (auto const& rule : retention_rules(transaction, at.office.id))
    if (rule.what == what) return rule;
  return {};
}

RuleForm rule_form(AtDesk const& at, RetentionRule const& rule, Texts const* typed) {
  auto const stands = texts_of(rule);
  auto const value = [&](std::string_view name) {
    return typed != nullptr ? text_named(*typed, name) : stands.find(name)->second;
  };
  RuleForm made;
  made.page = {at.localizer.word("people.what", to_string(rule.what)),
               at.localizer.text("people.retention.rule"),
               {{at.address("/retention"), at.localizer.text("people.retention")}}};
  made.form.id = "rule";
  made.form.action = partnerships::web::with_once(rule_address(at, rule.what));
  made.form.hidden = typed != nullptr ? seen_as_sent(*typed) : rule_seen(rule);
  FormField after{.name = "after",
                  .label = at.localizer.text("people.retention.after"),
                  .is = FormField::Is::choice,
                  .value = value("after"),
                  .required = true};
  for (auto const start : {RetentionStart::post_ended, RetentionStart::written})
    after.choices.push_back({std::string(to_string(start)), at.localizer.word("people.start", to_string(start))});
  made.form.fields = {{.name = "days",
                       .label = at.localizer.text("people.field.days"),
                       .is = FormField::Is::number,
                       .value = value("days"),
                       .hint = at.localizer.text("people.retention.days.hint"),
                       .most = 5},
                      std::move(after),
                      {.name = "source",
                       .label = at.localizer.text("people.field.source"),
                       .value = value("source"),
                       .hint = at.localizer.text("people.retention.source.hint"),
                       .required = true,
                       .most = 500}};
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = at.address("/retention");
  return made;
}

http::Response rule_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto const what = parse_retained(asked(at, "what"));
  if (!what) return no_such(at, "rule");
  auto const made = rule_form(at, rule_at(at, *what), nullptr);
  return partnerships::web::form_page(at, made.page, made.form);
}

void rule_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const what = parse_retained(asked(at, "what"));
  if (!what) return completion(no_such(at, "rule"));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = rule_form(at, rule_at(at, *what), &typed);
  auto const input = partnerships::web::input_of<contract::RetentionInput>(at);
  if (!input) {
    commands::show(at.localizer, input.error().all(), made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::manage_rules, "retention.put", "retention/" + std::string(to_string(*what))};
  sent.work = [rule = rule_of(*what, *input), seen = seen_of(*input)](Command& command) {
    return as_done(put_retention_rule(command, rule, seen));
  };
  sent.done = at.address("/retention");
  sent.again = again_with(made.page);
  sent.seen_now = [what = *what](AtDesk const& again) { return rule_seen(rule_at(again, what)); };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_retention_pages(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/retention", retention_page);
  add_desk_page(router, desk, "/retention/rule", rule_page);
  partnerships::web::add_desk_action(router, desk, "/retention/rule", rule_sent);
}

void add_pages(http::Router& router, Desk const& desk, Keys const& keys, files::web::Depot const& depot) {
  auto const& work = depot.cabinet.work;
  add_person_lists(router, desk, keys, work);
  add_person_forms(router, desk);
  add_cap_forms(router, desk);
  add_organisation_pages(router, desk, work);
  add_personal_pages(router, desk, keys);
  add_erasing_pages(router, desk);
  add_table_pages(router, desk, depot);
  add_retention_pages(router, desk);
}

}  // namespace amity::people::web
