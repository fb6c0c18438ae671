// SPDX-License-Identifier: Apache-2.0
#include "deadlines/reminders.h"

#include <algorithm>

namespace amity::deadlines {

std::vector<Day> reminders(Day set_on, Day due, Calendar const& calendar, std::chrono::days daily) {
  auto const time = due - set_on;
  std::vector<Day> on;
  for (auto const day : {set_on + time / 2, set_on + time * 3 / 4, calendar.previous_working_day(due)})
    if (day >= set_on && day < due) on.push_back(day);
  std::sort(on.begin(), on.end());
  on.erase(std::unique(on.begin(), on.end()), on.end());
  auto const first = std::max(due + std::chrono::days{1}, set_on);
  for (auto day = first; day < first + daily; day += std::chrono::days{1}) on.push_back(day);
  return on;
}

}  // namespace amity::deadlines
