// SPDX-License-Identifier: Apache-2.0
#include "search_table.h"

#include <algorithm>
#include <span>

namespace amity::atlas {
namespace {

// The first units of a key as a number that sorts like them.
std::uint64_t leading_units(std::u16string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 16U | (i < text.size() ? text[i] : 0U);
  return number;
}

std::size_t common_length(std::u16string_view a, std::u16string_view b, std::size_t from) {
  auto const shorter = std::min(a.size(), b.size());
  while (from < shorter && a[from] == b[from]) ++from;
  return from;
}

}  // namespace

SearchTable::SearchTable(std::u16string const& texts, std::vector<SearchKey> keys)
    : texts_{&texts}, keys_{std::move(keys)} {
  if (keys_.empty()) return;
  sort();
  grow_tree();
  hold_tournament();
}

void SearchTable::sort() {
  struct Sortable {
    std::uint64_t leading;
    std::uint32_t key;
  };
  std::vector<Sortable> order(keys_.size());
  for (std::uint32_t i = 0; i < size(); ++i) order[i] = {leading_units(text(i)), i};
  std::ranges::sort(order, [&](Sortable const& a, Sortable const& b) {
    if (a.leading != b.leading) return a.leading < b.leading;
    auto const rest = text(a.key).compare(text(b.key));
    return rest != 0 ? rest < 0 : wins(a.key, b.key);
  });
  std::vector<SearchKey> sorted;
  sorted.reserve(keys_.size());
  for (auto const& entry : order) sorted.push_back(keys_[entry.key]);
  keys_ = std::move(sorted);
}

void SearchTable::grow_tree() {
  nodes_.reserve(keys_.size() * 3 / 2);
  nodes_.push_back({.range = {0, size()}});
  for (std::uint32_t node = 0; node < nodes_.size(); ++node) split(node);
  sum_up_below();
}

// Takes the node down to where its keys part, and adds a child for each unit that comes next. Keys that end there have
// no child; they are the first of the range.
void SearchTable::split(std::uint32_t node) {
  auto const range = nodes_[node].range;
  auto const depth = common_length(text(range.first), text(range.last - 1), nodes_[node].depth);
  nodes_[node].depth = static_cast<std::uint16_t>(depth);
  nodes_[node].children = static_cast<std::uint32_t>(nodes_.size());
  auto at = range.first;
  while (at < range.last && keys_[at].length == depth) ++at;
  while (at < range.last) {
    auto const unit = text(at)[depth];
    auto const child = static_cast<std::uint16_t>(depth + 1);
    auto end = at + 1;
    while (end < range.last && text(end)[depth] == unit) ++end;
    nodes_.push_back({.range = {at, end}, .unit = unit, .depth = child});
    at = end;
  }
  nodes_[node].child_count = static_cast<std::uint16_t>(nodes_.size() - nodes_[node].children);
}

// Children stand after their parents, so that the last comes first.
void SearchTable::sum_up_below() {
  for (auto place = nodes_.size(); place-- > 0;) {
    auto& node = nodes_[place];
    auto const children = std::span(nodes_).subspan(node.children, node.child_count);
    node.longest = std::max(node.longest, node.depth);
    for (auto& child : children) {
      auto const edge = text(child.range.first).substr(node.depth, child.depth - node.depth);
      for (auto const unit : edge) child.letters |= letter_bit(unit);
      node.letters |= child.letters;
      node.longest = std::max(node.longest, child.longest);
    }
  }
}

void SearchTable::hold_tournament() {
  winners_.resize(keys_.size() * 2);
  for (std::uint32_t i = 0; i < size(); ++i) winners_[size() + i] = i;
  for (auto i = size() - 1; i > 0; --i) {
    auto const left = winners_[2 * i];
    auto const right = winners_[2 * i + 1];
    winners_[i] = wins(right, left) ? right : left;
  }
}

std::uint32_t SearchTable::best(KeyRange range) const {
  auto winner = range.first;
  for (auto left = range.first + size(), right = range.last + size(); left < right; left /= 2, right /= 2) {
    if (left % 2 == 1) {
      if (wins(winners_[left], winner)) winner = winners_[left];
      ++left;
    }
    if (right % 2 == 1) {
      --right;
      if (wins(winners_[right], winner)) winner = winners_[right];
    }
  }
  return winner;
}

KeyRange SearchTable::with_prefix(std::u16string_view prefix) const {
  auto const before = [&](SearchKey const& key) {
    return std::u16string_view(*texts_).substr(key.text, std::min<std::size_t>(key.length, prefix.size())) < prefix;
  };
  auto const not_after = [&](SearchKey const& key) {
    return std::u16string_view(*texts_).substr(key.text, std::min<std::size_t>(key.length, prefix.size())) <= prefix;
  };
  auto const first = std::ranges::partition_point(keys_, before);
  auto const last = std::partition_point(first, keys_.end(), not_after);
  return {static_cast<std::uint32_t>(first - keys_.begin()), static_cast<std::uint32_t>(last - keys_.begin())};
}

KeyRange SearchTable::of_length(KeyRange range, std::size_t length) const {
  auto const begin = keys_.begin() + range.first;
  auto const end = std::partition_point(begin, keys_.begin() + range.last,
                                        [&](SearchKey const& key) { return key.length <= length; });
  return {range.first, static_cast<std::uint32_t>(end - keys_.begin())};
}

std::size_t SearchTable::memory_bytes() const {
  return keys_.capacity() * sizeof(SearchKey) + nodes_.capacity() * sizeof(SearchNode) +
         winners_.capacity() * sizeof(std::uint32_t);
}

}  // namespace amity::atlas
