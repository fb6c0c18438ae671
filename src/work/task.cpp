// SPDX-License-Identifier: Apache-2.0
#include "work/task.h"

#include "acting.h"
#include "columns.h"
#include "commands/field_notes.h"
#include "db/id_sequence.h"
#include "extension_rows.h"
#include "recipients.h"
#include "refusals.h"
#include "takers.h"
#include "task_rows.h"
#include "words.h"
#include "work/sql.h"

#include <algorithm>
#include <utility>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array task_words{Word{TaskState::open, "open"}, Word{TaskState::doing, "doing"},
                                Word{TaskState::waiting, "waiting"}, Word{TaskState::done, "done"},
                                Word{TaskState::dropped, "dropped"}};

Task read_task(db::Row const& row) {
  Task task;
  task.id = row.get<TaskId>(0);
  task.version = row.get<std::int64_t>(1);
  task.state = parse_task_state(row.text(2)).value_or(TaskState::open);
  task.fields.title = row.get<std::string>(3);
  task.fields.note = row.get<std::string>(4);
  task.fields.department = row.get<std::optional<accounts::DepartmentId>>(5);
  task.fields.person = row.get<std::optional<accounts::AccountId>>(6);
  task.fields.due = day_at(row, 7);
  task.fields.letter = row.get<std::optional<LetterId>>(8);
  task.words = row.get<std::string>(9);
  task.created_by = row.get<std::string>(10);
  task.changed_by = row.get<std::string>(11);
  task.changed_at = row.get<std::string>(12);
  if (auto const unit = parse_unit(row.text(14)); unit && !row.is_null(13))
    task.fields.count =
        TaskCount{row.get<int>(13), *unit, parse_counted_by(row.text(15)).value_or(CountedBy::after_day),
                  day_at(row, 16), row.get<std::string>(17)};
  return task;
}

std::vector<Task> with_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task> tasks,
                                 rules::OfficeCalendar* calendar = nullptr) {
  set_deadlines(transaction, office, tasks, calendar);
  return tasks;
}

TaskFields task_fields_of(commands::FieldTexts const& texts) {
  TaskFields fields;
  fields.title = texts.at("title");
  fields.note = texts.at("note");
  fields.department = id_of<accounts::DepartmentId>(texts.at("department"));
  fields.person = id_of<accounts::AccountId>(texts.at("person"));
  fields.due = day_of(texts.at("due"));
  fields.letter = id_of<LetterId>(texts.at("letter"));
  auto const unit = parse_unit(texts.at("count_unit"));
  auto const by = parse_counted_by(texts.at("counted_by"));
  if (auto const amount = number_of(texts.at("count")); amount && unit && by)
    fields.count =
        TaskCount{static_cast<int>(*amount), *unit, *by, day_of(texts.at("anchor")), texts.at("anchor_name")};
  return fields;
}

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
  return errors;
}

// A count as the table has it.
struct CountColumns {
  std::optional<std::int64_t> amount{};
  std::optional<std::string> unit{};
  std::optional<std::string> by{};
  std::optional<std::string> anchor{};
  std::string name{};
};
CountColumns columns_of(std::optional<TaskCount> const& count) {
  if (!count) return {};
  return {count->amount, std::string(to_string(count->unit)), std::string(to_string(count->by)), text_of(count->anchor),
          count->name};
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

}  // namespace

Outcome<Task> task_to_change(Command& command, TaskId id) {
  auto task = task_of(command.transaction(), command.office(), id);
  if (!task) return Refused{commands::Refusal{Error{Errc::not_found, "the office has no such task", "task", {}}}};
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
  return refused(Errc::refused, wrong({}, {}, "not_yours", "this task is another's", "whose it is, or an officer"));
}

void write_task(Command& command, Task const& task) {
  auto const count = columns_of(task.fields.count);
  command.watch("task", {command.office(), task.id});
  command.transaction().execute(sql::update_task, {{"office", command.office()},
                                                   {"id", task.id},
                                                   {"state", to_string(task.state)},
                                                   {"title", task.fields.title},
                                                   {"note", task.fields.note},
                                                   {"department", task.fields.department},
                                                   {"person", task.fields.person},
                                                   {"due", text_of(task.fields.due)},
                                                   {"letter", task.fields.letter},
                                                   {"count_amount", count.amount},
                                                   {"count_unit", count.unit},
                                                   {"counted_by", count.by},
                                                   {"anchor", count.anchor},
                                                   {"anchor_name", count.name},
                                                   {"words", task.words},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())}});
  command.name_subject("task/" + std::to_string(task.id.value));
}

