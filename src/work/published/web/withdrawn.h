// SPDX-License-Identifier: Apache-2.0
// What is answered where there is no letter to read. Private to the room.
#pragma once

#include "contract/refusal.h"
#include "core/partial_date.h"

#include <string_view>

namespace amity::work::published::web {

// 404.
Error no_such_letter_shown(std::string_view id);
// 410: there was one, until that day.
contract::Problem withdrawn_problem(Day on);

}  // namespace amity::work::published::web
