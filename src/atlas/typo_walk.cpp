// SPDX-License-Identifier: Apache-2.0
#include "typo_walk.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::atlas {
namespace {

constexpr std::size_t longest_text = 60;
constexpr int far = 9;  // more errors than anyone asks for

// Goes down the tree of keys with one row of the distance table a unit. Of a row only the cells within most_errors of
// the diagonal can matter: cell d of the row after i units is the distance to the first i + d - most units of the text.
class TypoWalk {
 public:
  TypoWalk(SearchTable const& table, std::u16string_view text, int most_errors)
      : table_{table}, text_{text}, most_{most_errors}, width_{2 * most_errors + 1} {
    rows_[0].fill(far);
    for (auto d = most_; d < width_; ++d) rows_[0][index(d)] = static_cast<signed char>(d - most_);
    for (auto j = text_.size(); j-- > 0;) rest_[j] = rest_[j + 1] | letter_bit(text_[j]);
  }

  std::vector<NearKeys> run() {
    if (!table_.nodes().empty()) visit(0, 0, far);
    return std::move(found_);
  }

 private:
  // cell d stands at d + 1, so that both neighbours exist.
  using Cells = std::array<signed char, 8>;
  static constexpr std::size_t index(int d) { return static_cast<std::size_t>(d + 1); }

  // best: the errors with which an ancestor's whole range was met already.
  void visit(std::uint32_t at, int depth, int best) {
    auto const& node = table_.nodes()[at];
    if (depth < node.depth && !advance(node, depth, best)) return;
    depth = node.depth;
    if (auto const errors = at_end_of_text(depth); errors > 0 && errors <= std::min(most_, best))
      if (auto const ends = ending_here(node); !ends.empty()) found_.push_back({ends, errors, true});
    for (std::uint32_t child = 0; child < node.child_count; ++child)
      if (can_be_near(table_.nodes()[node.children + child], depth)) visit(node.children + child, depth, best);
  }

  // Along the units that lead to the node; false where nothing from there on is wanted.
  bool advance(SearchNode const& node, int depth, int& best) {
    auto const from = depth;
    std::u16string_view key;  // looked up only once the first unit has not ended the way
    for (; depth < node.depth; ++depth) {
      if (depth == from + 1) key = table_.text(node.range.first);
      auto const unit = depth == from ? node.unit : key[static_cast<std::size_t>(depth)];
      units_[static_cast<std::size_t>(depth) + 1] = unit;
      if (!step(depth, units_[static_cast<std::size_t>(depth)], unit)) return false;
      auto const errors = at_end_of_text(depth + 1);
      if (errors == 0) return false;  // everything from here on begins with the text itself
      if (errors >= best || errors > most_) continue;
      found_.push_back({node.range, errors, false});
      best = errors;
    }
    return true;
  }

  // Whether some cell of the row can still be brought to the end of the text by what stands below the node: every
  // letter of the rest that is nowhere below is an error, and so is every unit that the longest key is short of.
  bool can_be_near(SearchNode const& node, int depth) const {
    auto const& row = rows_[static_cast<std::size_t>(depth)];
    auto const length = static_cast<int>(text_.size());
    for (auto d = 0; d < width_; ++d) {
      auto const left = most_ - row[index(d)];
      auto const j = depth + d - most_;
      if (left < 0 || j < 0 || j > length || (length - j) - (node.longest - depth) > left) continue;
      auto missing = rest_[static_cast<std::size_t>(j)] & ~node.letters;
      for (auto i = 0; i < left; ++i) missing &= missing - (missing != 0 ? 1 : 0);
      if (missing == 0) return true;
    }
    return false;
  }

  KeyRange ending_here(SearchNode const& node) const {
    auto const first_child = node.child_count > 0 ? table_.nodes()[node.children].range.first : node.range.last;
    return {node.range.first, first_child};
  }

  int at_end_of_text(int depth) const {
    auto const d = static_cast<int>(text_.size()) - depth + most_;
    return d < 0 || d >= width_ ? far : rows_[static_cast<std::size_t>(depth)][index(d)];
  }

  // The row after one more unit; false where no key from here on can be near enough.
  bool step(int depth, char16_t before, char16_t unit) {
    auto const i = static_cast<std::size_t>(depth) + 1;
    if (i >= rows_.size()) return false;
    auto const& above = rows_[i - 1];
    auto& row = rows_[i];
    row.fill(far);
    auto least = far;
    auto const length = static_cast<int>(text_.size());
    for (auto d = 0; d < width_; ++d) {
      auto const j = depth + 1 + d - most_;  // units of the text
      if (j < 0 || j > length) continue;
      auto cell = std::min(above[index(d + 1)] + 1, row[index(d - 1)] + 1);
      if (j > 0) {
        auto const letter = text_[static_cast<std::size_t>(j) - 1];
        cell = std::min(cell, above[index(d)] + (letter == unit ? 0 : 1));
        if (j > 1 && depth > 0 && letter == before && text_[static_cast<std::size_t>(j) - 2] == unit && letter != unit)
          cell = std::min(cell, rows_[i - 2][index(d)] + 1);
      }
      row[index(d)] = static_cast<signed char>(std::min(cell, far));
      least = std::min(least, cell);
    }
    return least <= most_;
  }

  SearchTable const& table_;
  std::u16string_view text_;
  int most_;
  int width_;
  std::array<Cells, longest_text + 4> rows_;
  std::array<char16_t, longest_text + 5> units_{};  // of the way down, from 1
  std::array<LetterSet, longest_text + 1> rest_{};  // the letters of the text from there on
  std::vector<NearKeys> found_;
};

}  // namespace

std::vector<NearKeys> find_near(SearchTable const& table, std::u16string_view text, int most_errors) {
  if (text.empty() || text.size() > longest_text) return {};
  return TypoWalk(table, text, most_errors).run();
}

}  // namespace amity::atlas
