// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "desk/views.h"
#include "partnerships/web/desk.h"

#include <optional>
#include <string>

namespace amity::desk::web {

using partnerships::web::AtDesk;
using partnerships::web::DeskList;
using partnerships::web::Fittings;

// The query of a list as a view keeps it: the list's own parameters alone, none that is empty. Nothing where the text
// is no query of an address.
std::optional<std::string> view_query(DeskList const& list, std::string_view typed);

void add_view_pages(http::Router& router, partnerships::web::Desk const& desk);

}  // namespace amity::desk::web
