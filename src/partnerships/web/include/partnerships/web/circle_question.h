// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "http/message.h"
#include "partnerships/circle.h"
#include "snapshot/world.h"

#include <string_view>

namespace amity::partnerships::web {

// A circle's question out of as_of, kind and region. With as_of only who was a partner on that day is listed, without
// it the circle's whole life.
Result<partnerships::CircleQuestion> read_circle_question(http::Request const& request, Day today);

// By its number; nullptr where there is none.
partnerships::Partnership const* find_partnership(snapshot::World const& world, std::string_view text);

}  // namespace amity::partnerships::web
