// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/tasks.h"
#include "contract/traits.h"

namespace amity::contract {

// The open tasks that concern who asks, by the day they are due
struct ListTasks {
  static constexpr std::string_view id = "listTasks";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListTasksParameters;
  using Body = None;
  using Answer = TaskList;
};

// Adds a task
struct AddTask {
  static constexpr std::string_view id = "addTask";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddTaskParameters;
  using Body = TaskInput;
  using Answer = TaskAdded;
};

// A task
struct GetTask {
  static constexpr std::string_view id = "getTask";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetTaskParameters;
  using Body = None;
  using Answer = TaskRecord;
};

// Changes a task
struct PutTask {
  static constexpr std::string_view id = "putTask";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutTaskParameters;
  using Body = TaskInput;
  using Answer = Recorded;
};

// Begins a task, ends it, or says for whom it waits
struct MoveTask {
  static constexpr std::string_view id = "moveTask";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/moves";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = MoveTaskParameters;
  using Body = TaskMoveInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
