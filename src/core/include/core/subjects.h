// SPDX-License-Identifier: Apache-2.0
// What something was done to, as the journal, holds and comments name it: the one way to write each.
#pragma once

#include "core/id.h"

#include <string>

namespace amity {

// What an office has with a city.
inline std::string partner_subject(CityId city) { return "partner/" + std::to_string(city.value); }

}  // namespace amity
