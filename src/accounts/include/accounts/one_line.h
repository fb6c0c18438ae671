// SPDX-License-Identifier: Apache-2.0
// Names that people give: what may stand in one, for every room that takes names.
#pragma once

#include <string_view>

namespace amity::accounts {

// Without control characters, ends of lines, and what nobody sees (core/unseen.h).
bool is_one_line(std::string_view text);
// As NFKC has it: no letters of another width, no ligatures.
bool is_plain_form(std::string_view text);
// Nothing that anybody sees.
bool is_blank(std::string_view text);

}  // namespace amity::accounts
