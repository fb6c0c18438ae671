// SPDX-License-Identifier: Apache-2.0
#include "core/clock.h"

#include <cstdio>

namespace amity {

Clock system_clock() {
  return [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
}

Clock fixed_clock(Day day) {
  return [day] { return Instant{day}; };
}

std::string to_string(Instant instant) {
  auto const day = std::chrono::floor<std::chrono::days>(instant);
  auto const ms = (instant - day).count();
  char time[64];
  std::snprintf(time, sizeof time, "T%02d:%02d:%02d.%03dZ", static_cast<int>(ms / 3'600'000),
                static_cast<int>(ms / 60'000 % 60), static_cast<int>(ms / 1000 % 60), static_cast<int>(ms % 1000));
  return to_string(day) + time;
}

}  // namespace amity
