// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar.h"

#include <utility>

namespace amity::deadlines {

bool is_weekend(Day day) {
  std::chrono::weekday const weekday{day};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

Result<void> Calendar::add(ListedDay listed) {
  auto const day = listed.day;
  if (listed.as == ListedAs::workday && !is_weekend(day))
    return fail(Errc::invalid, to_string(day) + " is worked anyway, since it is no Saturday or Sunday", "day",
                "a Saturday or Sunday that is worked");
  auto const as = listed.as;
  if (!days_.emplace(day, std::move(listed)).second)
    return fail(Errc::conflict, to_string(day) + " is listed twice", "day", "one row for each day");
  if (as == ListedAs::holiday) years_.insert(std::chrono::year_month_day{day}.year());
  return {};
}

ListedDay const* Calendar::listed(Day day) const {
  auto const found = days_.find(day);
  return found == days_.end() ? nullptr : &found->second;
}

bool Calendar::works(Day day) const {
  auto const* const special = listed(day);
  return special == nullptr ? !is_weekend(day) : special->as == ListedAs::workday;
}

Day Calendar::next_working_day(Day day) const {
  do day += std::chrono::days{1};
  while (!works(day));
  return day;
}

Day Calendar::previous_working_day(Day day) const {
  do day -= std::chrono::days{1};
  while (!works(day));
  return day;
}

}  // namespace amity::deadlines
