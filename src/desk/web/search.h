// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "partnerships/web/fittings.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::desk::web {

// The words of a text as they are looked for: folded, at most six, longer ones cut. None where it has no letter or
// digit.
std::vector<std::string> words_of(std::string_view typed);

// What all sources have, the best first, at most so many. The words of the search are made of what is typed.
std::vector<partnerships::web::DeskHit> found(partnerships::web::Fittings const& fittings,
                                              partnerships::web::DeskSearch search);

}  // namespace amity::desk::web
