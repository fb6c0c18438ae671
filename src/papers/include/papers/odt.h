// SPDX-License-Identifier: Apache-2.0
// A letter as a text document that people edit: OpenDocument 1.3 (ISO/IEC 26300), which LibreOffice and Word open.
#pragma once

#include "papers/letter_paper.h"

#include <string>

namespace amity::papers {

// The bytes of the file. Headings, paragraphs, a table for two languages side by side, each with its language. What no
// XML may hold (control characters) is left out. The same paper gives the same bytes.
std::string odt_of(LetterPaper const& paper);

inline constexpr std::string_view odt_type{"application/vnd.oasis.opendocument.text"};

}  // namespace amity::papers
