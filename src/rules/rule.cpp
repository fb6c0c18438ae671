// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

#include "fields/nearest.h"
#include "rules/rule_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::rules {
namespace {

constexpr std::array severity_words{std::pair{Severity::stop, std::string_view{"stop"}},
                                    std::pair{Severity::reason, std::string_view{"reason"}},
                                    std::pair{Severity::note, std::string_view{"note"}}};
constexpr std::array standing_words{std::pair{Standing::confirmed, std::string_view{"confirmed"}},
                                    std::pair{Standing::unconfirmed, std::string_view{"unconfirmed"}}};
constexpr std::array compare_words{
    std::pair{Compare::equal, std::string_view{"="}},    std::pair{Compare::unequal, std::string_view{"!="}},
    std::pair{Compare::at_most, std::string_view{"<="}}, std::pair{Compare::at_least, std::string_view{">="}},
    std::pair{Compare::below, std::string_view{"<"}},    std::pair{Compare::above, std::string_view{">"}},
    std::pair{Compare::has, std::string_view{"has"}}};

template <class Words, class Value>
std::string_view word_for(Words const& words, Value value) {
  for (auto const& [one, word] : words)
    if (one == value) return word;
  return {};
}
template <class Words>
auto value_for(Words const& words, std::string_view word) -> std::optional<decltype(words[0].first)> {
  for (auto const& [one, text] : words)
    if (text == word) return one;
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> parts_of(std::string_view text, char between) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(between), text.size());
    if (auto const part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<bool> yes_or_no(std::string_view text) {
  if (text == "yes") return true;
  if (text == "no") return false;
  return std::nullopt;
}

std::string names_of(CaseKind const& kind) {
  std::string names;
  for (auto const& fact : kind.facts) names += (names.empty() ? "" : ", ") + std::string(fact.name);
  return names;
}

ParseFault no_fact(CaseKind const& kind, std::string_view name) {
  std::vector<std::string_view> known;
  for (auto const& fact : kind.facts) known.push_back(fact.name);
  auto const near = fields::nearest_word(name, known);
  auto accepted = names_of(kind);
  return {"no_such_fact",
          "cases of " + std::string(kind.name) + " have nothing called \"" + std::string(name) + "\"",
          near.empty() ? accepted : "perhaps " + std::string(near) + "; there are " + accepted,
          {{"word", std::string(name)},
           {"nearest", std::string(near.empty() ? std::string_view{"none"} : near)},
           {"accepted", accepted}}};
}
ParseFault no_limit(std::string message) {
  return {"not_a_limit", std::move(message),
          "members <= 6; intent = yes; approvals has CPAFFC; reported <= returns + 1"};
}

bool is_time_unit(std::string_view unit) { return unit == "days" || unit == "working_days" || unit == "months"; }

bool takes(FactType type, Compare compare) {
  switch (type) {
    case FactType::yes_no:
    case FactType::word:
      return compare == Compare::equal || compare == Compare::unequal;
    case FactType::texts:
      return compare == Compare::has;
    case FactType::number:
    case FactType::date:
      return compare != Compare::has;
  }
  return false;
}

// "returns", "returns + 1", "departs - 5"
Parsed<FromFact> parse_from_fact(std::string_view text, CaseKind const& kind) {
  constexpr std::int64_t most = 9'999;
  auto const words = parts_of(text, ' ');
  if (words.empty()) return no_limit("after the comparison there is nothing");
  auto const* fact = find_fact(kind, words.front());
  if (fact == nullptr) return no_fact(kind, words.front());
  if (fact->type != FactType::date) return no_limit("\"" + words.front() + "\" is no date");
  if (words.size() == 1) return FromFact{words.front(), 0};
  auto const amount = words.size() == 3 ? whole_number(words[2]) : std::nullopt;
  if (!amount || *amount < 0 || *amount > most || (words[1] != "+" && words[1] != "-"))
    return no_limit("after a date there is + or - and a number");
  return FromFact{words.front(), static_cast<int>(words[1] == "+" ? *amount : -*amount)};
}

using LimitValue = decltype(Limit::value);

Parsed<LimitValue> parse_value(FactType type, std::string_view text, CaseKind const& kind, std::string_view unit) {
  if (text.empty()) return no_limit("after the comparison there is nothing");
  if (text == "?") return LimitValue{NotFound{}};
  switch (type) {
    case FactType::yes_no:
      if (auto const answer = yes_or_no(text)) return LimitValue{*answer};
      return no_limit("\"" + std::string(text) + "\" is neither yes nor no");
    case FactType::number:
      if (auto const number = whole_number(text)) return LimitValue{*number};
      return no_limit("\"" + std::string(text) + "\" is no whole number");
    case FactType::word:
    case FactType::texts:
      return LimitValue{parts_of(text, '|')};
    case FactType::date:
      break;
  }
  if (auto const day = parse_day(text)) return LimitValue{*day};
  auto from = parse_from_fact(text, kind);
  if (auto const* fault = std::get_if<ParseFault>(&from)) return *fault;
  if (!is_time_unit(unit))
    return ParseFault{"unit_does_not_fit", "dates are counted in other units than \"" + std::string(unit) + "\"",
                      "days, working_days or months"};
  return LimitValue{std::get<FromFact>(from)};
}

// "kind=sister_city|project", "signs=yes", "value_yuan>200"
Parsed<Condition> parse_condition(std::string const& text, CaseKind const& kind) {
  auto const sign_at = std::min(text.find_first_of("=<>!"), text.size());
  auto const name = text.substr(0, sign_at);
  auto const* fact = find_fact(kind, name);
  auto const value_at = std::min(text.find_first_not_of("=<>!", sign_at), text.size());
  auto const compare = value_for(compare_words, std::string_view{text}.substr(sign_at, value_at - sign_at));
  if (!compare || value_at == text.size())
    return ParseFault{"not_a_condition", "\"" + text + "\" is no condition", "act=sign or value_yuan>200"};
  if (fact == nullptr) return no_fact(kind, name);
  Condition condition{name, *compare};
  if (fact->type == FactType::number) {
    auto const number = whole_number(text.substr(value_at));
    if (!number) return ParseFault{"not_a_condition", "\"" + name + "\" is counted", name + ">200"};
    condition.number = *number;
    return condition;
  }
  if ((fact->type != FactType::word && fact->type != FactType::yes_no) || *compare != Compare::equal)
    return ParseFault{"not_a_condition", "\"" + name + "\" cannot be asked so", "what is dated stands in the limit"};
  condition.words = parts_of(text.substr(value_at), '|');
  if (fact->type == FactType::yes_no &&
      !std::ranges::all_of(condition.words, [](auto const& word) { return yes_or_no(word).has_value(); }))
    return ParseFault{"not_a_condition", "\"" + name + "\" is yes or no", name + "=yes"};
  return condition;
}

struct ReadApplies {
  Applies applies;  // the conditions that can be read
  std::vector<ParseFault> faults;
};

ReadApplies read_applies(std::string_view text) {
  ReadApplies read;
  auto const words = parts_of(text, ' ');
  auto const* kind = words.empty() ? nullptr : find_kind(words.front());
  if (kind == nullptr) {
    std::string names;
    for (auto const& one : kinds()) names += (names.empty() ? "" : ", ") + std::string(one.name);
    read.faults.push_back({"not_a_condition", "it begins with no kind of case", names});
    return read;
  }
  read.applies.kind = words.front();
  for (auto word = words.begin() + 1; word != words.end(); ++word) {
    auto condition = parse_condition(*word, *kind);
    if (auto* fault = std::get_if<ParseFault>(&condition))
      read.faults.push_back(std::move(*fault));
    else
      read.applies.conditions.push_back(std::get<Condition>(std::move(condition)));
  }
  return read;
}

}  // namespace

std::string_view to_string(Severity severity) { return word_for(severity_words, severity); }
std::optional<Severity> parse_severity(std::string_view word) { return value_for(severity_words, word); }
std::string_view to_string(Standing standing) { return word_for(standing_words, standing); }
std::optional<Standing> parse_standing(std::string_view word) { return value_for(standing_words, word); }

Parsed<Applies> parse_applies(std::string_view text) {
  auto read = read_applies(text);
  if (!read.faults.empty()) return std::move(read.faults.front());
  return std::move(read.applies);
}

std::vector<ParseFault> faults_of_applies(std::string_view text) {
  auto read = read_applies(text);
  if (find_kind(read.applies.kind) == nullptr) return std::move(read.faults);
  for (auto& fault : word_faults(read.applies)) read.faults.push_back(std::move(fault));
  return std::move(read.faults);
}

Parsed<Limit> parse_limit(std::string_view text, CaseKind const& kind, std::string_view unit) {
  auto const whole = trimmed(text);
  auto const name = whole.substr(0, std::min(whole.find(' '), whole.size()));
  auto const* fact = find_fact(kind, name);
  if (name.empty()) return no_limit("there is no limit");
  if (fact == nullptr) return no_fact(kind, name);
  auto const rest = trimmed(whole.substr(name.size()));
  auto const sign = rest.substr(0, std::min(rest.find(' '), rest.size()));
  auto const compare = value_for(compare_words, sign);
  if (!compare || !takes(fact->type, *compare))
    return no_limit("\"" + std::string(name) + "\" cannot be compared by \"" + std::string(sign) + "\"");
  auto value = parse_value(fact->type, trimmed(rest.substr(sign.size())), kind, unit);
  if (auto const* fault = std::get_if<ParseFault>(&value)) return *fault;
  return Limit{std::string(name), *compare, std::get<LimitValue>(std::move(value))};
}

}  // namespace amity::rules
