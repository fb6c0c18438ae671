// SPDX-License-Identifier: Apache-2.0
// Texts as searches and rules compare them.
#pragma once

#include <string>
#include <string_view>

namespace amity::folding {

// ICU's NFKC case folding: no difference of capital letters, of width, or of the ways to write one letter. Bytes that
// are no UTF-8 become U+FFFD.
std::string folded(std::string_view text);

}  // namespace amity::folding
