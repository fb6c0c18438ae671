// SPDX-License-Identifier: Apache-2.0
// What the rules said of something when it was decided, kept rule by rule: a rule that is loaded or confirmed later, or
// a fact that is known later, changes nothing of it.
#pragma once

#include "rules/rule_set.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::rules {

// What the rules say of a case, for who passes them and keeps what they said: they are asked once.
struct Judged {
  Checked then{};        // check_case()
  Checked afterwards{};  // check_afterwards()
};
Judged judge(db::Transaction& transaction, OfficeId office, Case const& done, Day today);
// pass_rules() by what judge() said of that case.
commands::Outcome<std::vector<Finding>> pass_rules(commands::Command& command, Case const& done, Judged const& judged,
                                                   std::string const& reason, Decides decides);

struct KeptVerdict {
  RuleSetId set{};
  Finding finding{};         // the rule as its set has it; without the sum of its day
  std::optional<Day> due{};  // where a day was counted
  bool is_afterwards{};      // by the rules of the day of the decision, of what was of a day before
  bool operator==(KeptVerdict const&) const = default;
};

// Keeps under `subject` ("step/3") what judge() said of a case, of rules that are kept and of notes too. It is written
// once: what is kept under that name already stays beside it.
void keep_verdicts(commands::Command& command, std::string_view subject, Judged const& judged);

// In the order in which they were kept.
std::vector<KeptVerdict> verdicts_of(db::Transaction& transaction, OfficeId office, std::string_view subject);

}  // namespace amity::rules
