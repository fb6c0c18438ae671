// SPDX-License-Identifier: Apache-2.0
// What was changed in a text, as people read it: line by line, and within a line word by word, or character by
// character where a script has no blanks between words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amity {

// A part of a line that stayed, was taken away or was added.
struct DiffPiece {
  enum class Is { same, removed, added };
  Is is{};
  std::string text;
  bool operator==(DiffPiece const&) const = default;
};

// A line of both texts, or of one of them. Of one that stayed, was removed or added there is one piece, the whole line.
struct DiffLine {
  enum class Is { same, changed, removed, added };
  Is is{};
  std::vector<DiffPiece> pieces;
  bool operator==(DiffLine const&) const = default;
};

// Within one line (or any short text). What stayed is at least two letters long, so that no sentence falls into
// crumbs; lines that have little in common are one piece removed and one added. Nothing for two empty texts.
std::vector<DiffPiece> diff_words(std::string_view before, std::string_view after);

// Of two texts, by their lines as text_lines() has them: what is blank is no difference. In the order of the later
// text. Takes milliseconds for texts of 20,000 characters, however much they differ.
std::vector<DiffLine> diff_lines(std::string_view before, std::string_view after);

}  // namespace amity