namespace {

// What the journal's readers see of a change: all fields, where it stands, and the words to that.
void note_task(Command& command, Task const& before, Task const& after) {
  auto const texts = [](Task const& task) {
    auto all = texts_of(task.fields);
    all["state"] = std::string(to_string(task.state));
    all["words"] = task.words;
    return all;
  };
  commands::note_fields(command, "task/" + std::to_string(after.id.value), {texts(before), texts(after)});
}

}  // namespace

std::string_view to_string(TaskState state) { return word_of(task_words, state); }
std::optional<TaskState> parse_task_state(std::string_view word) { return value_of(task_words, word); }

commands::FieldTexts texts_of(TaskFields const& fields) {
  auto const number = [](auto const& id) { return id ? std::to_string(id->value) : std::string{}; };
  auto const& count = fields.count;
  return {{"title", fields.title},
          {"note", fields.note},
          {"department", number(fields.department)},
          {"person", number(fields.person)},
          {"due", text_of(fields.due).value_or(std::string{})},
          {"letter", number(fields.letter)},
          {"count", count ? std::to_string(count->amount) : std::string{}},
          {"count_unit", count ? std::string(to_string(count->unit)) : std::string{}},
          {"counted_by", count ? std::string(to_string(count->by)) : std::string{}},
          {"anchor", count ? text_of(count->anchor).value_or(std::string{}) : std::string{}},
          {"anchor_name", count ? count->name : std::string{}}};
}

std::optional<Task> task_of(db::Transaction& transaction, OfficeId office, TaskId id) {
  auto found =
      with_deadlines(transaction, office, transaction.all(sql::find_task, {{"office", office}, {"id", id}}, read_task));
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}
std::optional<Task> task_as_written(db::Transaction& transaction, OfficeId office, TaskId id) {
  return transaction.one(sql::find_task, {{"office", office}, {"id", id}}, read_task);
}
std::vector<Task> open_tasks(db::Transaction& transaction, OfficeId office, rules::OfficeCalendar* calendar) {
  auto tasks =
      with_deadlines(transaction, office, transaction.all(sql::open_tasks, {{"office", office}}, read_task), calendar);
  std::ranges::stable_sort(tasks, {}, [](Task const& task) { return task.due().value_or(Day::max()); });
  return tasks;
}
std::vector<Task> tasks_over(db::Transaction& transaction, OfficeId office, std::int64_t limit) {
  return with_deadlines(transaction, office,
                        transaction.all(sql::tasks_over, {{"office", office}, {"limit", limit}}, read_task));
}
std::vector<Task> tasks_over_of(db::Transaction& transaction, OfficeId office, accounts::Account const& account,
                                std::int64_t limit) {
  auto tasks = transaction.all(sql::tasks_over_of,
                               {{"office", office},
                                {"person", account.id},
                                {"department", account.fields.department.value_or(accounts::DepartmentId{})},
                                {"actor", accounts::actor_of(account.id)},
                                {"limit", limit}},
                               read_task);
  return with_deadlines(transaction, office, std::move(tasks));
}
std::vector<Task> tasks_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return with_deadlines(transaction, office,
                        transaction.all(sql::tasks_of_letter, {{"office", office}, {"letter", letter}}, read_task));
}

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
  TaskId const id{db::take_ids(command.transaction(), command.office(), "task")};
  auto const count = columns_of(fields.count);
  command.watch("task", {command.office(), id});
  command.transaction().execute(sql::insert_task, {{"office", command.office()},
                                                   {"id", id},
                                                   {"title", fields.title},
                                                   {"note", fields.note},
                                                   {"department", fields.department},
                                                   {"person", fields.person},
                                                   {"due", text_of(fields.due)},
                                                   {"letter", fields.letter},
                                                   {"count_amount", count.amount},
                                                   {"count_unit", count.unit},
                                                   {"counted_by", count.by},
                                                   {"anchor", count.anchor},
                                                   {"anchor_name", count.name},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())}});
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
  if (auto errors = errors_in_task(command, wanted, task->fields); !errors.empty()) return refused(std::move(errors));
  auto const before = *task;
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
  if (task->state == move.to && task->words == move.words) return task->version;
  auto const before = *task;
  task->state = move.to;
  task->words = move.words;
  write_task(command, *task);
  note_task(command, before, *task);
  ++task->version;
  tell_of_task(command, before, *task);
  return task->version;
}

}  // namespace amity::work
