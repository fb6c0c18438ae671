// SPDX-License-Identifier: Apache-2.0
// Instants as the table has them. Private to the room.
#pragma once

#include "core/clock.h"

#include <chrono>
#include <cstdint>

namespace amity::mail {

inline std::int64_t ms_of(Instant instant) { return instant.time_since_epoch().count(); }
inline Instant instant_of(std::int64_t ms) { return Instant{std::chrono::milliseconds{ms}}; }

}  // namespace amity::mail
