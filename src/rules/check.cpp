// SPDX-License-Identifier: Apache-2.0
#include "rules/check.h"

#include "folding/folded.h"

#include <algorithm>

namespace amity::rules {
namespace {

// So that no difference of capitals or width hides a name.
using folding::folded;

Truth truth_of(bool answer) { return answer ? Truth::yes : Truth::no; }

template <class T>
bool compared(T const& left, Compare compare, T const& right) {
  switch (compare) {
    case Compare::equal:
      return left == right;
    case Compare::unequal:
      return left != right;
    case Compare::at_most:
      return left <= right;
    case Compare::at_least:
      return left >= right;
    case Compare::below:
      return left < right;
    case Compare::above:
      return left > right;
    case Compare::has:
      return false;
  }
  return false;
}

// Whether the rule is one for this case.
Truth applies_to(Applies const& applies, Case const& done) {
  if (applies.kind != done.kind) return Truth::no;
  auto answer = Truth::yes;
  for (auto const& condition : applies.conditions) {
    auto const* value = done.facts.find(condition.fact);
    if (value == nullptr) {
      answer = Truth::unknown;
      continue;
    }
    if (auto const* number = std::get_if<std::int64_t>(value)) {
      if (!compared(*number, condition.compare, condition.number)) return Truth::no;
      continue;
    }
    std::string word;
    if (auto const* text = std::get_if<std::string>(value)) word = *text;
    if (auto const* flag = std::get_if<bool>(value)) word = *flag ? "yes" : "no";
    if (std::ranges::find(condition.words, word) == condition.words.end()) return Truth::no;
  }
  return answer;
}

bool is_one_of(std::string const& word, Texts const& words) { return std::ranges::find(words, word) != words.end(); }

// One of the texts names one of these.
bool names_one(Texts const& texts, Texts const& wanted) {
  return std::ranges::any_of(texts, [&](std::string const& text) {
    auto const whole = folded(text);
    return std::ranges::any_of(wanted,
                               [&](std::string const& one) { return whole.find(folded(one)) != std::string::npos; });
  });
}

deadlines::Unit unit_of(std::string_view word) {
  if (word == "months") return deadlines::Unit::months;
  return word == "working_days" ? deadlines::Unit::working_days : deadlines::Unit::days;
}

void unknown(Finding& finding, Unknown why, std::string fact = {}) {
  finding.answer = Truth::unknown;
  finding.why = why;
  finding.fact = std::move(fact);
}

void judge_days(Finding& finding, Limit const& limit, Day day, Facts const& facts,
                deadlines::Calendar const& calendar) {
  auto const& from = std::get<FromFact>(limit.value);
  auto const* anchor = facts.find(from.fact);
  auto const* anchor_day = anchor == nullptr ? nullptr : std::get_if<Day>(anchor);
  if (anchor_day == nullptr) return unknown(finding, Unknown::fact_not_known, from.fact);
  auto const rule = deadlines::Rule::of(from.amount, unit_of(finding.rule.unit));
  if (!rule) return unknown(finding, Unknown::figure_not_found);
  finding.deadline = deadlines::due(*rule, *anchor_day, calendar);
  // A sum over days that nobody has listed yet is none.
  if (finding.deadline->certainty == deadlines::Certainty::calendar_unknown)
    return unknown(finding, Unknown::calendar_not_known);
  finding.answer = truth_of(compared(day, limit.compare, finding.deadline->due));
}

void judge(Finding& finding, Limit const& limit, Facts const& facts, deadlines::Calendar const& calendar) {
  if (std::holds_alternative<NotFound>(limit.value)) return unknown(finding, Unknown::figure_not_found);
  auto const* value = facts.find(limit.fact);
  if (value == nullptr) return unknown(finding, Unknown::fact_not_known, limit.fact);
  if (auto const* flag = std::get_if<bool>(value)) {
    finding.answer = truth_of(compared(*flag, limit.compare, std::get<bool>(limit.value)));
  } else if (auto const* number = std::get_if<std::int64_t>(value)) {
    finding.answer = truth_of(compared(*number, limit.compare, std::get<std::int64_t>(limit.value)));
  } else if (auto const* word = std::get_if<std::string>(value)) {
    finding.answer = truth_of(is_one_of(*word, std::get<Texts>(limit.value)) == (limit.compare == Compare::equal));
  } else if (auto const* texts = std::get_if<Texts>(value)) {
    finding.answer = truth_of(names_one(*texts, std::get<Texts>(limit.value)));
    // Somebody approved, and it was not written down who: that may have been the one.
    auto const has_nameless = std::ranges::any_of(*texts, [](std::string const& text) { return text.empty(); });
    if (finding.answer == Truth::no && has_nameless) unknown(finding, Unknown::fact_not_known, limit.fact);
  } else if (auto const* fixed = std::get_if<Day>(&limit.value)) {
    finding.answer = truth_of(compared(std::get<Day>(*value), limit.compare, *fixed));
  } else {
    judge_days(finding, limit, std::get<Day>(*value), facts, calendar);
  }
}

}  // namespace

std::string_view to_string(Unknown why) {
  switch (why) {
    case Unknown::not_confirmed:
      return "not_confirmed";
    case Unknown::figure_not_found:
      return "figure_not_found";
    case Unknown::fact_not_known:
      return "fact_not_known";
    case Unknown::may_not_apply:
      return "may_not_apply";
    case Unknown::calendar_not_known:
      return "calendar_not_known";
  }
  return {};
}

Effect effect_of(Finding const& finding) {
  if (finding.answer == Truth::yes || finding.rule.severity == Severity::note) return Effect::goes_on;
  if (finding.rule.severity == Severity::stop && finding.answer == Truth::no) return Effect::stopped;
  return Effect::wants_reason;
}

Effect effect_of(std::span<Finding const> findings) {
  auto strictest = Effect::goes_on;
  for (auto const& finding : findings) strictest = std::max(strictest, effect_of(finding));
  return strictest;
}

std::vector<Finding> check(std::span<Rule const> rules, Case const& done, deadlines::Calendar const& calendar) {
  std::vector<Finding> findings;
  for (auto const& rule : rules) {
    if ((rule.from && done.on < *rule.from) || (rule.until && done.on > *rule.until)) continue;
    // What is stored was parsed when it was loaded.
    auto const applies = std::get<Applies>(parse_applies(rule.applies));
    auto const is_for = applies_to(applies, done);
    if (is_for == Truth::no) continue;
    Finding finding{rule, Truth::unknown};
    auto const limit = std::get<Limit>(parse_limit(rule.limit, *find_kind(applies.kind), rule.unit));
    judge(finding, limit, done.facts, calendar);
    if (rule.standing == Standing::unconfirmed && finding.why != Unknown::figure_not_found)
      unknown(finding, Unknown::not_confirmed);
    // One that would be kept asks nothing, whether it is for the case or not.
    if (is_for == Truth::unknown && finding.answer == Truth::no) unknown(finding, Unknown::may_not_apply);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace amity::rules
