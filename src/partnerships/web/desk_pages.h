// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "desk_fields.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/desk_routes.h"

namespace amity::partnerships::web {

void add_desk_forms(http::Router& router, Desk const& desk);
void add_move_forms(http::Router& router, Desk const& desk);

}  // namespace amity::partnerships::web
