// SPDX-License-Identifier: Apache-2.0
// What stands between a case and its being done.
#include "refusal.h"
#include "rules/rule_set.h"
#include "rules/sql.h"

namespace amity::rules {

using commands::Command;
using commands::Outcome;

namespace {

Override read_override(db::Row const& row) {
  return {row.get<std::string>(0), row.get<RuleSetId>(1),
          row.get<std::string>(2), row.text(3) == "no" ? Truth::no : Truth::unknown,
          row.get<std::string>(4), row.get<std::string>(5),
          row.get<std::string>(6)};
}

void write_down(Command& command, Case const& done, RuleSetId set, Finding const& finding, std::string const& reason) {
  auto& transaction = command.transaction();
  auto const last = transaction
                        .one(sql::last_override, {{"office", command.office()}, {"subject", done.subject}},
                             [](db::Row const& row) { return row.get<std::int64_t>(0); })
                        .value_or(0);
  command.watch("rule_override", {command.office(), done.subject, last + 1});
  transaction.execute(sql::insert_override, {{"office", command.office()},
                                             {"subject", done.subject},
                                             {"seq", last + 1},
                                             {"set", set},
                                             {"rule", finding.rule.id},
                                             {"answer", finding.answer == Truth::no ? "no" : "unknown"},
                                             {"reason", reason},
                                             {"actor", command.actor()},
                                             {"at", amity::to_string(command.at())}});
}

}  // namespace

std::vector<Override> overrides_of(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  return transaction.all(sql::overrides_of_subject, {{"office", office}, {"subject", subject}}, read_override);
}
std::vector<Override> overrides_of_rule(db::Transaction& transaction, OfficeId office, std::string_view rule) {
  return transaction.all(sql::overrides_of_rule, {{"office", office}, {"rule", rule}}, read_override);
}

Checked check_case(db::Transaction& transaction, OfficeId office, Case const& done) {
  auto const set = set_active_on(transaction, office, done.on);
  if (!set) return {};
  return {set->id, check(rules_of(transaction, office, set->id), done, calendar_of_office(transaction, office))};
}

Outcome<std::vector<Finding>> pass_rules(Command& command, Case const& done, std::string const& reason,
                                         Decides decides) {
  auto const checked = check_case(command.transaction(), command.office(), done);
  std::vector<fields::FieldError> stops;
  std::vector<fields::FieldError> wants;
  std::vector<Finding> passed;
  for (auto const& finding : checked.findings) {
    auto const where = finding.rule.document + (finding.rule.article.empty() ? "" : ", " + finding.rule.article);
    if (effect_of(finding) == Effect::stopped)
      stops.push_back(
          wrong("rule_reason", finding.rule.id, "rule_stops",
                "the rule \"" + finding.rule.id + "\" is not kept, and nobody can go past it (" + where + ")"));
    if (effect_of(finding) != Effect::wants_reason) continue;
    wants.push_back(wrong("rule_reason", finding.rule.id, "rule_needs_reason",
                          "the rule \"" + finding.rule.id + "\" is not kept, or cannot be judged (" + where + ")",
                          "why it is done all the same"));
    passed.push_back(finding);
  }
  if (!stops.empty()) return refused(std::move(stops));
  if (wants.empty()) return passed;
  if (decides == Decides::no)
    return refused({wrong("rule_reason", wants.front().value, "reason_by_who_decides",
                          "only who decides can go past this rule with a reason", "a director")},
                   Errc::refused);
  if (is_blank(reason)) return refused(std::move(wants));
  for (auto const& finding : passed) write_down(command, done, *checked.set, finding, reason);
  return passed;
}

}  // namespace amity::rules
