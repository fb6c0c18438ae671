// SPDX-License-Identifier: Apache-2.0
// What the operations of people have in common. Private to the room.
#pragma once

#include "inputs.h"
#include "partnerships/web/office_operations.h"
#include "people/web/routes.h"

namespace amity::people::web {

using Reading = partnerships::web::OfficeReads;

using Writes = partnerships::web::OfficeWrites;

using partnerships::web::recorded;

inline Failure nothing_there(std::string_view what) {
  return fail(Errc::not_found, "the office has no such " + std::string(what), std::string(what));
}

}  // namespace amity::people::web
