// SPDX-License-Identifier: Apache-2.0
#include "contract/input.h"

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

fields::TextRules Reading<std::string>::rules(Rule const& rule) {
  fields::TextRules rules;
  if (rule.least > 0) rules.least = static_cast<std::size_t>(rule.least);
  if (rule.most < 1e9) rules.most = static_cast<std::size_t>(rule.most);
  if (rule.many_lines) rules.lines = fields::Lines::many;
  return rules;
}

fields::LocalTextRules Reading<LocalText>::rules(Rule const& rule) {
  fields::LocalTextRules rules;
  if (rule.most < 1e9) rules.most = static_cast<std::size_t>(rule.most);
  if (rule.many_lines) rules.lines = fields::Lines::many;
  return rules;
}

std::optional<std::string> Reading<std::string>::checked(fields::Reader& in, Rule const& rule,
                                                         std::optional<std::string> text) {
  if (text && !rule.pattern.empty() && !matches(rule.pattern, *text)) in.refuse(rule.name, wrong_pattern(rule));
  return text;
}

}  // namespace amity::contract
