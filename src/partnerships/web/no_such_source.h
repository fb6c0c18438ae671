// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "core/result.h"

#include <string_view>

namespace amity::partnerships::web {

Error no_such_source(std::string_view id);

}  // namespace amity::partnerships::web
