// SPDX-License-Identifier: Apache-2.0
#include "morning_time.h"

#include "snapshot/world.h"

#include <unicode/timezone.h>

#include <memory>

namespace amity::notices::web {
namespace {

constexpr std::chrono::hours eight{8};

}  // namespace

Instant morning_of(Day day, std::string const& timezone) {
  auto const local = std::chrono::time_point_cast<std::chrono::milliseconds>(day + eight);
  std::unique_ptr<icu::TimeZone> const zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(timezone)));
  std::int32_t offset_ms = 0;
  std::int32_t daylight_ms = 0;
  auto status = U_ZERO_ERROR;
  // 1: the time that is given is the clock's on the wall.
  zone->getOffset(static_cast<double>(local.time_since_epoch().count()), 1, offset_ms, daylight_ms, status);
  if (U_FAILURE(status) != 0) return local;
  return local - std::chrono::milliseconds{offset_ms + daylight_ms};
}

Day local_day(Instant now, std::string const& timezone) {
  return snapshot::day_at([now] { return now; }, timezone);
}

Instant next_morning(Instant now, std::string const& timezone) {
  auto const day = local_day(now, timezone);
  auto const morning = morning_of(day, timezone);
  return morning > now ? morning : morning_of(day + std::chrono::days{1}, timezone);
}

}  // namespace amity::notices::web
