// SPDX-License-Identifier: Apache-2.0
// What the room's operations have in common. Private to the room.
#pragma once

#include "curation/web/routes.h"
#include "partnerships/web/office_operations.h"

namespace amity::curation::web {

using Reading = partnerships::web::OfficeReads;

using Writes = partnerships::web::OfficeWrites;

}  // namespace amity::curation::web
