// SPDX-License-Identifier: Apache-2.0
#include "contract/input.h"

#include <limits>

namespace amity::contract {

std::string listed(std::span<std::string_view const> words) {
  std::string list;
  for (auto const word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

fields::Trouble wrong_pattern(Rule const& rule) {
  std::string const example(rule.example);
  return {"wrong_pattern", "is not written as it must be", "such as " + example, {{"example", example}}};
}

std::optional<Truth> parse_truth(std::string_view word) {
  for (auto const truth : {Truth::no, Truth::unknown, Truth::yes})
    if (word == amity::to_string(truth)) return truth;
  return std::nullopt;
}

namespace {

// What is sent back as it was got is not held to what may be typed today: the body's own length bounds it.
template <class Rules>
void bound(Rules& rules, Rule const& rule) {
  rules.lines = rule.lines;
  if (rule.lines == fields::Lines::as_written) rules.most = std::numeric_limits<std::size_t>::max();
  if (rule.most < 1e9) rules.most = static_cast<std::size_t>(rule.most);
}

}  // namespace

fields::TextRules Reading<std::string>::rules(Rule const& rule) {
  fields::TextRules rules;
  if (rule.least > 0) rules.least = static_cast<std::size_t>(rule.least);
  bound(rules, rule);
  return rules;
}

fields::LocalTextRules Reading<LocalText>::rules(Rule const& rule) {
  fields::LocalTextRules rules;
  bound(rules, rule);
  return rules;
}

std::optional<std::string> Reading<std::string>::checked(fields::Reader& in, Rule const& rule,
                                                         std::optional<std::string> text) {
  if (text && !rule.pattern.empty() && !matches(rule.pattern, *text)) in.refuse(rule.name, wrong_pattern(rule));
  return text;
}

}  // namespace amity::contract
