// SPDX-License-Identifier: Apache-2.0
// One set: its rules, what differs from what holds today, what it would have said of what was done, and from when.
#include "accounts/actor_names.h"
#include "commands/web/form_input.h"
#include "contract/generated/rules.h"
#include "desk/web/journal_section.h"
#include "old_cases.h"
#include "rules/web/findings.h"
#include "ui/format.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::rules::sets::web {
namespace {

using partnerships::web::Sent;
using ui::FormField;

ui::Form activation_form(AtDesk const& at, RuleSetId id, TextsTyped const& typed) {
  ui::Form form;
  form.id = "activate";
  form.action = partnerships::web::with_once(set_address(at, id, "/activate"));
  form.fields = {{.name = "from",
                  .label = at.localizer.text("rules.from"),
                  .is = FormField::Is::date,
                  .value = typed.empty() ? amity::to_string(today_at(at)) : text_named(typed, "from"),
                  .required = true}};
  form.button = at.localizer.text("rules.activate.go");
  return form;
}

std::string title_in(AtDesk const& at, std::vector<Rule> const& rules, std::string const& id) {
  auto const found = std::ranges::find(rules, id, &Rule::id);
  return found == rules.end() ? id : rules::web::title_of(at.localizer, *found);
}

json::array differences_view(AtDesk const& at, std::vector<Rule> const& before, std::vector<Rule> const& after) {
  json::array list;
  for (auto const& one : difference(before, after)) {
    std::string fields;
    for (auto const& field : one.fields)
      fields += (fields.empty() ? "" : at.localizer.text("work.and")) + at.localizer.word("rules.field", field);
    list.push_back(json::object{{"change", at.localizer.word("rules.change", to_string(one.change))},
                                {"title", title_in(at, one.change == RuleChange::removed ? before : after, one.rule)},
                                {"fields", fields}});
  }
  return list;
}

// A rule's fields stand under its words.
std::string set_journal(AtDesk const& at, db::Transaction& transaction, RuleSetId id,
                        std::vector<StoredRule> const& stored) {
  desk::web::JournalOf journal;
  journal.subjects = {"rule_set/" + std::to_string(id.value)};
  journal.labels = {"journal.field", "rules.field"};
  for (auto const& one : stored) journal.groups.emplace(one.rule.id, rules::web::title_of(at.localizer, one.rule));
  return desk::web::journal_section(at, transaction, journal);
}

http::Response set_page(AtDesk const& at, RuleSetId id, ui::Form const& form, unsigned status) {
  auto transaction = reading(at);
  auto const set = set_of(transaction, at.office.id, id);
  if (!set) return no_such_rules(at);
  auto const stored = stored_rules(transaction, at.office.id, id);
  json::array rules;
  for (auto const& one : stored) rules.push_back(rule_view(at, one));
  auto const before = rules_today(at, transaction);
  auto differences = differences_view(at, before, rules_of(transaction, at.office.id, id));
  auto const open =
      std::ranges::count(stored, Standing::unconfirmed, [](StoredRule const& one) { return one.rule.standing; });
  ui::Content content;
  content.name = "office";
  auto const name = name_shown(at, set->name);
  content.title = name.text;
  content.description = content.title;
  content.main =
      ui::render(
          "office_rule_set", at.localizer.language(),
          {{"all", at.address("/rules")},
           {"name", name.text},
           {"name_lang", name.lang},
           {"loaded",
            at.localizer.text("rules.loaded", {{"who", accounts::ActorNames(transaction, at.office.id)(set->loaded_by)},
                                               {"when", moment_day(at, set->loaded_at)}})},
           {"active", set->active_from
                          ? at.localizer.text("rules.active_from", {{"day", day_text(at, *set->active_from)}})
                          : std::string{}},
           {"open",
            open == 0 ? std::string{} : at.localizer.text("rules.open", {{"n", static_cast<std::int64_t>(open)}})},
           {"trial", manages(at) ? set_address(at, id, "/trial") : std::string{}},
           {"form", manages(at) && !set->active_from ? ui::form_html(at.localizer, form) : std::string{}},
           // Of a first set all is new, and stands below already.
           {"compares", !before.empty()},
           {"has_differences", !differences.empty()},
           {"differences", std::move(differences)},
           {"rules", std::move(rules)}}) +
      set_journal(at, transaction, id, stored);
  return partnerships::web::desk_page(at, std::move(content), status);
}

void activation_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const id = set_asked(at);
  auto form = activation_form(at, id, commands::typed_texts(at.request.body));
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::ActivationInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, form);
    return completion(set_page(at, id, form, 422));
  }
  Sent sent{accounts::Right::manage_rules, "rules.activate", "rules"};
  sent.wrong = wrong_typed;
  sent.work = [id, from = input->from,
               today = today_at(at)](commands::Command& command) -> commands::Outcome<std::string> {
    if (auto const done = activate(command, id, from, today); !done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = set_address(at, id);
  sent.again = [id](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return set_page(again, id, shown, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

char const* effect_key_of(Effect effect) {
  if (effect == Effect::stopped) return "rules.effect.stopped";
  return effect == Effect::wants_reason ? "rules.effect.wants_reason" : "rules.effect.goes_on";
}

std::string_view says_key_of(Effect effect) {
  switch (effect) {
    case Effect::stopped:
      return "rules.trial.says.stopped";
    case Effect::wants_reason:
      return "rules.trial.says.wants_reason";
    case Effect::goes_on:
      break;
  }
  return "rules.trial.says.goes_on";
}

// "not known, who approved": why a rule of a case is not kept.
std::string finding_in_words(AtDesk const& at, RuleSetId set, Finding const& finding) {
  auto const view = rules::web::finding_view(at.localizer, at.address("/rules"), set, finding);
  auto const why = std::string(view.at("why").as_string());
  return std::string(view.at("answer").as_string()) + (why.empty() ? "" : at.localizer.text("list.separator") + why);
}

json::object case_view(AtDesk const& at, RuleSetId set, TriedCase const& one) {
  json::array findings;
  for (auto const& finding : one.findings)
    findings.push_back(json::object{{"title", rules::web::title_of(at.localizer, finding.rule)},
                                    {"href", rule_address(at, set, finding.rule.id)},
                                    {"class", "rule-" + std::string(amity::to_string(finding.answer))},
                                    {"answer", finding_in_words(at, set, finding)}});
  return {{"title", subject_title(at, one.subject, one.title)},
          {"href", subject_address(at, one.subject)},
          {"day", one.known.empty() ? day_text(at, one.on) : ui::format_date(at.localizer.language(), one.known)},
          {"says", at.localizer.text(says_key_of(one.effect))},
          {"before",
           one.before == one.effect
               ? std::string{}
               : at.localizer.text("rules.trial.before", {{"what", at.localizer.text(effect_key_of(one.before))}})},
          {"has_findings", !findings.empty()},
          {"findings", std::move(findings)}};
}

json::array cases_view(AtDesk const& at, RuleSetId set, std::vector<TriedCase> const& cases) {
  json::array list;
  for (auto const& one : cases) list.push_back(case_view(at, set, one));
  return list;
}

json::array unfitting_view(AtDesk const& at, RuleSetId set, std::vector<Rule> const& rules, Trial const& trial) {
  json::array list;
  for (auto const& id : trial.fit_no_case) {
    auto const& rule = *std::ranges::find(rules, id, &Rule::id);
    auto const applies = parse_applies(rule.applies);
    auto const* read = std::get_if<Applies>(&applies);
    list.push_back(json::object{{"title", rules::web::title_of(at.localizer, rule)},
                                {"href", rule_address(at, set, id)},
                                {"applies", rule.applies},
                                {"is_unasked", read != nullptr && !is_checked(read->kind)}});
  }
  return list;
}

http::Response trial_page(AtDesk const& at) {
  if (!manages(at)) return for_managers_only(at);
  auto const id = set_asked(at);
  auto transaction = reading(at);
  auto const set = set_of(transaction, at.office.id, id);
  if (!set) return no_such_rules(at);
  auto const rules = rules_of(transaction, at.office.id, id);
  auto const trial =
      trial_of(transaction, *at.world, at.office.id, rules, rules_today(at, transaction), at.desk.s->clock());
  json::array tallies;
  for (auto const& tally : trial.tallies)
    tallies.push_back(json::object{{"title", title_in(at, rules, tally.rule)},
                                   {"yes", std::to_string(tally.yes)},
                                   {"no", std::to_string(tally.no)},
                                   {"unknown", std::to_string(tally.unknown)}});
  auto const name = name_shown(at, set->name);
  auto unfitting = unfitting_view(at, id, rules, trial);
  auto held = cases_view(at, id, trial.cases_held);
  auto through = cases_view(at, id, trial.cases_through);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("rules.trial");
  content.description = content.title;
  content.main = ui::render("office_rule_trial", at.localizer.language(),
                            {{"all", at.address("/rules")},
                             {"set", set_address(at, id)},
                             {"name", name.text},
                             {"name_lang", name.lang},
                             {"has_unfitting", !unfitting.empty()},
                             {"unfitting", std::move(unfitting)},
                             {"count", at.localizer.text("rules.trial.count", {{"n", std::int64_t{trial.cases}}})},
                             {"has_through", !through.empty()},
                             {"through_count", at.localizer.text("rules.trial.through_count",
                                                                 {{"n", static_cast<std::int64_t>(through.size())}})},
                             {"through", std::move(through)},
                             {"has_tallies", !tallies.empty()},
                             {"tallies", std::move(tallies)},
                             {"has_held", !held.empty()},
                             {"held", std::move(held)}});
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_set_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/rules/set", [](AtDesk const& at) {
    auto const id = set_asked(at);
    return set_page(at, id, activation_form(at, id, {}), 200);
  });
  partnerships::web::add_desk_page(router, desk, "/rules/trial", trial_page, http::Cost::heavy);
  partnerships::web::add_desk_action(router, desk, "/rules/activate", activation_sent);
}

}  // namespace amity::rules::sets::web
