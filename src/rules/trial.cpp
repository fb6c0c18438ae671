// SPDX-License-Identifier: Apache-2.0
#include "rules/trial.h"

#include <algorithm>

namespace amity::rules {
namespace {

Rule const* rule_named(std::span<Rule const> rules, std::string_view id) {
  auto const at = std::ranges::find(rules, id, &Rule::id);
  return at == rules.end() ? nullptr : &*at;
}

std::vector<std::string> fields_that_differ(Rule const& a, Rule const& b) {
  std::vector<std::string> fields;
  auto const note = [&](bool differs, char const* name) {
    if (differs) fields.emplace_back(name);
  };
  note(a.applies != b.applies, "applies");
  note(a.limit != b.limit, "limit");
  note(a.unit != b.unit, "unit");
  note(a.severity != b.severity, "severity");
  note(a.document != b.document, "document");
  note(a.article != b.article, "article");
  note(a.from != b.from, "from");
  note(a.until != b.until, "until");
  note(a.standing != b.standing, "standing");
  note(a.title != b.title, "title");
  return fields;
}

void count(std::vector<Tally>& tallies, Finding const& finding) {
  auto at = std::ranges::find(tallies, finding.rule.id, &Tally::rule);
  if (at == tallies.end()) at = tallies.insert(tallies.end(), {finding.rule.id});
  if (finding.answer == Truth::yes) ++at->yes;
  if (finding.answer == Truth::no) ++at->no;
  if (finding.answer == Truth::unknown) ++at->unknown;
}

}  // namespace

std::string_view to_string(RuleChange change) {
  switch (change) {
    case RuleChange::added:
      return "added";
    case RuleChange::removed:
      return "removed";
    case RuleChange::changed:
      return "changed";
  }
  return {};
}

std::vector<RuleDifference> difference(std::span<Rule const> before, std::span<Rule const> after) {
  std::vector<RuleDifference> list;
  for (auto const& rule : after) {
    auto const* old = rule_named(before, rule.id);
    if (old == nullptr)
      list.push_back({RuleChange::added, rule.id});
    else if (auto fields = fields_that_differ(*old, rule); !fields.empty())
      list.push_back({RuleChange::changed, rule.id, std::move(fields)});
  }
  for (auto const& rule : before)
    if (rule_named(after, rule.id) == nullptr) list.push_back({RuleChange::removed, rule.id});
  return list;
}

Trial try_rules(std::span<Rule const> rules, std::span<Rule const> active, std::span<Case const> cases,
                deadlines::Calendar const& calendar) {
  Trial trial;
  for (auto const& one : cases) {
    ++trial.cases;
    auto findings = check(rules, one, calendar);
    for (auto const& finding : findings) count(trial.tallies, finding);
    auto const effect = effect_of(findings);
    auto const before = effect_of(check(active, one, calendar));
    std::erase_if(findings, [](Finding const& finding) { return finding.answer == Truth::yes; });
    auto& list = effect == Effect::goes_on && before == Effect::goes_on ? trial.cases_through : trial.cases_held;
    list.push_back({one.kind, one.subject, one.title, one.on, effect, before, std::move(findings), one.known});
  }
  std::ranges::stable_sort(trial.tallies, {}, [&](Tally const& tally) {
    return std::ranges::find(rules, tally.rule, &Rule::id) - rules.begin();
  });
  for (auto const& rule : rules)
    if (std::ranges::find(trial.tallies, rule.id, &Tally::rule) == trial.tallies.end())
      trial.fit_no_case.push_back(rule.id);
  return trial;
}

}  // namespace amity::rules
