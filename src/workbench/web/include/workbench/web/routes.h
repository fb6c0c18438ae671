// SPDX-License-Identifier: Apache-2.0
// Coming in and going out, one's own account, and the people of the office with its departments.
#pragma once

#include "http/router.h"
#include "partnerships/web/desk.h"

namespace amity::workbench::web {

void add_routes(http::Router& router, partnerships::web::Desk const& desk);

// What people and departments bring to the desk.
void fit(partnerships::web::Fittings& fittings);

// Where a link by which somebody sets a password leads, without the origin: "/en/office/welcome?link=...".
std::string welcome_address(std::string_view language, std::string_view secret);

}  // namespace amity::workbench::web
