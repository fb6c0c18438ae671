// SPDX-License-Identifier: Apache-2.0
// Tasks, through the API.
#include "operations.h"
#include "rules/office_calendar.h"
#include "tasks_seen.h"
#include "work/found.h"

#include <set>

namespace amity::work::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

Failure no_such_task() { return fail(Errc::not_found, "the office has no such task", "task"); }

// Nothing asked for: all are.
bool is_about(Task const& task, std::string const& asked) {
  if (asked.empty()) return true;
  auto const& fields = task.fields;
  return (fields.letter && "letter/" + std::to_string(fields.letter->value) == asked) ||
         (fields.about && to_string(*fields.about) == asked);
}

struct AllTasks : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::TaskList> operator()(contract::ListTasksParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    rules::OfficeCalendar calendar(reading, session.office);
    auto tasks = only_seen(reading, session, office_day(reading, session.office, s->clock()),
                           open_tasks(reading, session.office, &calendar));
    std::erase_if(
        tasks, [&](Task const& task) { return !is_about(task, asked.about) || (asked.blocked && !task.is_blocked()); });
    if (!asked.q.empty()) {
      auto const found = tasks_found(reading, session.office, asked.q);
      std::set<TaskId> const ids(found.begin(), found.end());
      std::erase_if(tasks, [&](Task const& task) { return !ids.contains(task.id); });
    }
    contract::TaskList list{static_cast<std::int64_t>(tasks.size()), {}};
    for (auto const& task : tasks_of_page(tasks, asked.skip, asked.limit))
      list.tasks.push_back(record_of(reading, session.office, task, &calendar));
    return list;
  }
};

struct OneTask : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::TaskRecord> operator()(contract::GetTaskParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const task = task_of(reading, session.office, TaskId{asked.task});
    if (!task || only_seen(reading, session, office_day(reading, session.office, s->clock()), {*task}).empty())
      return no_such_task();
    return record_of(reading, session.office, *task);
  }
};

struct AddOne : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.add";
  Outcome<contract::TaskAdded> operator()(Command& command, contract::AddTaskParameters const&,
                                          contract::TaskInput const& input) const {
    auto const id = add_task(command, fields_of(input));
    if (!id) return Refused{id.error()};
    return contract::TaskAdded{id->value};
  }
};

struct ChangeOne : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.change";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutTaskParameters const& asked,
                                         contract::TaskInput const& input) const {
    return recorded(change_task(command, TaskId{asked.task}, fields_of(input), seen_of(input)));
  }
};

struct MoveOne : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.move";
  Outcome<contract::Recorded> operator()(Command& command, contract::MoveTaskParameters const& asked,
                                         contract::TaskMoveInput const& input) const {
    return recorded(
        move_task(command, TaskId{asked.task},
                  {parse_task_state(contract::to_string(input.to)).value_or(TaskState::open), input.words}));
  }
};

}  // namespace

auto add_task_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListTasks, contract::AddTask, contract::GetTask, contract::PutTask,
                            contract::MoveTask> {
  using commands::Later;
  return operations.add<contract::ListTasks>(AllTasks{{s, writing}})
      .add_later<contract::AddTask>(Later<contract::AddTask, AddOne>{writing, {{s}}})
      .add<contract::GetTask>(OneTask{{s, writing}})
      .add_later<contract::PutTask>(Later<contract::PutTask, ChangeOne>{writing, {{s}}})
      .add_later<contract::MoveTask>(Later<contract::MoveTask, MoveOne>{writing, {{s}}})
      .done();
}

}  // namespace amity::work::web
