// SPDX-License-Identifier: Apache-2.0
// A set of rules as text (CSV, RFC 4180; docs/rules.md).
#pragma once

#include "fields/errors.h"
#include "rules/rule.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::rules {

inline constexpr std::size_t most_rules = 500;
inline constexpr std::size_t longest_rules{300'000};  // bytes, where ends of lines count as one

// A row for each rule below a head with the columns id, applies, limit, unit, severity, document, standing, and where
// wanted article, from, until, title_zh, title_ja, title_en. All that is wrong at once, with line, field, value, why
// and what is accepted. Of a text longer than longest_rules nothing is read.
fields::Checked<std::vector<Rule>> parse_rules(std::string_view text);

}  // namespace amity::rules
