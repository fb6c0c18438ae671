// SPDX-License-Identifier: Apache-2.0
#include "work/task.h"

#include "acting.h"
#include "commands/field_notes.h"
#include "commands/forget_fields.h"
#include "extension_rows.h"
#include "journal/kept_fields.h"
#include "recipients.h"
#include "refusals.h"
#include "takers.h"
#include "task_rows.h"

#include <algorithm>
#include <utility>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

// What is wrong with it, beside what was the same before: whoever has it already may have another role by now.
std::vector<fields::FieldError> errors_in_task(Command& command, TaskFields const& fields,
                                               TaskFields const& before = {}) {
  auto& transaction = command.transaction();
  std::vector<fields::FieldError> errors;
  auto const add = [&](std::optional<fields::FieldError> error) {
    if (error) errors.push_back(*std::move(error));
  };
  if (is_blank(fields.title))
    errors.push_back(wrong("title", fields.title, "empty", "a task says what is to be done", "a few words"));
  for (auto& error : errors_in_due(transaction, command.office(), fields)) errors.push_back(std::move(error));
  if (fields.department) add(error_in_department(command, "department", *fields.department));
  if (fields.person && fields.person != before.person)
    add(error_in_person(command, "person", *fields.person,
                        {.right = accounts::Right::own_tasks, .message = "whoever has this role has no tasks"}));
  if (fields.letter && !letter_title(transaction, command.office(), *fields.letter))
    errors.push_back(wrong("letter", std::to_string(fields.letter->value), "not_found", "the office has no such letter",
                           "one of its register"));
  if (fields.about && fields.letter)
    errors.push_back(wrong("about", to_string(*fields.about), "two_subjects",
                           "a task is about a letter or another record, not both", "one of the two"));
  else if (fields.about && fields.about != before.about)
    add(error_in_about(command, *fields.about));
  return errors;
}

// Its day begins anew where another was set. How that is called from which it is counted says nothing of it; which
// letter has it does.
bool is_another_day(TaskFields const& a, TaskFields const& b) {
  auto const counted = [](TaskFields const& fields) {
    auto count = fields.count;
    if (count) count->name.clear();
    return std::pair{count, count && is_of_letter(count->by) ? fields.letter : std::nullopt};
  };
  return a.due != b.due || counted(a) != counted(b);
}

// Where a task comes again its day is the one that is counted from; elsewhere a day that is typed stays as it is.
std::optional<fields::FieldError> begin_anew(Task& task, TaskFields const& wanted) {
  if (task.recurrence && !wanted.due)
    return wrong("due", {}, "repeats_from_day", "it comes again, and no day is typed from which it could be counted",
                 "a day, or the end of its repeating first");
  if (task.fields.due == wanted.due) return std::nullopt;
  if (task.recurrence && task.recurrence->until && *wanted.due > *task.recurrence->until) {
    auto const last = amity::to_string(*task.recurrence->until);
    auto error = wrong("due", amity::to_string(*wanted.due), "due_after_last",
                       "it comes again until " + last + ", and would be due after that",
                       "a day up to " + last + ", or another last day of its coming again first");
    error.arguments = {{"last", last}};
    return error;
  }
  if (!task.recurrence) {
    task.roll = deadlines::Roll::stays;
    return std::nullopt;
  }
  task.repeat_day = static_cast<unsigned>(std::chrono::year_month_day{*wanted.due}.day());
  return std::nullopt;
}

// Also of one that who asks may not see: they are not told that there is one.
Refused no_such_task() {
  return Refused{commands::Refusal{Error{Errc::not_found, "the office has no such task", "task", {}}}};
}

fields::FieldError still_blocked(Command& command, Task const& task) {
  std::string names;
  for (auto const blocker : task.blockers) names += (names.empty() ? "" : " · ") + called(command, blocker);
  auto error = wrong("words", {}, "blocked", "it waits for: " + names, "why it goes on all the same");
  error.arguments = {{"by", names}};
  return error;
}

}  // namespace

bool may_see(Command& command, Task const& task) {
  if (acts_with(command, accounts::Right::edit_tasks)) return true;
  auto const acting = acting_of(command);
  if (!acting) return false;
  if (is_own(task, *acting)) return true;
  auto const today = office_day(command.transaction(), command.office(), command.at());
  return std::ranges::any_of(givers_of_tasks(command.transaction(), command.office(), acting->id, today),
                             [&](accounts::Account const& giver) { return is_own(task, giver); });
}

std::string called(Command& command, TaskId id) {
  auto const task = task_as_written(command.transaction(), command.office(), id);
  return task && may_see(command, *task) ? task->fields.title : "#" + std::to_string(id.value);
}

