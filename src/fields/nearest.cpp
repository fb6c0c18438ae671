// SPDX-License-Identifier: Apache-2.0
#include "fields/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace amity::fields {
namespace {

constexpr std::size_t longest = 80;  // bytes; longer words are no typing errors of ours, and would cost a square

// Levenshtein's distance, in bytes.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_word(std::string_view typed, std::span<std::string_view const> known) {
  std::string_view best;
  if (typed.size() > longest) return best;
  auto least = typed.size() / 2 + 1;
  for (auto const word : known)
    if (auto const n = edits(typed, word); n < least) {
      least = n;
      best = word;
    }
  return best;
}

}  // namespace amity::fields
