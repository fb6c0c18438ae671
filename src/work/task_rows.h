// SPDX-License-Identifier: Apache-2.0
// Tasks as rows, and who may change them. Private to the room.
#pragma once

#include "fields/errors.h"
#include "work/task.h"

#include <optional>
#include <vector>

namespace amity::work {

// With the right edit_tasks every task, otherwise one's own, or one of whom one is a deputy of. Errc::not_found,
// Errc::refused (`not_yours`).
commands::Outcome<Task> task_to_change(commands::Command& command, TaskId id);
void write_task(commands::Command& command, Task const& task);

// The rule and the day by which a task is due, as things stand; nothing where no day is set or it is not known yet.
struct TaskRule {
  deadlines::Rule rule;
  Day anchor;
};
std::optional<TaskRule> rule_of(db::Transaction& transaction, OfficeId office, TaskFields const& fields);
// Says of each until when it is; by the office's calendar (the transaction's, where there is one), or by that one.
void set_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task>& tasks,
                   rules::OfficeCalendar* calendar = nullptr);
void set_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task>& tasks,
                   deadlines::Calendar const& calendar);

// What is wrong with the day or the count of a task.
std::vector<fields::FieldError> errors_in_due(db::Transaction& transaction, OfficeId office, TaskFields const& fields);

}  // namespace amity::work
