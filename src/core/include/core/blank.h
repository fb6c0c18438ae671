// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity {

// Nothing but blanks, those of full width (U+3000) and ends of lines included. Of characters, not of bytes: a piece of
// one is none.
constexpr bool is_blank(std::string_view text) {
  constexpr std::string_view wide{"\u3000"};
  while (!text.empty()) {
    if (text.starts_with(wide))
      text.remove_prefix(wide.size());
    else if (std::string_view{" \t\r\n"}.find(text.front()) != std::string_view::npos)
      text.remove_prefix(1);
    else
      return false;
  }
  return true;
}

}  // namespace amity
