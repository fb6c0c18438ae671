// SPDX-License-Identifier: Apache-2.0
// What the answers and the pages on the world's ties share. Private to the room.
#pragma once

#include "api/documents_world.h"
#include "handlers.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::api {

// "Q182852, Q30002": without blanks around, empty parts left out.
std::vector<std::string> split_at_commas(std::string_view text);
// The day at the home office; UTC's where there is none.
Day today_of(Surroundings const& s);
Error no_such_source(std::string_view id);

}  // namespace amity::api
