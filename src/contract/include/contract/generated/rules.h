// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class RuleSeverity : std::uint8_t { stop, reason, note };
BOOST_DESCRIBE_ENUM(RuleSeverity, stop, reason, note)

enum class RuleStanding : std::uint8_t { confirmed, unconfirmed };
BOOST_DESCRIBE_ENUM(RuleStanding, confirmed, unconfirmed)

// Whether a rule is kept. Unknown is never read as yes.
enum class RuleAnswer : std::uint8_t { yes, no, unknown };
BOOST_DESCRIBE_ENUM(RuleAnswer, yes, no, unknown)

enum class RuleEffect : std::uint8_t { goes_on, wants_reason, stopped };
BOOST_DESCRIBE_ENUM(RuleEffect, goes_on, wants_reason, stopped)

struct RuleSetSummary {
  std::int64_t id;
  LocalText name;
  std::string loaded_by;
  std::string loaded_at;
  Nullable<Day> active_from;
  bool operator==(RuleSetSummary const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleSetSummary, (), (id, name, loaded_by, loaded_at, active_from))

struct RuleSetList {
  Nullable<std::int64_t> active;
  std::vector<RuleSetSummary> sets;
  bool operator==(RuleSetList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleSetList, (), (active, sets))

struct OfficeRule {
  std::string id;
  std::string applies;
  std::string limit;
  std::string unit;
  RuleSeverity severity;
  std::string document;
  std::string article;
  Nullable<Day> from;
  Nullable<Day> until;
  RuleStanding standing;
  LocalText title;
  std::string confirmed_by;
  std::string confirmed_at;
  std::string confirmed_words;
  bool operator==(OfficeRule const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeRule, (), (id, applies, limit, unit, severity, document, article, from, until, standing, title, confirmed_by, confirmed_at, confirmed_words))

enum class RuleDifferenceChange : std::uint8_t { added, removed, changed };
BOOST_DESCRIBE_ENUM(RuleDifferenceChange, added, removed, changed)

struct RuleDifference {
  RuleDifferenceChange change;
  std::string rule;
  std::vector<std::string> fields;
  bool operator==(RuleDifference const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleDifference, (), (change, rule, fields))

struct RuleSetDetail {
  RuleSetSummary set;
  std::vector<OfficeRule> rules;
  std::vector<RuleDifference> differences;
  bool operator==(RuleSetDetail const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleSetDetail, (), (set, rules, differences))

struct RuleSetInput {
  LocalText name;
  std::string rules;
  bool operator==(RuleSetInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleSetInput, (), (name, rules))
constexpr auto rules_of(RuleSetInput const*) {
  return std::array{
    Rule{.name = "name", .most = 200},
    Rule{.name = "rules", .least = 1, .most = 300000, .lines = fields::Lines::many}};
}

struct RuleSetLoaded {
  std::int64_t id;
  bool operator==(RuleSetLoaded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleSetLoaded, (), (id))

struct ActivationInput {
  Day from;
  bool operator==(ActivationInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivationInput, (), (from))

struct ConfirmationInput {
  std::string limit{""};
  std::string words;
  bool operator==(ConfirmationInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConfirmationInput, (), (limit, words))
constexpr auto rules_of(ConfirmationInput const*) {
  return std::array{
    Rule{.name = "limit", .most = 500, .has_default = true},
    Rule{.name = "words", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct RuleTally {
  std::string rule;
  std::int64_t yes;
  std::int64_t no;
  std::int64_t unknown;
  bool operator==(RuleTally const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleTally, (), (rule, yes, no, unknown))

struct TriedFinding {
  std::string rule;
  RuleAnswer answer;
  bool operator==(TriedFinding const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TriedFinding, (), (rule, answer))

struct TriedCase {
  std::string kind;
  std::string subject;
  std::string title;
  Day on;
  RuleEffect effect;
  RuleEffect before;
  std::vector<TriedFinding> findings;
  bool operator==(TriedCase const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TriedCase, (), (kind, subject, title, on, effect, before, findings))

struct RuleTrial {
  std::int64_t cases;
  std::vector<RuleTally> tallies;
  std::vector<std::string> fit_no_case;
  std::vector<TriedCase> held;
  bool operator==(RuleTrial const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleTrial, (), (cases, tallies, fit_no_case, held))

struct ListRuleSetsParameters {
  std::string office;
  bool operator==(ListRuleSetsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListRuleSetsParameters, (), (office))
constexpr auto rules_of(ListRuleSetsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct LoadRuleSetParameters {
  std::string office;
  bool operator==(LoadRuleSetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LoadRuleSetParameters, (), (office))
constexpr auto rules_of(LoadRuleSetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetRuleSetParameters {
  std::string office;
  std::int64_t set;
  bool operator==(GetRuleSetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetRuleSetParameters, (), (office, set))
constexpr auto rules_of(GetRuleSetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "set", .least = 1, .in_path = true}};
}

struct TryRuleSetParameters {
  std::string office;
  std::int64_t set;
  bool operator==(TryRuleSetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TryRuleSetParameters, (), (office, set))
constexpr auto rules_of(TryRuleSetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "set", .least = 1, .in_path = true}};
}

struct ActivateRuleSetParameters {
  std::string office;
  std::int64_t set;
  bool operator==(ActivateRuleSetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivateRuleSetParameters, (), (office, set))
constexpr auto rules_of(ActivateRuleSetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "set", .least = 1, .in_path = true}};
}

struct ConfirmRuleParameters {
  std::string office;
  std::int64_t set;
  std::string rule;
  bool operator==(ConfirmRuleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConfirmRuleParameters, (), (office, set, rule))
constexpr auto rules_of(ConfirmRuleParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "set", .least = 1, .in_path = true},
    Rule{.name = "rule", .least = 1, .most = 60, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
