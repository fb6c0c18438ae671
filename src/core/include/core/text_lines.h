// SPDX-License-Identifier: Apache-2.0
// A text as people type it into a box of several lines, line by line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amity {

// The lines that say something, without their ends (LF or CRLF): a paragraph or an entry each. Lines of nothing but
// blanks, full width ones included, are left out.
std::vector<std::string> text_lines(std::string_view text);

}  // namespace amity
