// SPDX-License-Identifier: Apache-2.0
// What rules say of a case: yes, no or unknown, each with its row. Unknown is never read as yes.
#pragma once

#include "core/truth.h"
#include "deadlines/deadline.h"
#include "rules/rule.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::rules {

// Why an answer is unknown.
enum class Unknown { not_confirmed, figure_not_found, fact_not_known, may_not_apply, calendar_not_known };
std::string_view to_string(Unknown why);

struct Finding {
  Rule rule;
  Truth answer{};  // whether it is kept
  std::optional<Unknown> why{};
  std::string fact{};                             // that is not known
  std::optional<deadlines::Deadline> deadline{};  // where a day is counted: the sum, and until when
  bool operator==(Finding const&) const = default;
};

// What becomes of it. goes_on: kept, or a note. reason: not kept, or not known, and who decides may say why it is done
// all the same. stopped: a rule of severity stop is not kept.
enum class Effect { goes_on, wants_reason, stopped };
Effect effect_of(Finding const& finding);
Effect effect_of(std::span<Finding const> findings);  // the strictest

// Of the rules that apply to the case on its day, or may; in their order. calendar: of the office's country.
std::vector<Finding> check(std::span<Rule const> rules, Case const& done, deadlines::Calendar const& calendar);

}  // namespace amity::rules
