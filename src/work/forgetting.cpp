// SPDX-License-Identifier: Apache-2.0
#include "work/forgetting.h"

#include "commands/forget_fields.h"
#include "people/erased_names.h"
#include "task_rows.h"

namespace amity::work {

void forget_person(commands::Command& command, people::PersonId id, people::PersonFields const& fields) {
  for (auto const& task : tasks_about(command.transaction(), command.office(), {AboutKind::person, id.value})) {
    auto now = task;
    now.fields.title = people::without_names(task.fields.title, fields);
    now.fields.note = people::without_names(task.fields.note, fields);
    now.words = people::without_names(task.words, fields);
    if (now != task) write_task(command, now);
    // Kept by earlier versions of the program, or before a text was known to be about somebody.
    commands::forget_fields(command, "task/" + std::to_string(task.id.value), personal_texts());
  }
}

}  // namespace amity::work
