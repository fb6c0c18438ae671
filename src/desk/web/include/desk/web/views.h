// SPDX-License-Identifier: Apache-2.0
// What saved views put on the desk.
#pragma once

#include "partnerships/web/desk.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::desk::web {

// The views on the rail.
void fit(partnerships::web::Fittings& fittings);

// Where a list that is asked nothing goes on to, for who let it open with a view; nothing for all others.
std::optional<http::Response> opened_with(partnerships::web::AtDesk const& at, std::string_view list);

// Below a list's filter: its filter and order can be saved as they are. HTML.
std::string save_view(partnerships::web::AtDesk const& at, std::string_view list);

}  // namespace amity::desk::web
