// SPDX-License-Identifier: Apache-2.0
// What tasks wait for, and how they come again, through the API.
#include "operations.h"
#include "rules/office_calendar.h"
#include "tasks_seen.h"
#include "work/task_blocks.h"
#include "work/task_series.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;

std::vector<TaskId> ids_in(std::optional<std::vector<std::int64_t>> const& numbers) {
  std::vector<TaskId> ids;
  for (auto const number : numbers.value_or(std::vector<std::int64_t>{})) ids.push_back(TaskId{number});
  return ids;
}

struct PutBlockers : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.block";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutTaskBlockersParameters const& asked,
                                         contract::TaskBlockersInput const& input) const {
    auto const seen =
        input.seen ? std::optional{commands::Seen{input.seen->version, blocker_texts(ids_in(input.seen->blocked_by))}}
                   : std::nullopt;
    return recorded(set_blockers(command, TaskId{asked.task}, ids_in(input.blocked_by), seen));
  }
};

struct PutRecurrence : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.repeat";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutTaskRecurrenceParameters const& asked,
                                         contract::TaskRecurrenceInput const& input) const {
    return recorded(set_recurrence(command, TaskId{asked.task}, recurrence_in(input), seen_of(input)));
  }
};

struct EndRecurrence : Writes {
  static constexpr auto right = Right::own_tasks;
  static constexpr std::string_view verb = "task.repeat_end";
  Outcome<contract::Recorded> operator()(Command& command, contract::EndTaskRecurrenceParameters const& asked) const {
    return recorded(end_recurrence(command, TaskId{asked.task}));
  }
};

struct WholeSeries : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::TaskList> operator()(contract::GetTaskSeriesParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const today = office_day(reading, session.office, s->clock());
    auto const task = task_of(reading, session.office, TaskId{asked.task});
    if (!task || only_seen(reading, session, today, {*task}).empty())
      return fail(Errc::not_found, "the office has no such task", "task");
    auto const all = only_seen(reading, session, today,
                               task->series ? tasks_of_series(reading, session.office, *task->series)
                                            : std::vector{*task_as_written(reading, session.office, task->id)});
    contract::TaskList list{static_cast<std::int64_t>(all.size()), {}};
    rules::OfficeCalendar calendar(reading, session.office);
    auto const page = tasks_of_page(all, asked.skip, asked.limit);
    for (auto const& one : with_days(reading, session.office, {page.begin(), page.end()}, &calendar))
      list.tasks.push_back(record_of(reading, session.office, one, &calendar));
    return list;
  }
};

}  // namespace

auto add_recurrence_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                               std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::PutTaskBlockers, contract::PutTaskRecurrence, contract::EndTaskRecurrence,
                            contract::GetTaskSeries> {
  using commands::Later;
  return operations.add_later<contract::PutTaskBlockers>(Later<contract::PutTaskBlockers, PutBlockers>{writing, {{s}}})
      .add_later<contract::PutTaskRecurrence>(Later<contract::PutTaskRecurrence, PutRecurrence>{writing, {{s}}})
      .add_later<contract::EndTaskRecurrence>(Later<contract::EndTaskRecurrence, EndRecurrence>{writing, {{s}}})
      .add<contract::GetTaskSeries>(WholeSeries{{s, writing}})
      .done();
}

}  // namespace amity::work::web
