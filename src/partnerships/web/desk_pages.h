// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "desk_fields.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/desk_routes.h"

#include <string_view>

namespace amity::partnerships::web {

// By which an address says what was just done, told above the page that it leads to.
inline constexpr std::string_view done_parameter{"done"};
// By which a form that is pressed twice is known.
inline constexpr std::string_view once_parameter{"once"};

void add_desk_forms(http::Router& router, Desk const& desk);
void add_move_forms(http::Router& router, Desk const& desk);

}  // namespace amity::partnerships::web
