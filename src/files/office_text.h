// SPDX-License-Identifier: Apache-2.0
// What documents say that are ZIPs of XML: OOXML, ODF, OFD. Private to the room.
#pragma once

#include "files/type.h"

#include <string>
#include <string_view>

namespace amity::files {

// At most about as much as is searched (text.h); empty where it cannot be read. No more is unpacked than is needed.
std::string office_text(std::string_view bytes, Type type, Limits const& limits);
// The text between the tags: with a blank or a line's end where a paragraph, a cell, a tab or a slide ends; without
// codes of fields and what was struck out.
std::string xml_text(std::string_view xml);

}  // namespace amity::files
