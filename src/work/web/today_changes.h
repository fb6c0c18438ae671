// SPDX-License-Identifier: Apache-2.0
// What others changed since who reads looked last, on Today. Private to the room.
#pragma once

#include "views.h"

namespace amity::work::web {

// Letters by what was done with them, and all other records by the journal: {letters, letters_cut, changes,
// changes_cut, newest}; each of letters and changes {lines, all}. newest: the moment until which what was read is seen;
// empty where there is nothing.
json::object today_changes(AtDesk const& at, db::Transaction& transaction, Names const& names);

}  // namespace amity::work::web
