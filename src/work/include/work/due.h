// SPDX-License-Identifier: Apache-2.0
// Until when letters want an answer and tasks are to be done, and who is reminded of it when (office.md, 13).
#pragma once

#include "deadlines/calendar.h"
#include "notices/notice.h"
#include "work/letter_list.h"
#include "work/task.h"

#include <optional>
#include <vector>

namespace amity::work {

// Until when an answer is due: to one that came in, or to ours; nothing where no time was set, or it was not sent yet.
std::optional<deadlines::Deadline> deadline_of(LetterLine const& line, deadlines::Calendar const& calendar);

// What people are reminded of on the days after `after` up to `until`, where they are days of a reminder: at half and
// three quarters of the time and on the last working day before it whoever has to act, each day after it too, and on
// the third day after it whoever directs the office. Of one thing the latest alone; each with a key of its thing and
// day.
std::vector<notices::NewNotice> reminders_between(db::Transaction& transaction, OfficeId office,
                                                  deadlines::Calendar const& calendar, Day after, Day until);

}  // namespace amity::work
