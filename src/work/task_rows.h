// SPDX-License-Identifier: Apache-2.0
// Tasks as rows, and who may change them. Private to the room.
#pragma once

#include "fields/errors.h"
#include "work/task.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::work {

// With the right edit_tasks every task, otherwise one's own, or one of whom one is a deputy of. Errc::not_found of all
// others: who may not change a task does not see it either.
commands::Outcome<Task> task_to_change(commands::Command& command, TaskId id);
// Whether who does it may see a task, by the same rule.
bool may_see(commands::Command& command, Task const& task);
// "Book the hall"; "#7" of one that who does it may not see.
std::string called(commands::Command& command, TaskId id);

void write_task(commands::Command& command, Task const& task);
// With a number of its own, made by that actor.
TaskId insert_task(commands::Command& command, Task task, std::string const& made_by);

TaskFields task_fields_of(commands::FieldTexts const& texts);
// All that the journal's readers see of a task: its fields, where it stands, the words to that, what it waits for, how
// it comes again.
commands::FieldTexts journal_texts(Task const& task);
// What changed, as these texts differ. Of a task that is about a person, or ever was, the names of title, note and
// words alone: they may name them. What was kept of these before it came to be about a person is forgotten.
std::vector<std::string_view> personal_texts();  // title, note, words
void note_task(commands::Command& command, Task const& before, Task const& after);

// The rule and the day by which a task is due, as things stand; nothing where no day is set or it is not known yet.
struct TaskRule {
  deadlines::Rule rule;
  Day anchor;
};
std::optional<TaskRule> rule_of(db::Transaction& transaction, OfficeId office, Task const& task);
// Says of each until when it is; by the office's calendar (the transaction's, where there is one), or by that one.
void set_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task>& tasks,
                   rules::OfficeCalendar* calendar = nullptr);
void set_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task>& tasks,
                   deadlines::Calendar const& calendar);

// What is wrong with the day or the count of a task.
std::vector<fields::FieldError> errors_in_due(db::Transaction& transaction, OfficeId office, TaskFields const& fields);
// What is wrong with what it is about: who does it reads such records, and there is this one.
std::optional<fields::FieldError> error_in_about(commands::Command& command, TaskAbout const& about);

// Makes the task that follows one that is over and comes again, and takes the rule from `over`; once only.
void follow(commands::Command& command, Task& over);
// Tells the owners of those that wait for this task and for nothing else any more.
void tell_freed(commands::Command& command, Task const& over);
// One that is taken up again holds them up again: what they were told is no longer so.
void hold_up_again(commands::Command& command, Task const& open);

}  // namespace amity::work
