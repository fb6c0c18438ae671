// SPDX-License-Identifier: Apache-2.0
#include "office_day.h"

namespace amity::journal::web {

std::string beginning_of_day(Day day, std::string const& timezone) {
  using std::chrono::minutes;
  // No zone is further from UTC than 15 hours; within that the day begins at one whole minute, which is halved out.
  constexpr std::chrono::hours furthest{15};
  auto before = std::chrono::time_point_cast<Instant::duration>(Instant{day - furthest});
  auto after = std::chrono::time_point_cast<Instant::duration>(Instant{day + furthest});
  while (after - before > minutes{1}) {
    auto const middle = before + std::chrono::floor<minutes>((after - before) / 2);
    (snapshot::day_at([&] { return middle; }, timezone) >= day ? after : before) = middle;
  }
  return amity::to_string(after);
}

}  // namespace amity::journal::web
