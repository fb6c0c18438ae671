// SPDX-License-Identifier: Apache-2.0
#include "rules/verdict.h"

#include "rules/sql.h"

#include <algorithm>
#include <array>
#include <map>

namespace amity::rules {
namespace {

constexpr std::array unknowns{Unknown::not_confirmed, Unknown::figure_not_found, Unknown::fact_not_known,
                              Unknown::may_not_apply, Unknown::calendar_not_known};
constexpr std::array truths{Truth::no, Truth::unknown, Truth::yes};

std::optional<Unknown> unknown_named(std::string_view word) {
  auto const found = std::ranges::find_if(unknowns, [&](Unknown one) { return to_string(one) == word; });
  return found == unknowns.end() ? std::nullopt : std::optional{*found};
}
Truth truth_named(std::string_view word) {
  auto const found = std::ranges::find_if(truths, [&](Truth one) { return amity::to_string(one) == word; });
  return found == truths.end() ? Truth::unknown : *found;
}

struct VerdictRow {
  KeptVerdict kept;
  std::string rule;
};
VerdictRow read_verdict(db::Row const& row) {
  VerdictRow one;
  one.kept.set = row.get<RuleSetId>(0);
  one.rule = row.get<std::string>(1);
  one.kept.finding.answer = truth_named(row.text(2));
  one.kept.finding.why = unknown_named(row.text(3));
  one.kept.finding.fact = row.get<std::string>(4);
  if (!row.is_null(5))
    if (auto const day = parse_day(row.text(5))) one.kept.due = *day;
  one.kept.is_afterwards = row.integer(6) != 0;
  return one;
}

}  // namespace

void keep_verdicts(commands::Command& command, std::string_view subject, Judged const& judged) {
  auto& transaction = command.transaction();
  auto seq = transaction
                 .one(sql::last_verdict, {{"office", command.office()}, {"subject", subject}},
                      [](db::Row const& row) { return row.integer(0); })
                 .value_or(0);
  auto const keep = [&](Checked const& checked, bool is_afterwards) {
    if (!checked.set) return;
    for (auto const& finding : checked.findings) {
      ++seq;
      auto const due = finding.deadline ? std::optional{amity::to_string(finding.deadline->due)} : std::nullopt;
      command.watch("rule_verdict", {command.office(), subject, seq});
      transaction.execute(sql::insert_verdict, {{"office", command.office()},
                                                {"subject", subject},
                                                {"seq", seq},
                                                {"set", *checked.set},
                                                {"rule", finding.rule.id},
                                                {"answer", amity::to_string(finding.answer)},
                                                {"why", finding.why ? to_string(*finding.why) : std::string_view{}},
                                                {"fact", finding.fact},
                                                {"due", due},
                                                {"afterwards", std::int64_t{is_afterwards ? 1 : 0}},
                                                {"at", amity::to_string(command.at())}});
    }
  };
  keep(judged.then, false);
  keep(judged.afterwards, true);
}

std::vector<KeptVerdict> verdicts_of(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  std::vector<KeptVerdict> all;
  // Of the day of the case, and of that of the decision: seldom more than two sets.
  std::map<RuleSetId, std::vector<Rule>> sets;
  for (auto& one : transaction.all(sql::verdicts_of, {{"office", office}, {"subject", subject}}, read_verdict)) {
    auto set = sets.find(one.kept.set);
    if (set == sets.end()) set = sets.emplace(one.kept.set, rules_of(transaction, office, one.kept.set)).first;
    auto const rule = std::ranges::find(set->second, one.rule, &Rule::id);
    if (rule == set->second.end()) continue;
    one.kept.finding.rule = *rule;
    all.push_back(std::move(one.kept));
  }
  return all;
}

}  // namespace amity::rules
