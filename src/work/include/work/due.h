// SPDX-License-Identifier: Apache-2.0
// Who is reminded when of letters that want an answer and of tasks (office.md, 13).
#pragma once

#include "notices/notice.h"
#include "work/letter_list.h"
#include "work/task.h"

#include <optional>
#include <vector>

namespace amity::work {

// What people are reminded of on the days after `after` up to `until`, where they are days of a reminder: at half and
// three quarters of the time and on the last working day before it whoever has to act, each day after it too, and on
// the third day after it whoever directs the office. Of one thing the latest alone; each with a key of its thing and
// day.
std::vector<notices::NewNotice> reminders_between(db::Transaction& transaction, OfficeId office, Day after, Day until);

}  // namespace amity::work
