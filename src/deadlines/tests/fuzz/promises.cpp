// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "deadlines/calendar_file.h"
#include "promise.h"

namespace amity::deadlines {

void calendar_keeps_its_promises(std::string_view bytes) {
  auto const calendar = parse_calendar(bytes);
  if (!calendar) {
    require(!calendar.error().all().empty());
    for (auto const& error : calendar.error().all())
      require(error.line > 0 && !error.message.empty() && !error.code.empty(), "an error that can be mended");
    return;
  }
  require(!calendar->listed_days().empty(), "a calendar has a day");
  for (auto const& [day, listed] : calendar->listed_days()) {
    require(listed.day == day && !listed.name.empty());
    require(calendar->works(day) == (listed.as == ListedAs::workday));
    require(listed.as == ListedAs::holiday || is_weekend(day));
    require(listed.as == ListedAs::workday || calendar->knows(std::chrono::year_month_day{day}.year()));
    require(calendar->works(calendar->next_working_day(day)));
  }
}

}  // namespace amity::deadlines
