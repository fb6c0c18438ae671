// SPDX-License-Identifier: Apache-2.0
// Text within XML. Private to the room.
#pragma once

#include <string>
#include <string_view>

namespace amity::papers {

// As the content of an element or attribute; characters that XML 1.0 does not have are left out.
std::string xml_text(std::string_view text);
// As the content of an OpenDocument paragraph, in which blanks beside each other would become one.
std::string odf_text(std::string_view text);

}  // namespace amity::papers
