// SPDX-License-Identifier: Apache-2.0
// Which deadlines would be on other days by another calendar of the office.
#pragma once

#include "deadlines/calendar.h"
#include "work/task.h"

#include <string>
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

}  // namespace amity::work
