// SPDX-License-Identifier: Apache-2.0
// Tasks as the tables have them: all of one row, and what waits for what beside it.
#include "task_rows.h"

#include "acting.h"
#include "columns.h"
#include "db/id_sequence.h"
#include "extension_rows.h"
#include "words.h"
#include "work/sql.h"
#include "work/task_blocks.h"

#include <algorithm>

namespace amity::work {
namespace {

constexpr std::array task_words{Word{TaskState::open, "open"}, Word{TaskState::doing, "doing"},
                                Word{TaskState::waiting, "waiting"}, Word{TaskState::done, "done"},
                                Word{TaskState::dropped, "dropped"}};
constexpr std::array about_words{Word{AboutKind::partner, "partner"}, Word{AboutKind::person, "person"},
                                 Word{AboutKind::organisation, "organisation"}};

std::optional<Recurrence> recurrence_at(db::Row const& row, std::size_t first) {
  auto const text = [&](std::size_t column) {
    return row.is_null(column) ? std::string{} : std::string(row.text(column));
  };
  if (row.is_null(first)) return std::nullopt;
  return recurrence_of({{"every", std::to_string(row.get<std::int64_t>(first))},
                        {"unit", text(first + 1)},
                        {"weekdays", text(first + 2)},
                        {"on", text(first + 3)},
                        {"shift", text(first + 4)},
                        {"until", text(first + 5)}});
}

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
  if (!row.is_null(13))
    if (auto const unit = parse_unit(row.text(14)))
      task.fields.count =
          TaskCount{row.get<int>(13), *unit, parse_counted_by(row.text(15)).value_or(CountedBy::after_day),
                    day_at(row, 16), row.get<std::string>(17)};
  if (!row.is_null(18))
    if (auto const kind = value_of(about_words, row.text(18)))
      task.fields.about = TaskAbout{*kind, row.get<std::int64_t>(19)};
  task.roll = parse_roll(row.text(20)).value_or(deadlines::Roll::stays);
  task.recurrence = recurrence_at(row, 21);
  task.repeat_day = static_cast<unsigned>(row.get<std::optional<std::int64_t>>(27).value_or(0));
  task.series = row.get<std::optional<TaskId>>(28);
  task.made_from = row.get<std::optional<TaskId>>(29);
  return task;
}

struct Wait {
  TaskId task;
  TaskId blocker;
  bool is_over{};
};
Wait read_wait(db::Row const& row) {
  auto const state = parse_task_state(row.text(2)).value_or(TaskState::open);
  return {row.get<TaskId>(0), row.get<TaskId>(1), is_over(state)};
}

// Of these tasks alone, by their numbers: an office keeps what its tasks ever waited for.
std::vector<Wait> blocks_of(db::Transaction& transaction, OfficeId office, std::vector<Task> const& tasks) {
  if (tasks.size() == 1)
    return transaction.all(sql::blocks_of_task, {{"office", office}, {"task", tasks.front().id}}, read_wait);
  std::vector<std::int64_t> ids;
  ids.reserve(tasks.size());
  for (auto const& task : tasks) ids.push_back(task.id.value);
  std::vector<Wait> blocks;
  each_part(ids, [&](std::string const& text) {
    transaction.each(sql::blocks_of_many,
                     {{"office", office}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
                     [&](db::Row const& row) { blocks.push_back(read_wait(row)); });
  });
  std::ranges::sort(blocks, {}, [](Wait const& one) { return std::pair{one.task, one.blocker}; });
  return blocks;
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

enum class Row { is_new, stands };
void fill(commands::Command& command, Task const& task, Row row) {
  auto const count = columns_of(task.fields.count);
  auto const repeat = texts_of(task.recurrence);
  auto const& about = task.fields.about;
  command.transaction().execute(
      sql::fill_task,
      {{"office", command.office()},
       {"id", task.id},
       {"more", std::int64_t{row == Row::is_new ? 0 : 1}},
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
       {"about_kind", about ? std::optional{std::string(word_of(about_words, about->kind))} : std::nullopt},
       {"about", about ? std::optional{about->id} : std::nullopt},
       {"roll", to_string(task.roll)},
       {"every", task.recurrence ? std::optional{std::int64_t{task.recurrence->every}} : std::nullopt},
       {"repeat_unit", repeat.at("unit")},
       {"weekdays", repeat.at("weekdays")},
       {"repeat_on", repeat.at("on")},
       {"shift", repeat.at("shift")},
       {"until", task.recurrence ? text_of(task.recurrence->until) : std::nullopt},
       {"repeat_day", task.repeat_day == 0 ? std::nullopt : std::optional{std::int64_t{task.repeat_day}}},
       {"series", task.series},
       {"made_from", task.made_from},
       {"actor", command.actor()},
       {"at", amity::to_string(command.at())}});
}

}  // namespace

std::string_view to_string(TaskState state) { return word_of(task_words, state); }
std::optional<TaskState> parse_task_state(std::string_view word) { return value_of(task_words, word); }

std::string to_string(TaskAbout const& about) {
  return std::string(word_of(about_words, about.kind)) + "/" + std::to_string(about.id);
}
std::optional<TaskAbout> parse_task_about(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  auto const kind = value_of(about_words, text.substr(0, slash));
  auto const id = number_of(text.substr(slash + 1));
  if (!kind || !id) return std::nullopt;
  return TaskAbout{*kind, *id};
}

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
          {"anchor_name", count ? count->name : std::string{}},
          {"about", fields.about ? to_string(*fields.about) : std::string{}}};
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
  fields.about = parse_task_about(texts.at("about"));
  return fields;
}

