// SPDX-License-Identifier: Apache-2.0
// One rule: what it says in each set, who stands by it, and where somebody went past it.
#include "accounts/actor_names.h"
#include "commands/web/form_input.h"
#include "contract/generated/rules.h"
#include "rules/web/findings.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::rules::sets::web {
namespace {

using partnerships::web::Sent;
using ui::FormField;

ui::Form confirmation_form(AtDesk const& at, StoredRule const& stored, TextsTyped const& typed) {
  constexpr std::size_t longest_limit = 500;
  constexpr std::size_t longest_words = 2000;
  ui::Form form;
  form.id = "confirm";
  auto const address = rule_address(at, stored.set, stored.rule.id);
  form.action = partnerships::web::with_once(at.address("/rules/confirm") + address.substr(address.find('?')));
  form.fields = {{.name = "limit",
                  .label = at.localizer.text("rules.limit"),
                  .value = typed.empty() ? stored.rule.limit : text_named(typed, "limit"),
                  .hint = at.localizer.text("rules.limit.hint"),
                  .most = longest_limit},
                 {.name = "words",
                  .label = at.localizer.text("rules.confirmed_by"),
                  .is = FormField::Is::lines,
                  .value = text_named(typed, "words"),
                  .hint = at.localizer.text("rules.confirmed_by.hint"),
                  .required = true,
                  .most = longest_words}};
  form.button = at.localizer.text("rules.confirm.go");
  return form;
}

std::optional<StoredRule> rule_asked(AtDesk const& at, db::Transaction& transaction) {
  auto const id = asked(at, "rule");
  for (auto& stored : stored_rules(transaction, at.office.id, set_asked(at)))
    if (stored.rule.id == id) return std::move(stored);
  return std::nullopt;
}

json::array history_view(AtDesk const& at, db::Transaction& transaction, std::string const& rule) {
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array list;
  for (auto const& stored : history_of(transaction, at.office.id, rule)) {
    auto const set = set_of(transaction, at.office.id, stored.set);
    auto view = rule_view(at, stored);
    auto const name = set ? name_shown(at, set->name) : NameShown{};
    view["set"] = name.text;
    view["set_lang"] = name.lang;
    view["set_href"] = set_address(at, stored.set);
    view["active"] = set && set->active_from
                         ? at.localizer.text("rules.active_from", {{"day", day_text(at, *set->active_from)}})
                         : at.localizer.text("rules.not_active");
    view["limit"] = stored.rule.limit;
    view["confirmed"] = stored.confirmed_at.empty()
                            ? std::string{}
                            : at.localizer.text("rules.confirmed", {{"who", name_of(stored.confirmed_by)},
                                                                    {"when", moment_day(at, stored.confirmed_at)}});
    view["words"] = stored.confirmed_words;
    list.push_back(std::move(view));
  }
  return list;
}

json::array overrides_view(AtDesk const& at, db::Transaction& transaction, std::string const& rule) {
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array list;
  for (auto const& one : overrides_of_rule(transaction, at.office.id, rule))
    list.push_back(json::object{{"subject", subject_title(at, one.subject, one.title)},
                                {"href", subject_address(at, one.subject)},
                                {"answer", rules::web::answer_text(at.localizer, one.answer)},
                                {"reason", one.reason},
                                {"by", name_of(one.actor)},
                                {"when", moment_day(at, one.at)}});
  return list;
}

// form: nothing where there is nothing to confirm.
http::Response rule_page(AtDesk const& at, StoredRule const& stored, std::optional<ui::Form> const& form,
                         unsigned status) {
  auto transaction = reading(at);
  auto overrides = overrides_view(at, transaction, stored.rule.id);
  auto view = rule_view(at, stored);
  view["all"] = at.address("/rules");
  view["applies"] = stored.rule.applies;
  view["limit"] = stored.rule.limit;
  view["unit"] = stored.rule.unit;
  view["form"] = form ? ui::form_html(at.localizer, *form) : std::string{};
  view["history"] = history_view(at, transaction, stored.rule.id);
  view["has_overrides"] = !overrides.empty();
  view["overrides"] = std::move(overrides);
  ui::Content content;
  content.name = "office";
  content.title = rules::web::title_of(at.localizer, stored.rule);
  content.description = content.title;
  content.main = ui::render("office_rule", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content), status);
}

http::Response show_rule(AtDesk const& at) {
  std::optional<StoredRule> stored;
  {
    auto transaction = reading(at);
    stored = rule_asked(at, transaction);
  }
  if (!stored) return no_such_rules(at);
  auto const is_to_confirm = manages(at) && stored->rule.standing == Standing::unconfirmed;
  return rule_page(at, *stored, is_to_confirm ? std::optional{confirmation_form(at, *stored, {})} : std::nullopt, 200);
}

void confirmation_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  std::optional<StoredRule> stored;
  {
    auto transaction = reading(at);
    stored = rule_asked(at, transaction);
  }
  if (!stored) return completion(no_such_rules(at));
  auto form = confirmation_form(at, *stored, commands::typed_texts(at.request.body));
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::ConfirmationInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, form);
    return completion(rule_page(at, *stored, form, 422));
  }
  Sent sent{accounts::Right::manage_rules, "rules.confirm", "rules"};
  sent.wrong = wrong_typed;
  sent.work = [set = stored->set, rule = stored->rule.id, limit = input->limit,
               words = input->words](commands::Command& command) -> commands::Outcome<std::string> {
    if (auto const done = confirm_rule(command, set, {rule, limit, words}); !done)
      return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = rule_address(at, stored->set, stored->rule.id);
  sent.again = [kept = *stored](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return rule_page(again, kept, shown, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

}  // namespace

void add_rule_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/rules/rule", show_rule);
  partnerships::web::add_desk_action(router, desk, "/rules/confirm", confirmation_sent);
}

}  // namespace amity::rules::sets::web
