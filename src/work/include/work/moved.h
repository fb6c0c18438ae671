// SPDX-License-Identifier: Apache-2.0
// Which deadlines would be on other days by another calendar of the office, and taking that one.
#pragma once

#include "deadlines/calendar.h"
#include "work/task.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::work {

struct MovedDeadline {
  std::variant<LetterId, TaskId> about;
  std::string title;
  Day from;
  Day to;
  bool operator==(MovedDeadline const&) const = default;
};
// Of open letters that await an answer and of open tasks, those whose day would be another; letters first, each by the
// day that is due now.
std::vector<MovedDeadline> moved_by(db::Transaction& transaction, OfficeId office, deadlines::Calendar const& other);

// rules::load_calendar(), with all that rests on the days: reminders of a day that is another now are settled, and
// calendars that were invited are told. Answer and errors are its.
commands::Outcome<std::int64_t> take_calendar(commands::Command& command, std::string_view text);

}  // namespace amity::work
