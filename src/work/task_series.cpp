// SPDX-License-Identifier: Apache-2.0
#include "work/task_series.h"

#include "acting.h"
#include "columns.h"
#include "people/person.h"
#include "recipients.h"
#include "refusals.h"
#include "rules/office_calendar.h"
#include "takers.h"
#include "task_rows.h"
#include "work/sql.h"

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr int longest_repeat{366};

std::vector<fields::FieldError> errors_in_recurrence(Recurrence const& wanted, Task const& task) {
  std::vector<fields::FieldError> errors;
  auto const& due = task.fields.due;
  if (!due)
    errors.push_back(wrong("due", {}, "repeats_from_day",
                           "it comes again, and no day is typed from which it could be counted",
                           "a day on which the task is due"));
  if (wanted.every < 1 || wanted.every > longest_repeat) {
    errors.push_back(wrong("every", std::to_string(wanted.every), "no_amount", "this is no length of time",
                           "a whole number from 1 to 366"));
    errors.back().arguments = {{"most", std::int64_t{longest_repeat}}};
  }
  if (!wanted.weekdays.empty() && wanted.unit != RepeatUnit::weeks)
    errors.push_back(wrong("weekdays", {}, "weekdays_of_weeks", "only what comes again by weeks has weekdays",
                           "weeks, or no weekdays"));
  auto const is_by_month = wanted.unit == RepeatUnit::months || wanted.unit == RepeatUnit::years;
  if (wanted.on != RepeatOn::day && !is_by_month)
    errors.push_back(wrong("on", to_string(wanted.on), "not_by_month",
                           "only what comes again by months or years has the last day of a month",
                           "months or years, or the day itself"));
  if (auto far = error_in_year("until", wanted.until)) errors.push_back(*std::move(far));
  if (wanted.until && due && *wanted.until < *due)
    errors.push_back(wrong("until", amity::to_string(*wanted.until), "repeat_ends_before",
                           "it ends before the day that this one is due", "a later day, or none"));
  return errors;
}

bool has_follower(Command& command, TaskId id) {
  return task_after(command.transaction(), command.office(), id).has_value();
}

// By such a rule alone the day of the month is counted on, and may have been lost in a month too short for it.
bool keeps_day_of_month(Recurrence const& recurrence) {
  return recurrence.on == RepeatOn::day &&
         (recurrence.unit == RepeatUnit::months || recurrence.unit == RepeatUnit::years);
}

unsigned day_of_month(Day day) { return static_cast<unsigned>(std::chrono::year_month_day{day}.day()); }

std::optional<Day> day_after(Task const& task) {
  if (!task.recurrence || !task.fields.due) return std::nullopt;
  return next_day(*task.recurrence, *task.fields.due,
                  task.repeat_day == 0 ? day_of_month(*task.fields.due) : task.repeat_day);
}

// The first by the rule that is due on a later day than this one: days that are not worked may all come to the next
// that is.
std::optional<deadlines::Deadline> following(Task const& task, deadlines::Calendar const& calendar) {
  if (!task.recurrence || !task.fields.due) return std::nullopt;
  auto const rule = deadlines::Rule::of(0, deadlines::Unit::days, roll_of(*task.recurrence)).value();
  auto const now = deadlines::due(rule, *task.fields.due, calendar).due;
  auto one = task;
  while (auto const day = day_after(one)) {
    auto next = deadlines::due(rule, *day, calendar);
    if (next.due > now) return next;
    one.fields.due = day;
  }
  return std::nullopt;
}

// With the rule, and the day of the month that it wants.
Task with_rule(Task task, Recurrence const& wanted) {
  if (!task.recurrence || !keeps_day_of_month(*task.recurrence) || !keeps_day_of_month(wanted))
    task.repeat_day = task.fields.due ? day_of_month(*task.fields.due) : 0;
  task.recurrence = wanted;
  task.roll = roll_of(wanted);
  return task;
}

// A rule by which nothing ever follows is a slip of who set it.
std::optional<fields::FieldError> error_in_coming(Recurrence const& wanted, Task const& task) {
  auto const ruled = with_rule(task, wanted);
  if (day_after(ruled)) return std::nullopt;
  // The last of a series is followed by nothing, as it was to be.
  if (task.recurrence && task.recurrence->until == wanted.until && !day_after(task)) return std::nullopt;
  auto without_end = ruled;
  without_end.recurrence->until.reset();
  auto const day = day_after(without_end);
  if (!day)
    return wrong("every", std::to_string(wanted.every), "repeat_too_far",
                 "the next one would be due after the year 2199", "a shorter time");
  auto const next = amity::to_string(*day);
  auto error = wrong("until", amity::to_string(*wanted.until), "repeat_never",
                     "the next one would be due on " + next + ", after this last day: nothing would ever follow",
                     "a last day from " + next + " on, or none");
  error.arguments = {{"day", next}};
  return error;
}

