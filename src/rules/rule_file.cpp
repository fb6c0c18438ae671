// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_file.h"

#include "fields/reader.h"
#include "interop/formats/record_fields.h"
#include "interop/formats/table.h"
#include "interop/formats/table_text.h"
#include "rules/rule_words.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace amity::rules {
namespace {

namespace formats = interop::formats;

constexpr std::size_t most_errors = 100;

struct Found {
  std::vector<fields::FieldError> errors;
  std::size_t left_out{0};

  void add(fields::FieldError error) {
    if (errors.size() < most_errors)
      errors.push_back(std::move(error));
    else
      ++left_out;
  }
};

fields::FieldError at_line(std::int64_t line, std::string field, std::string value, ParseFault const& fault) {
  return {std::move(field), std::move(value), fault.message, fault.remedy, fault.code, fault.arguments, line};
}

bool is_id(std::string_view id) {
  constexpr std::size_t longest = 60;
  return !id.empty() && id.size() <= longest &&
         std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// The fields of a row that cannot be read as what they are.
using BadCells = std::set<std::string>;

void check_id(Rule const& rule, std::int64_t line, std::set<std::string>& ids, Found& found) {
  if (!is_id(rule.id))
    found.add(at_line(line, "id", rule.id,
                      {"not_a_key", "this is no short name", "small letters, digits and hyphens: cn-sister-intent"}));
  else if (!ids.insert(rule.id).second)
    found.add(at_line(line, "id", rule.id, {"repeated", "another rule has this name", "each name once"}));
}

void check_limit(Rule const& rule, std::int64_t line, BadCells const& bad, Found& found) {
  auto const* kind = find_kind(std::string_view{rule.applies}.substr(0, rule.applies.find(' ')));
  if (kind == nullptr || bad.contains("limit")) return;
  // Of a unit that is none it is told there.
  auto const limit = parse_limit(rule.limit, *kind, bad.contains("unit") ? "days" : std::string_view{rule.unit});
  if (auto const* fault = std::get_if<ParseFault>(&limit)) return found.add(at_line(line, "limit", rule.limit, *fault));
  for (auto const& fault : word_faults(std::get<Limit>(limit), *kind))
    found.add(at_line(line, "limit", rule.limit, fault));
  // Of a set that stands already a unit that was mistyped changes nothing: only what is written anew is held to it.
  auto const* fact = find_fact(*kind, std::get<Limit>(limit).fact);
  if (fact != nullptr && fact->type == FactType::yes_no && !bad.contains("unit") && rule.unit != "yes_no")
    found.add(at_line(line, "unit", rule.unit,
                      {"unit_does_not_fit", "what is yes or no is not counted in \"" + rule.unit + "\"", "yes_no"}));
}

// What the columns say together, as far as they can be read.
void check_meaning(Rule const& rule, std::int64_t line, BadCells const& bad, std::set<std::string>& ids, Found& found) {
  if (!bad.contains("id")) check_id(rule, line, ids, found);
  if (!bad.contains("applies"))
    for (auto const& fault : faults_of_applies(rule.applies)) found.add(at_line(line, "applies", rule.applies, fault));
  check_limit(rule, line, bad, found);
  if (rule.from && rule.until && *rule.until < *rule.from)
    found.add(at_line(line, "until", amity::to_string(*rule.until),
                      {"before_start", "it ends before it begins", "the first day or later"}));
}

void take_row(formats::Record const& record, std::vector<Rule>& rules, std::set<std::string>& ids, Found& found) {
  constexpr std::size_t longest = 500;
  auto const source = formats::source_of(record);
  fields::Reader in(source);
  Rule rule;
  rule.id = in.required<std::string>("id");
  rule.applies = in.required<std::string>("applies", {.most = longest});
  rule.limit = in.required<std::string>("limit", {.most = longest});
  rule.unit = in.required<std::string>("unit", {.most = 40});
  rule.severity = in.required<Severity>("severity", parse_severity, "stop, reason or note");
  rule.document = in.required<std::string>("document", {.most = longest});
  rule.article = in.optional<std::string>("article", {.most = longest}).value_or(std::string{});
  rule.from = in.optional<Day>("from");
  rule.until = in.optional<Day>("until");
  rule.standing = in.required<Standing>("standing", parse_standing, "confirmed or unconfirmed");
  rule.title = in.required_texts("title");
  BadCells bad;
  if (in.failed())
    for (auto error : in.errors().all()) {
      bad.insert(error.field);
      error.line = record.line();
      found.add(std::move(error));
    }
  check_meaning(rule, record.line(), bad, ids, found);
  rules.push_back(std::move(rule));
}

formats::TableShape const& shape() {
  static formats::TableShape const columns{{"id", "applies", "limit", "unit", "severity", "document", "standing"},
                                           {"article", "from", "until", "title_zh", "title_ja", "title_en"}};
  return columns;
}

}  // namespace

fields::Checked<std::vector<Rule>> parse_rules(std::string_view text) {
  if (text.size() - static_cast<std::size_t>(std::ranges::count(text, '\r')) > longest_rules)
    return fields::Refused{fields::Errors{fields::FieldError{"rules",
                                                             {},
                                                             "the set is too long",
                                                             "at most " + std::to_string(longest_rules) + " bytes",
                                                             "too_large",
                                                             {{"most", static_cast<std::int64_t>(longest_rules)}},
                                                             0}}};
  std::vector<Rule> rules;
  std::set<std::string> ids;
  Found found;
  std::string whole(text);
  // A browser's text field ends where its last line does.
  if (!whole.empty() && whole.back() != '\n') whole += '\n';
  if (auto wrong = formats::wrong_head(whole, shape()); !wrong.empty())
    return fields::Refused{fields::Errors{std::move(wrong), 0}};
  std::istringstream in{whole};
  auto const rows = formats::read_table(
      in, "rules", shape(), [&](formats::Record const& record) { take_row(record, rules, ids, found); },
      [&](formats::Refusal const& refused) {
        found.add({refused.field, refused.value, refused.why, refused.accepted, "cells_unlike_head", {}, refused.line});
      });
  if (!rows && whole.find_first_not_of(" \t\r\n") != std::string::npos) found.add(formats::broken_off(rows.error()));
  if (found.errors.empty() && rules.empty())
    found.add(at_line(1, "id", {}, {"empty", "it has no rule", "a row for each rule"}));
  if (rules.size() > most_rules)
    found.add({{},
               {},
               "these are more rules than an office can read",
               "500 at most",
               "too_many",
               {{"most", static_cast<std::int64_t>(most_rules)}, {"given", static_cast<std::int64_t>(rules.size())}},
               0});
  if (!found.errors.empty()) return fields::Refused{fields::Errors{std::move(found.errors), found.left_out}};
  return rules;
}

}  // namespace amity::rules
