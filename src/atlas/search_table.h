// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::atlas {

// A key that a city can be found by: a folded name, or one from a later word of it on.
struct SearchKey {
  std::uint32_t text;    // where it begins in the texts
  std::uint32_t length;  // in UTF-16 units
  std::uint32_t name;    // which name of its city: 0 is City::name, n is names()[n - 1]
  std::uint32_t rank;    // of its city, no two alike: 0 is shown first
};

// Keys from first up to (not including) last, in the table's order.
struct KeyRange {
  std::uint32_t first{};
  std::uint32_t last{};
  bool empty() const { return first == last; }
};

// Which letters a text has, as a set of bits: one each for a-z, 0-9 and the space, the rest share 27.
using LetterSet = std::uint64_t;
constexpr LetterSet letter_bit(char16_t unit) {
  if (unit >= u'a' && unit <= u'z') return LetterSet{1} << (unit - u'a');
  if (unit >= u'0' && unit <= u'9') return LetterSet{1} << (26 + unit - u'0');
  return LetterSet{1} << (unit == u' ' ? 36 : 37 + unit % 27);
}

// A node of the tree over the sorted keys: those of its range begin with the same `depth` units.
struct SearchNode {
  KeyRange range;
  std::uint32_t children{};  // the place of the first child; they stand together
  std::uint16_t child_count{};
  char16_t unit{};  // the first after the parent's depth
  std::uint16_t depth{};
  std::uint16_t longest{};  // length of the longest key of the range
  LetterSet letters{};      // that come after the parent's depth in any key of the range
};

// Sorted keys with two helpers: a tree of their beginnings (for typing errors) and a tournament of ranks (the best of
// any range without looking at all of it).
class SearchTable {
 public:
  SearchTable() = default;
  SearchTable(std::u16string const& texts, std::vector<SearchKey> keys);

  SearchKey const& key(std::uint32_t at) const { return keys_[at]; }
  std::u16string_view text(std::uint32_t at) const {
    return std::u16string_view(*texts_).substr(keys_[at].text, keys_[at].length);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }

  KeyRange with_prefix(std::u16string_view prefix) const;
  // Those of a range with a common prefix that are no longer than it.
  KeyRange of_length(KeyRange range, std::size_t length) const;
  // The key of the best rank in a range that is not empty.
  std::uint32_t best(KeyRange range) const;

  std::span<SearchNode const> nodes() const { return nodes_; }  // the root first; none where there are no keys
  std::size_t memory_bytes() const;

 private:
  void sort();
  void grow_tree();
  void split(std::uint32_t node);
  void sum_up_below();
  void hold_tournament();
  bool wins(std::uint32_t a, std::uint32_t b) const { return keys_[a].rank < keys_[b].rank; }

  std::u16string const* texts_{};
  std::vector<SearchKey> keys_;
  std::vector<SearchNode> nodes_;
  std::vector<std::uint32_t> winners_;  // a binary tree in an array: node i over 2i and 2i+1
};

}  // namespace amity::atlas
