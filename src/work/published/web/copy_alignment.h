// SPDX-License-Identifier: Apache-2.0
// Which words of a letter a copy of it keeps, and which words of the copy are none of the letter's. Private to the
// room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::work::published::web {

struct CopyAlignment {
  std::vector<std::pair<std::size_t, std::size_t>> kept;  // of the original, as offsets of bytes; in their order
  std::vector<std::string> added;     // stretches of the copy that stand nowhere after the last kept
  std::vector<std::string> unmarked;  // of the original, that the copy leaves out without a mark in the place
};
// What stands between the marks of a copy is looked for in the original word for word and in its order, so that a text
// that only lost passages has exactly those as lost, however many they are. A stretch that was changed in itself is
// compared with what is left of the original's line.
CopyAlignment align_copy(std::string_view original, std::string_view copy);

}  // namespace amity::work::published::web
