// SPDX-License-Identifier: Apache-2.0
// Sets of rules beside each other, and what one would have said of what was done. Pure.
#pragma once

#include "rules/check.h"

#include <span>
#include <string>
#include <vector>

namespace amity::rules {

enum class RuleChange { added, removed, changed };
std::string_view to_string(RuleChange change);
struct RuleDifference {
  RuleChange change{};
  std::string rule;
  std::vector<std::string> fields{};  // that differ, of a changed one: "limit", "severity" ...
  bool operator==(RuleDifference const&) const = default;
};
// In the order of `after`, then what is gone.
std::vector<RuleDifference> difference(std::span<Rule const> before, std::span<Rule const> after);

struct Tally {
  std::string rule;
  int yes{};
  int no{};
  int unknown{};
  bool operator==(Tally const&) const = default;
};
struct TriedCase {
  std::string kind;
  std::string subject;
  std::string title;
  Day on{};
  Effect effect{};                  // of these rules
  Effect before{};                  // of those that are active, goes_on where none are
  std::vector<Finding> findings{};  // that are not kept or not known
  std::string known{};              // as in Case
};
struct Trial {
  int cases{};
  std::vector<Tally> tallies;              // of the rules that applied to a case at least, in their order
  std::vector<std::string> fit_no_case{};  // the other rules, in their order
  std::vector<TriedCase> cases_held;       // that would not simply have gone on, or go on now and did not before
  std::vector<TriedCase> cases_through{};  // the others, in their order
};
Trial try_rules(std::span<Rule const> rules, std::span<Rule const> active, std::span<Case const> cases,
                deadlines::Calendar const& calendar);

}  // namespace amity::rules
