// SPDX-License-Identifier: Apache-2.0
// Words of rules that no case ever has: "act=fly", "home_country=China". A rule with one never applies, or is kept or
// broken by every case, and nothing would tell. No set is taken with one (rule_file.h); sets of before that was asked
// go on as they are, and are named where somebody sees them.
#pragma once

#include "rules/rule.h"

#include <string>
#include <vector>

namespace amity::rules {

// In the order in which they stand. Codes: no_such_word, no_such_country (with the nearest there is), and
// never_together where two conditions leave nothing of a fact.
std::vector<ParseFault> word_faults(Applies const& applies);
std::vector<ParseFault> word_faults(Limit const& limit, CaseKind const& kind);

struct WordFault {
  std::string field;  // applies or limit
  std::string value;  // what stands there
  ParseFault why;
};
// Of a rule that was stored, both.
std::vector<WordFault> word_faults(Rule const& rule);

}  // namespace amity::rules
