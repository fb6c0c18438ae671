// SPDX-License-Identifier: Apache-2.0
// Who changed what of a task. Private to the room.
#pragma once

#include "views.h"

namespace amity::work::web {

// fields: of the task's form. HTML.
std::string task_journal(AtDesk const& at, TaskId id, std::vector<ui::FormField> fields);

}  // namespace amity::work::web
