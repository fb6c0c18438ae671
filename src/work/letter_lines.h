// SPDX-License-Identifier: Apache-2.0
// Ids and texts as the queries of lists take them. Private to the room.
#pragma once

#include "work/letter_list.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

LetterLine read_letter_line(db::Row const& row);

// Twelve digits each.
std::string id_texts(std::vector<std::int64_t> const& ids);

// For LIKE ... ESCAPE '!'.
std::string escaped_pattern(std::string_view text);

}  // namespace amity::work