// What goes over to the next one. Whoever cannot have tasks any more has not this one either, nor is it about a person
// who was erased.
TaskFields carried(Command& command, Task const& over, Day due) {
  auto fields = over.fields;
  fields.due = due;
  if (fields.person &&
      error_in_person(command, "person", *fields.person, {.right = accounts::Right::own_tasks}).has_value())
    fields.person.reset();
  if (fields.about && fields.about->kind == AboutKind::person) {
    auto const person = people::person_of(command.transaction(), command.office(), people::PersonId{fields.about->id});
    if (!person || person->erased_at) fields.about.reset();
  }
  return fields;
}

}  // namespace

void follow(Command& command, Task& over) {
  rules::OfficeCalendar calendar(command.transaction(), command.office());
  auto const coming = day_after(over) ? following(over, *calendar) : std::nullopt;
  if (coming && !has_follower(command, over.id)) {
    Task next;
    next.fields = carried(command, over, coming->anchor);
    next.recurrence = over.recurrence;
    next.repeat_day = over.repeat_day;
    next.roll = roll_of(*over.recurrence);
    next.series = over.series.value_or(over.id);
    next.made_from = over.id;
    auto const id = insert_task(command, std::move(next), over.created_by);
    command.note({"task/" + std::to_string(id.value), "made_from", std::string{}, std::to_string(over.id.value)});
    tell_of_task(command, std::nullopt, *task_of(command.transaction(), command.office(), id));
  }
  over.recurrence.reset();
}

Outcome<std::int64_t> set_recurrence(Command& command, TaskId id, Recurrence const& recurrence,
                                     std::optional<commands::Seen> const& seen) {
  auto task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  if (is_over(task->state))
    return refused(Errc::conflict, wrong({}, {}, "task_is_over", "this task is over", "one that is open"));
  auto const texts =
      commands::fields_to_write(texts_of(std::optional{recurrence}), seen, texts_of(task->recurrence), task->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = recurrence_of(*texts);
  if (!wanted || wanted == task->recurrence) return task->version;
  auto errors = errors_in_recurrence(*wanted, *task);
  if (errors.empty())
    if (auto error = error_in_coming(*wanted, *task)) errors.push_back(*std::move(error));
  if (!errors.empty()) return refused(std::move(errors));
  if (has_follower(command, id))
    return refused(Errc::conflict, wrong({}, {}, "followed_already", "the next one was made from this task already",
                                         "the newest of the series"));
  auto const before = *task;
  task = with_rule(*task, *wanted);
  task->series = task->series.value_or(task->id);
  write_task(command, *task);
  note_task(command, before, *task);
  auto const now = *task_of(command.transaction(), command.office(), id);
  tell_of_task(command, before, now);
  return now.version;
}

Outcome<std::int64_t> end_recurrence(Command& command, TaskId id) {
  auto task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  if (!task->recurrence) return task->version;
  auto const before = *task;
  task->recurrence.reset();
  write_task(command, *task);
  note_task(command, before, *task);
  return task->version + 1;
}

std::optional<TaskId> task_after(db::Transaction& transaction, OfficeId office, TaskId id) {
  return transaction.one(sql::task_after, {{"office", office}, {"task", id}},
                         [](db::Row const& row) { return row.get<TaskId>(0); });
}

std::vector<deadlines::Deadline> coming_deadlines(db::Transaction& transaction, OfficeId office, Task const& task,
                                                  std::size_t most) {
  std::vector<deadlines::Deadline> coming;
  auto one = task;
  rules::OfficeCalendar calendar(transaction, office);
  while (coming.size() < most) {
    auto const next = next_deadline(transaction, office, one, &calendar);
    if (!next) break;
    one.fields.due = next->anchor;
    coming.push_back(*next);
  }
  return coming;
}

std::optional<deadlines::Deadline> next_deadline(db::Transaction& transaction, OfficeId office, Task const& task,
                                                 rules::OfficeCalendar* calendar) {
  if (is_over(task.state) || !day_after(task)) return std::nullopt;
  rules::OfficeCalendar own(transaction, office);
  return following(task, calendar != nullptr ? **calendar : *own);
}

}  // namespace amity::work
