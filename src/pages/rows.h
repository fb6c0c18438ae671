// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/pages.h"
#include "tongue.h"

namespace amity::pages {

// The view of templates/partners.mustache: the circle's partners in groups (in force, perhaps in force, stated by weak
// sources only, intended, ended), each row as the island draws it again.
// `shown`: Circle, already filtered; `circle`: the whole one, for what can be chosen; `office`: OfficePage or null.
json::object partners_view(Reader const& reader, json::value const& shown, json::value const& circle,
                           json::value const& office);

}  // namespace amity::pages
