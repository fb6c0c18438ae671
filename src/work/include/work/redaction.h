// SPDX-License-Identifier: Apache-2.0
// Passages that are left out of a text for the public. A mark stands in the place of each and says on what ground it
// was taken out: [[personal]], [[negotiation]], [[security]], [[other: what is somebody else's work]]. What stood there
// is not in the text any more.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::work {

// personal: details of people. negotiation: what is still under way. other: with words that say it.
enum class Ground { personal, negotiation, security, other };
inline constexpr std::array all_grounds{Ground::personal, Ground::negotiation, Ground::security, Ground::other};
std::string_view to_string(Ground ground);
std::optional<Ground> parse_ground(std::string_view word);

struct LeftOut {
  Ground ground{};
  std::string words{};  // of `other` alone, and always there
  bool operator==(LeftOut const&) const = default;
};
inline constexpr std::size_t longest_ground{200};  // characters of those words

// "[[personal]]"
std::string mark_of(LeftOut const& left_out);

// A stretch of text, or what was left out between two of them.
using Passage = std::variant<std::string, LeftOut>;
// In their order. What looks like a mark and is none stays text.
std::vector<Passage> passages_of(std::string_view text);

// What stands between [[ and ]] and says no ground, or is not closed before its line ends; as it was written. Also what
// closes nothing, and brackets of full width.
std::vector<std::string> wrong_marks(std::string_view text);

// The text without its marks, each in the place of one blank: what a reader is left with.
std::string without_left_out(std::string_view text);

}  // namespace amity::work
