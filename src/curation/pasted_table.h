// SPDX-License-Identifier: Apache-2.0
// What was copied out of a spreadsheet, as a table with a head. Private to the room.
#pragma once

#include "curation/lists.h"

#include <string>
#include <string_view>

namespace amity::curation {

struct PastedTable {
  std::string csv;            // with a head, commas and RFC 4180's quotes
  std::int64_t head_lines{};  // lines above the writer's own: 1 where the head is not theirs, one less where they said
                              // their separator
};
// Tabs or semicolons become commas where the first line has them (interop/formats/sheet.h).
PastedTable pasted_table(std::string_view text, std::span<Column const> columns);

}  // namespace amity::curation
