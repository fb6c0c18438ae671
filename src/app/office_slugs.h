// SPDX-License-Identifier: Apache-2.0
// Offices by the names that people type. Private to the room.
#pragma once

#include "core/id.h"
#include "core/result.h"
#include "db/database.h"

#include <map>
#include <string>

namespace amity::app {

using OfficeSlugs = std::map<OfficeId, std::string>;
OfficeSlugs office_slugs(db::Transaction& transaction);
// Errc::not_found with those that there are.
Result<OfficeId> office_of(OfficeSlugs const& slugs, std::string const& wanted);

}  // namespace amity::app
