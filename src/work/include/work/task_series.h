// SPDX-License-Identifier: Apache-2.0
// Tasks that come again. The rule stands at the newest of a series alone; move_task() makes the next one. Each verb is
// a command.
#pragma once

#include "work/task.h"

namespace amity::work {

// The version that stands then. Errors: every (`no_amount`), weekdays (`weekdays_of_weeks`: of another unit), on
// (`not_by_month`: of days and weeks), until (`repeat_ends_before`: the day it is due, `far_year`;
// `repeat_never`: before the next one would be due), every (`repeat_too_far`: that would be after 2199), due
// (`repeats_from_day`: no day is typed from which it could be counted). Errc::conflict (`task_is_over`;
// `followed_already`: the next was made of it, and has the rule).
// Errc::not_found as change_task().
commands::Outcome<std::int64_t> set_recurrence(commands::Command& command, TaskId id, Recurrence const& recurrence,
                                               std::optional<commands::Seen> const& seen);
// Nothing follows this one. Nothing changes where nothing would.
commands::Outcome<std::int64_t> end_recurrence(commands::Command& command, TaskId id);

// The day that the one after this is due by the rule, as the office's calendar has it now; nothing where none follows.
// calendar: the transaction's, as of letter_of(), for who asks of many.
std::optional<deadlines::Deadline> next_deadline(db::Transaction& transaction, OfficeId office, Task const& task,
                                                 rules::OfficeCalendar* calendar = nullptr);

// The days on which the next of them are due, at most so many; fewer where it ends.
std::vector<deadlines::Deadline> coming_deadlines(db::Transaction& transaction, OfficeId office, Task const& task,
                                                  std::size_t most);

// The one that was made of this and has taken over its rule.
std::optional<TaskId> task_after(db::Transaction& transaction, OfficeId office, TaskId id);

}  // namespace amity::work
