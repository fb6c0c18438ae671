// SPDX-License-Identifier: Apache-2.0
// Text that is searched: one form and one way to cut it, for both databases alike.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amity::files {

inline constexpr std::size_t most_text{1U << 20U};  // bytes of a document's text that are searched
inline constexpr std::size_t most_tokens{20'000};   // different ones of a document

// Folded (NFKC, no difference of capital letters), with one blank where there were several or a line's end, and none
// between two characters that are written without blanks (Han, kana, hangul); at most most_text bytes. Text that is
// not UTF-8 is repaired first.
std::string searchable(std::string_view text);

// Of searchable text: words, pairs of characters that are written without blanks, and the last of each run of those
// alone. As hex digits of their UTF-8, which sort alike everywhere.
std::set<std::string> tokens_of(std::string_view folded);

// Tokens from `from` on, before `to`. Both empty: anything.
struct TokenRange {
  std::string from{};
  std::string to{};
  bool operator==(TokenRange const&) const = default;
};
// What a text must have to hold this one, the longest first: its pairs as they are, its words as beginnings of words.
// Empty where there is nothing in it to look for.
std::vector<TokenRange> asked_ranges(std::string_view folded);

}  // namespace amity::files
