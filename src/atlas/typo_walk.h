// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search_table.h"

#include <string_view>
#include <vector>

namespace amity::atlas {

// Keys that a text meets with typing errors.
struct NearKeys {
  KeyRange range;
  int errors{};  // 1 or 2
  bool whole{};  // the text is the whole key; else the key's beginning
};

// The fewest typing errors (a letter too many, too few, another, or two neighbours swapped, each letter touched once:
// the restricted Damerau-Levenshtein distance) that make the text a key or the beginning of one. Finds every key of the
// table within most_errors (1 or 2); a key can be in several ranges, and counts by its best. Keys without an error are
// left out as far as their whole range is. The text is at most 60 units; longer ones find nothing.
std::vector<NearKeys> find_near(SearchTable const& table, std::u16string_view text, int most_errors);

}  // namespace amity::atlas
