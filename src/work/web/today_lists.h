// SPDX-License-Identifier: Apache-2.0
// The lists of Today: the first ten of each, all of it by a link. Private to the room.
#pragma once

#include "views.h"

namespace amity::work::web {

// Which list the address asks for alone (?all=answer); empty: the first of each.
std::string list_asked(AtDesk const& at);
std::size_t first_of(AtDesk const& at, std::string_view key, std::size_t all);
// {href, text} of "All (12)"; null where all of them are shown. list: another page that shows the same.
json::value all_link(AtDesk const& at, std::string_view key, std::size_t all, std::string const& list = {});

}  // namespace amity::work::web
