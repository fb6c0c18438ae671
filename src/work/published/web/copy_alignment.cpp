// SPDX-License-Identifier: Apache-2.0
#include "copy_alignment.h"

#include "core/text_diff.h"
#include "core/text_lines.h"
#include "work/redaction.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace amity::work::published::web {
namespace {

constexpr std::string_view blanks{" \t\r\n"};

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// Stretches of the copy between marks and ends of lines, without what is blank; nothing for a mark.
std::vector<std::optional<std::string>> stretches_of(std::string_view copy) {
  std::vector<std::optional<std::string>> stretches;
  for (auto const& line : text_lines(copy))
    for (auto const& passage : passages_of(line)) {
      auto const* words = std::get_if<std::string>(&passage);
      if (words == nullptr)
        stretches.emplace_back();
      else if (!trimmed(*words).empty())
        stretches.emplace_back(std::string(trimmed(*words)));
    }
  return stretches;
}

class Aligner {
 public:
  explicit Aligner(std::string_view original) : original_(original) {}

  void add(std::string const& stretch) {
    auto const at = original_.find(stretch, told_);
    if (at != std::string_view::npos) return keep(at, stretch.size());
    // Changed in itself: piece by piece within the line where the last one ended.
    auto const end = std::min(original_.find('\n', line_begin()), original_.size());
    auto const rest = original_.substr(line_begin(), end - line_begin());
    auto const pieces = diff_words(rest, stretch);
    auto const is_same = [](DiffPiece const& piece) {
      return piece.is == DiffPiece::Is::same && !trimmed(piece.text).empty();
    };
    if (std::ranges::none_of(pieces, is_same)) return alignment_.added.push_back(stretch);
    for (auto const& piece : pieces) {
      if (piece.is == DiffPiece::Is::removed || trimmed(piece.text).empty()) continue;
      auto const found = piece.is == DiffPiece::Is::same ? original_.find(piece.text, told_) : std::string_view::npos;
      if (found == std::string_view::npos)
        alignment_.added.emplace_back(trimmed(piece.text));
      else
        keep(found, piece.text.size());
    }
  }
  void add_mark() { is_marked_ = true; }
  CopyAlignment take() {
    look_at_gap(original_.size());
    return std::move(alignment_);
  }

 private:
  // Of what is left of the original, where its first line with words begins.
  std::size_t line_begin() const {
    auto const at = original_.find_first_not_of(blanks, told_);
    return at == std::string_view::npos ? original_.size() : at;
  }
  // From what was kept last.
  void look_at_gap(std::size_t end) {
    auto const left_out = trimmed(original_.substr(told_, end - told_));
    // Points and the like alone say nothing.
    auto const says_something = std::ranges::any_of(left_out, [](char c) {
      auto const byte = static_cast<unsigned char>(c);
      return byte >= 0x80U || std::isalnum(byte) != 0;
    });
    if (says_something && !is_marked_) alignment_.unmarked.emplace_back(left_out);
    is_marked_ = false;
  }
  void keep(std::size_t at, std::size_t length) {
    look_at_gap(at);
    alignment_.kept.emplace_back(at, at + length);
    told_ = at + length;
  }

  std::string_view original_;
  std::size_t told_{0};
  bool is_marked_{};  // since what was kept last
  CopyAlignment alignment_;
};

}  // namespace

CopyAlignment align_copy(std::string_view original, std::string_view copy) {
  Aligner aligner(original);
  for (auto const& stretch : stretches_of(copy)) {
    if (stretch)
      aligner.add(*stretch);
    else
      aligner.add_mark();
  }
  return aligner.take();
}

}  // namespace amity::work::published::web