commands::FieldTexts journal_texts(Task const& task) {
  auto all = texts_of(task.fields);
  all["state"] = std::string(to_string(task.state));
  all["words"] = task.words;
  all["blocked_by"] = blocker_texts(task.waits_for).at("blocked_by");
  for (auto const& [name, text] : texts_of(task.recurrence)) all["repeat_" + name] = text;
  return all;
}

std::vector<Task> with_days(db::Transaction& transaction, OfficeId office, std::vector<Task> tasks,
                            rules::OfficeCalendar* calendar) {
  if (tasks.empty()) return tasks;
  set_deadlines(transaction, office, tasks, calendar);
  auto const blocks = blocks_of(transaction, office, tasks);
  for (auto& task : tasks) {
    auto block = std::ranges::lower_bound(blocks, task.id, {}, &Wait::task);
    for (; block != blocks.end() && block->task == task.id; ++block) {
      task.waits_for.push_back(block->blocker);
      if (!block->is_over) task.blockers.push_back(block->blocker);
    }
  }
  return tasks;
}

std::optional<Task> task_of(db::Transaction& transaction, OfficeId office, TaskId id) {
  auto found =
      with_days(transaction, office, transaction.all(sql::find_task, {{"office", office}, {"id", id}}, read_task));
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}
std::optional<Task> task_as_written(db::Transaction& transaction, OfficeId office, TaskId id) {
  return transaction.one(sql::find_task, {{"office", office}, {"id", id}}, read_task);
}
std::vector<Task> tasks_as_written(db::Transaction& transaction, OfficeId office, std::span<TaskId const> ids) {
  std::vector<std::int64_t> numbers;
  numbers.reserve(ids.size());
  for (auto const id : ids) numbers.push_back(id.value);
  std::vector<Task> tasks;
  each_part(numbers, [&](std::string const& text) {
    transaction.each(sql::tasks_of_ids,
                     {{"office", office}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
                     [&](db::Row const& row) { tasks.push_back(read_task(row)); });
  });
  return tasks;
}
std::vector<Task> newest_open_tasks(db::Transaction& transaction, OfficeId office, TaskId before, std::int64_t limit) {
  return transaction.all(sql::newest_open_tasks, {{"office", office}, {"before", before}, {"limit", limit}}, read_task);
}
std::vector<Task> open_tasks(db::Transaction& transaction, OfficeId office, rules::OfficeCalendar* calendar) {
  auto tasks =
      with_days(transaction, office, transaction.all(sql::open_tasks, {{"office", office}}, read_task), calendar);
  std::ranges::stable_sort(tasks, {}, [](Task const& task) { return task.due().value_or(Day::max()); });
  return tasks;
}
std::vector<Task> tasks_over(db::Transaction& transaction, OfficeId office, std::int64_t limit) {
  return with_days(transaction, office,
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
  return with_days(transaction, office, std::move(tasks));
}
std::vector<Task> tasks_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return with_days(transaction, office,
                   transaction.all(sql::tasks_of_letter, {{"office", office}, {"letter", letter}}, read_task));
}
std::vector<Task> tasks_about(db::Transaction& transaction, OfficeId office, TaskAbout const& about) {
  return with_days(
      transaction, office,
      transaction.all(sql::tasks_about,
                      {{"office", office}, {"kind", word_of(about_words, about.kind)}, {"about", about.id}},
                      read_task));
}
std::vector<Task> tasks_of_series(db::Transaction& transaction, OfficeId office, TaskId series) {
  return transaction.all(sql::tasks_of_series, {{"office", office}, {"series", series}}, read_task);
}
SeriesAround series_around(db::Transaction& transaction, OfficeId office, Task const& task, std::int64_t most) {
  if (!task.series) return {};
  auto near = transaction.all(
      sql::series_around, {{"office", office}, {"series", *task.series}, {"id", task.id}, {"most", most}}, read_task);
  auto const all = transaction.one(sql::length_of_series, {{"office", office}, {"series", *task.series}},
                                   [](db::Row const& row) { return row.integer(0); });
  return {with_days(transaction, office, std::move(near)), all.value_or(0)};
}

void write_task(commands::Command& command, Task const& task) {
  command.watch("task", {command.office(), task.id});
  fill(command, task, Row::stands);
}

TaskId insert_task(commands::Command& command, Task task, std::string const& made_by) {
  task.id = TaskId{db::take_ids(command.transaction(), command.office(), "task")};
  command.watch("task", {command.office(), task.id});
  command.transaction().execute(sql::insert_task, {{"office", command.office()},
                                                   {"id", task.id},
                                                   {"title", task.fields.title},
                                                   {"note", task.fields.note},
                                                   {"made_by", made_by},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())}});
  fill(command, task, Row::is_new);
  return task.id;
}

}  // namespace amity::work
