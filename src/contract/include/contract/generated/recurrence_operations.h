// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/recurrence.h"
#include "contract/traits.h"

namespace amity::contract {

// Says which other tasks a task waits for
struct PutTaskBlockers {
  static constexpr std::string_view id = "putTaskBlockers";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/blockers";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutTaskBlockersParameters;
  using Body = TaskBlockersInput;
  using Answer = Recorded;
};

// Says how a task comes again
struct PutTaskRecurrence {
  static constexpr std::string_view id = "putTaskRecurrence";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/recurrence";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutTaskRecurrenceParameters;
  using Body = TaskRecurrenceInput;
  using Answer = Recorded;
};

// Ends it that a task comes again
struct EndTaskRecurrence {
  static constexpr std::string_view id = "endTaskRecurrence";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/recurrence";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = EndTaskRecurrenceParameters;
  using Body = None;
  using Answer = Recorded;
};

// A task, and those before and after it that come again as it does; the first first
struct GetTaskSeries {
  static constexpr std::string_view id = "getTaskSeries";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/series";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetTaskSeriesParameters;
  using Body = None;
  using Answer = TaskList;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
