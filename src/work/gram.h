// SPDX-License-Identifier: Apache-2.0
// Short parts of a text by which texts that may hold another are found. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

// Of a folded text: pairs of characters of scripts written without blanks, threes of others, and what is left at the
// end of a run of either; blanks and marks of ASCII and CJK part runs. As hex digits of their UTF-8.
std::set<std::string> grams_of(std::string_view folded);

// Grams that every text has which holds this one: at most `most`, spread over it. Empty where it is too short for any.
std::vector<std::string> asked_grams(std::string_view folded, std::size_t most);

// For a text too short for that: grams of texts that hold it are those from `from` on and before `to`. Both empty where
// there is nothing in it to look for.
struct GramRange {
  std::string from{};
  std::string to{};
  bool operator==(GramRange const&) const = default;
};
GramRange asked_range(std::string_view folded);

}  // namespace amity::work
