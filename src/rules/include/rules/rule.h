// SPDX-License-Identifier: Apache-2.0
// A rule as data (office.md, 1, item 4; docs/rules.md): to what it applies, what it asks, and where that is written.
#pragma once

#include "core/language.h"
#include "core/result.h"
#include "fields/errors.h"
#include "rules/facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::rules {

// What becomes of a rule that is not kept. stop: it is not done. reason: it is done by who decides, with a reason that
// is printed. note: it is said and no more.
enum class Severity { stop, reason, note };
std::string_view to_string(Severity severity);
std::optional<Severity> parse_severity(std::string_view word);

// Whether the office stands by it. An unconfirmed one is read nowhere but second hand, or lacks its figure: whatever it
// is asked of, its answer is unknown.
enum class Standing { confirmed, unconfirmed };
std::string_view to_string(Standing standing);
std::optional<Standing> parse_standing(std::string_view word);

enum class Compare { equal, unequal, at_most, at_least, below, above, has };
// "partnership.move act=sign kind=sister_city|friendly_exchange", "gift direction=in value_yuan>200": a kind of case,
// and facts that are one of some words, or compare with a number.
struct Condition {
  std::string fact;
  Compare compare{Compare::equal};
  std::vector<std::string> words{};  // yes and no for a fact that is one
  std::int64_t number{};             // of a fact that is counted
  bool operator==(Condition const&) const = default;
};
struct Applies {
  std::string kind;
  std::vector<Condition> conditions;
  bool operator==(Applies const&) const = default;
};
// Why a text is none: a code of fields/codes.h, and both sentences in English.
struct ParseFault {
  std::string code;
  std::string message;
  std::string remedy;
  std::vector<fields::Argument> arguments{};  // what the catalogues' message takes
};
template <class T>
using Parsed = std::variant<T, ParseFault>;
Parsed<Applies> parse_applies(std::string_view text);
// All at once that keeps it from being one, with the words that no case has (rule_words.h). Empty: it can be taken.
std::vector<ParseFault> faults_of_applies(std::string_view text);

// "?": the figure was not found.
struct NotFound {
  bool operator==(NotFound const&) const = default;
};
// Another fact of the case, so much later or, below 0, earlier, in the rule's unit.
struct FromFact {
  std::string fact;
  int amount{};
  bool operator==(FromFact const&) const = default;
};
// "members <= 6", "intent = yes", "approvals has CPAFFC|对外友协", "reported <= returns + 1".
struct Limit {
  std::string fact;
  Compare compare{};
  std::variant<NotFound, bool, std::int64_t, Day, Texts, FromFact> value{};
  bool operator==(Limit const&) const = default;
};
// As the cases of this kind have facts.
Parsed<Limit> parse_limit(std::string_view text, CaseKind const& kind, std::string_view unit);

struct Rule {
  std::string id;  // "cn-sister-intent", one in a set
  std::string applies;
  std::string limit;
  std::string unit;  // days, working_days, months for dates; else what is counted
  Severity severity{};
  std::string document;
  std::string article;  // may be empty: not found
  std::optional<Day> from{};
  std::optional<Day> until{};
  Standing standing{};
  LocalText title{};  // what it says
  bool operator==(Rule const&) const = default;
};

}  // namespace amity::rules
