// SPDX-License-Identifier: Apache-2.0
#include "tag_clock.h"

#include <functional>
#include <string_view>

namespace amity::http {

TagClock::Places TagClock::places_of(std::span<std::string const> tags) {
  Places places;
  places.reserve(tags.size());
  for (auto const& tag : tags)
    places.push_back(static_cast<std::uint16_t>(std::hash<std::string_view>{}(tag) % place_count));
  return places;
}

// Whoever takes the new moment for the time of their reading must not be dropped by this, so the moment comes last:
// until then what is made counts as made before.
void TagClock::invalidate_all() {
  std::lock_guard const lock{invalidating_};
  auto const moment = now() + 1;
  all_.store(moment, std::memory_order_release);
  now_.store(moment, std::memory_order_release);
}

void TagClock::invalidate(std::span<std::string const> tags) {
  if (tags.empty()) return;
  std::lock_guard const lock{invalidating_};
  auto const moment = now() + 1;
  for (auto const place : places_of(tags)) last_.at(place).store(moment, std::memory_order_release);
  now_.store(moment, std::memory_order_release);
}

}  // namespace amity::http