Outcome<Task> task_to_change(Command& command, TaskId id) {
  auto task = task_of(command.transaction(), command.office(), id);
  if (!task) return no_such_task();
  if (acts_with(command, accounts::Right::edit_tasks)) return *std::move(task);
  auto const acting = acting_of(command);
  if (acting && is_own(*task, *acting)) return *std::move(task);
  auto const today = office_day(command.transaction(), command.office(), command.at());
  if (acting)
    for (auto const& giver : givers_of_tasks(command.transaction(), command.office(), acting->id, today))
      if (is_own(*task, giver)) {
        command.tell("{\"for\":\"" + accounts::actor_of(giver.id) + "\"}");
        return *std::move(task);
      }
  return no_such_task();
}

void note_task(Command& command, Task const& before, Task const& after) {
  auto const is_of_person = [](Task const& task) {
    return task.fields.about && task.fields.about->kind == AboutKind::person;
  };
  auto const subject = "task/" + std::to_string(after.id.value);
  commands::ChangedFields changed{journal_texts(before), journal_texts(after)};
  auto const is_personal = is_of_person(before) || is_of_person(after) ||
                           journal::ever_stood(command.transaction(), command.office(), {subject, "about", "person/"});
  if (is_personal) {
    changed.personal = personal_texts();
    // What was noted before it came to be about somebody, or by earlier versions of the program, may name them as well.
    commands::forget_fields(command, subject, personal_texts());
  }
  commands::note_fields(command, subject, changed);
}

std::vector<std::string_view> personal_texts() { return {"title", "note", "words"}; }

bool is_own(Task const& task, accounts::Account const& account) {
  auto const is_of_department = task.fields.department && task.fields.department == account.fields.department;
  return task.fields.person == account.id || is_of_department || task.created_by == accounts::actor_of(account.id);
}

std::vector<accounts::Account> givers_of_tasks(db::Transaction& transaction, OfficeId office,
                                               accounts::AccountId deputy, Day today) {
  std::vector<accounts::Account> givers;
  for (auto const& grant : grants_held(transaction, office, deputy, today))
    if (covers(transaction, office, grant, accounts::Right::own_tasks))
      if (auto giver = accounts::account_of(transaction, office, grant.fields.giver))
        givers.push_back(*std::move(giver));
  return givers;
}

Outcome<TaskId> add_task(Command& command, TaskFields const& fields) {
  if (auto errors = errors_in_task(command, fields); !errors.empty()) return refused(std::move(errors));
  Task task;
  task.fields = fields;
  auto const id = insert_task(command, std::move(task), std::string(command.actor()));
  command.name_subject("task/" + std::to_string(id.value));
  tell_of_task(command, std::nullopt, *task_of(command.transaction(), command.office(), id));
  return id;
}

Outcome<std::int64_t> change_task(Command& command, TaskId id, TaskFields const& fields,
                                  std::optional<commands::Seen> const& seen) {
  auto task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  auto const texts = commands::fields_to_write(texts_of(fields), seen, texts_of(task->fields), task->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = task_fields_of(*texts);
  if (wanted == task->fields) return task->version;
  auto const before = *task;
  auto errors = errors_in_task(command, wanted, task->fields);
  if (auto error = begin_anew(*task, wanted)) errors.push_back(*std::move(error));
  if (!errors.empty()) return refused(std::move(errors));
  if (is_another_day(wanted, task->fields)) end_extensions(command, task_kind, id.value);
  task->fields = wanted;
  write_task(command, *task);
  note_task(command, before, *task);
  auto const now = *task_of(command.transaction(), command.office(), id);
  tell_of_task(command, before, now);
  return now.version;
}

Outcome<std::int64_t> move_task(Command& command, TaskId id, TaskMove const& move) {
  auto task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  if (needs_words(move.to) && is_blank(move.words))
    return refused({wrong("words", {}, "empty", "say for whom it waits, or why it is dropped", "a few words")});
  // Pressed again without a word, it takes back none that was given.
  if (task->state == move.to && (task->words == move.words || is_blank(move.words))) return task->version;
  auto const goes_on = move.to != task->state && (move.to == TaskState::doing || move.to == TaskState::done);
  if (goes_on && task->is_blocked() && is_blank(move.words)) return refused({still_blocked(command, *task)});
  auto const before = *task;
  task->state = move.to;
  task->words = move.words;
  auto const ends = !is_over(before.state) && is_over(move.to);
  if (ends) follow(command, *task);
  write_task(command, *task);
  // That the rule went over to the next one is the program's bookkeeping, and nobody's act.
  auto told = before;
  told.recurrence = task->recurrence;
  note_task(command, told, *task);
  ++task->version;
  tell_of_task(command, before, *task);
  if (ends) tell_freed(command, *task);
  if (is_over(before.state) && !is_over(move.to)) hold_up_again(command, *task);
  return task->version;
}

}  // namespace amity::work
