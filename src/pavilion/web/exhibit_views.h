// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "pavilion/web/exhibits.h"

namespace amity::pavilion::web {

// "/en/office/partners/chiang-mai/documents"
std::string exhibits_address(partnerships::web::AtDesk const& at, atlas::City const& city);

}  // namespace amity::pavilion::web
