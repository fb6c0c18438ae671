// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/rules.h"
#include "contract/traits.h"

namespace amity::contract {

// The rule sets of the office, the newest first
struct ListRuleSets {
  static constexpr std::string_view id = "listRuleSets";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/rule-sets";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListRuleSetsParameters;
  using Body = None;
  using Answer = RuleSetList;
};

// Loads a set of rules as CSV; it is active only once somebody says from when
struct LoadRuleSet {
  static constexpr std::string_view id = "loadRuleSet";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/rule-sets";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = LoadRuleSetParameters;
  using Body = RuleSetInput;
  using Answer = RuleSetLoaded;
};

// A set with its rules, and what differs from the set that is active today
struct GetRuleSet {
  static constexpr std::string_view id = "getRuleSet";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/rule-sets/{set}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetRuleSetParameters;
  using Body = None;
  using Answer = RuleSetDetail;
};

// What the set would have said of the letters that were issued and the moves that were written down
struct TryRuleSet {
  static constexpr std::string_view id = "tryRuleSet";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/rule-sets/{set}/trial";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = TryRuleSetParameters;
  using Body = None;
  using Answer = RuleTrial;
};

// Makes a set the one that holds from a day on
struct ActivateRuleSet {
  static constexpr std::string_view id = "activateRuleSet";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/rule-sets/{set}/activation";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ActivateRuleSetParameters;
  using Body = ActivationInput;
  using Answer = RuleSetSummary;
};

// Says that the office stands by a rule, with the figure where that was missing
struct ConfirmRule {
  static constexpr std::string_view id = "confirmRule";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/rule-sets/{set}/rules/{rule}/confirmation";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ConfirmRuleParameters;
  using Body = ConfirmationInput;
  using Answer = OfficeRule;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
