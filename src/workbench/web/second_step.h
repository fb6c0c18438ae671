// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "accounts/account.h"
#include "partnerships/web/desk_routes.h"

#include <string>

namespace amity::workbench::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;

// What holds, and the button that changes it.
std::string second_step_section(AtDesk const& at, db::Transaction& transaction);
void add_second_step(http::Router& router, Desk const& desk);

}  // namespace amity::workbench::web
