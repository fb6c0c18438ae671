// SPDX-License-Identifier: Apache-2.0
// Texts as they are given. Private to the room.
#pragma once

#include "fields/trouble.h"

#include <string>
#include <string_view>

namespace amity::fields {

// Without surrounding blanks, the ideographic space among them.
std::string_view trimmed(std::string_view text);

// The trimmed UTF-8 text of a node; wanted is the argument of wrong_type.
Reading<std::string_view> plain_text(Node const& node, std::string_view wanted);

// Full-width signs (１９８１－１１) as the ASCII that they stand for.
std::string half_width(std::string_view text);

}  // namespace amity::fields
