// SPDX-License-Identifier: Apache-2.0
#include "work/task_blocks.h"

#include "columns.h"
#include "recipients.h"
#include "refusals.h"
#include "task_rows.h"
#include "work/sql.h"

#include <algorithm>
#include <deque>
#include <map>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

std::vector<TaskId> blockers_in(std::string_view text) {
  std::vector<TaskId> all;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    if (auto const id = id_of<TaskId>(text.substr(0, end))) all.push_back(*id);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

void sort_once(std::vector<TaskId>& ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// What each task of the office waits for.
using Waits = std::map<TaskId, std::vector<TaskId>>;
Waits waits_of_office(Command& command) {
  Waits waits;
  command.transaction().each(sql::blocks_of_office, {{"office", command.office()}},
                             [&](db::Row const& row) { waits[row.get<TaskId>(0)].push_back(row.get<TaskId>(1)); });
  return waits;
}

// The shortest way from one task to another along what each waits for, both included; empty where there is none.
std::vector<TaskId> way(Waits const& waits, TaskId from, TaskId to) {
  std::map<TaskId, TaskId> reached{{from, from}};  // by which each was
  std::deque<TaskId> next{from};
  while (!next.empty() && !reached.contains(to)) {
    auto const at = next.front();
    next.pop_front();
    auto const found = waits.find(at);
    if (found == waits.end()) continue;
    for (auto const blocker : found->second)
      if (reached.emplace(blocker, at).second) next.push_back(blocker);
  }
  std::vector<TaskId> path;
  if (!reached.contains(to)) return path;
  for (auto at = to; at != from; at = reached.at(at)) path.push_back(at);
  path.push_back(from);
  std::ranges::reverse(path);
  return path;
}

// Tasks of a circle that are named; of a longer one its last too, which is the one to let go.
constexpr std::size_t most_named = 5;

// "A → B → … → E → A", from the task that would wait for itself. `back`: the way from what it would wait for to itself.
std::string named_circle(Command& command, TaskId id, std::vector<TaskId> const& back) {
  auto const others = back.size() - 1;
  auto const is_cut = others + 1 > most_named;
  auto circle = called(command, id);
  for (std::size_t i = 0; i < (is_cut ? most_named - 2 : others); ++i) circle += " → " + called(command, back[i]);
  if (is_cut) circle += " → … → " + called(command, back[others - 1]);
  return circle + " → " + called(command, id);
}

std::optional<fields::FieldError> error_in_blocker(Command& command, Waits const& waits, TaskId id, TaskId blocker) {
  auto const other = task_as_written(command.transaction(), command.office(), blocker);
  if (!other || !may_see(command, *other))
    return wrong("blocked_by", std::to_string(blocker.value), "not_found", "the office has no such task",
                 "the number of one of its tasks");
  auto const back = way(waits, blocker, id);
  if (back.empty()) return std::nullopt;
  auto const circle = named_circle(command, id, back);
  auto const n = static_cast<std::int64_t>(back.size());
  auto error = wrong("blocked_by", std::to_string(blocker.value), "circle",
                     "it would wait for itself: " + circle + " (tasks: " + std::to_string(n) + ")",
                     "a task that does not wait for this one");
  error.arguments = {{"circle", circle}, {"n", n}};
  return error;
}

Outcome<std::int64_t> write_blockers(Command& command, Task const& task, std::vector<TaskId> wanted) {
  auto& transaction = command.transaction();
  sort_once(wanted);
  if (wanted == task.waits_for) return task.version;
  std::vector<TaskId> more;
  std::vector<TaskId> less;
  std::ranges::set_difference(wanted, task.waits_for, std::back_inserter(more));
  std::ranges::set_difference(task.waits_for, wanted, std::back_inserter(less));
  std::vector<fields::FieldError> errors;
  if (wanted.size() > most_blockers) {
    errors.push_back(wrong("blocked_by", {}, "too_many", "too many tasks hold up one", "at most 50"));
    errors.back().arguments = {{"most", std::int64_t{most_blockers}},
                               {"given", static_cast<std::int64_t>(wanted.size())}};
    return refused(std::move(errors));
  }
  auto const change = [&](db::Query const& query, TaskId blocker) {
    command.watch("task_block", {command.office(), task.id, blocker});
    transaction.execute(query, {{"office", command.office()}, {"task", task.id}, {"blocker", blocker}});
  };
  for (auto const blocker : less) change(sql::delete_block, blocker);
  // What is added here goes out from the task itself, so it makes no way back to it.
  auto const waits = more.empty() ? Waits{} : waits_of_office(command);
  for (auto const blocker : more)
    if (auto error = error_in_blocker(command, waits, task.id, blocker))
      errors.push_back(*std::move(error));
    else
      change(sql::insert_block, blocker);
  if (!errors.empty()) return refused(std::move(errors));
  write_task(command, task);
  auto const now = *task_of(transaction, command.office(), task.id);
  note_task(command, task, now);
  tell_of_task(command, task, now);
  return now.version;
}

}  // namespace

commands::FieldTexts blocker_texts(std::vector<TaskId> const& blockers) {
  auto sorted = blockers;
  sort_once(sorted);
  std::string text;
  for (auto const id : sorted) text += (text.empty() ? "" : " ") + std::to_string(id.value);
  return {{"blocked_by", std::move(text)}};
}

Outcome<std::int64_t> set_blockers(Command& command, TaskId id, std::vector<TaskId> const& blockers,
                                   std::optional<commands::Seen> const& seen) {
  auto const task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  auto const texts =
      commands::fields_to_write(blocker_texts(blockers), seen, blocker_texts(task->waits_for), task->version);
  if (!texts) return Refused{texts.error()};
  return write_blockers(command, *task, blockers_in(texts->at("blocked_by")));
}

Outcome<std::int64_t> add_blocker(Command& command, TaskId id, TaskId blocker) {
  auto const task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  auto wanted = task->waits_for;
  wanted.push_back(blocker);
  return write_blockers(command, *task, std::move(wanted));
}

Outcome<std::int64_t> remove_blocker(Command& command, TaskId id, TaskId blocker) {
  auto const task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  auto wanted = task->waits_for;
  std::erase(wanted, blocker);
  return write_blockers(command, *task, std::move(wanted));
}

std::vector<TaskId> waiting_for(db::Transaction& transaction, OfficeId office, TaskId blocker) {
  return transaction.all(sql::tasks_waiting_for, {{"office", office}, {"blocker", blocker}},
                         [](db::Row const& row) { return row.get<TaskId>(0); });
}

}  // namespace amity::work
