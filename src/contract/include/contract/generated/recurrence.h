// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct TaskRecurrenceSeen {
  std::int64_t version;
  std::optional<Nullable<std::int64_t>> every{};
  std::optional<Nullable<RepeatUnit>> unit{};
  std::optional<std::vector<Weekday>> weekdays{};
  std::optional<Nullable<RepeatOn>> on{};
  std::optional<Nullable<RepeatShift>> shift{};
  std::optional<Nullable<Day>> until{};
  bool operator==(TaskRecurrenceSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskRecurrenceSeen, (), (version, every, unit, weekdays, on, shift, until))

struct TaskRecurrenceInput {
  std::int64_t every;
  RepeatUnit unit;
  std::optional<std::vector<Weekday>> weekdays{};
  RepeatOn on{RepeatOn::day};
  RepeatShift shift{RepeatShift::stays};
  std::optional<Nullable<Day>> until{};
  std::optional<TaskRecurrenceSeen> seen{};
  bool operator==(TaskRecurrenceInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskRecurrenceInput, (), (every, unit, weekdays, on, shift, until, seen))
constexpr auto rules_of(TaskRecurrenceInput const*) {
  return std::array{
    Rule{.name = "every", .least = 1, .most = 366},
    Rule{.name = "weekdays", .most = 7},
    Rule{.name = "on", .has_default = true},
    Rule{.name = "shift", .has_default = true}};
}

struct TaskBlockersSeen {
  std::int64_t version;
  std::optional<std::vector<std::int64_t>> blocked_by{};
  bool operator==(TaskBlockersSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskBlockersSeen, (), (version, blocked_by))

struct TaskBlockersInput {
  std::optional<std::vector<std::int64_t>> blocked_by{};
  std::optional<TaskBlockersSeen> seen{};
  bool operator==(TaskBlockersInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskBlockersInput, (), (blocked_by, seen))
constexpr auto rules_of(TaskBlockersInput const*) {
  return std::array{
    Rule{.name = "blocked_by", .most = 50}};
}

struct PutTaskBlockersParameters {
  std::string office;
  std::int64_t task;
  bool operator==(PutTaskBlockersParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutTaskBlockersParameters, (), (office, task))
constexpr auto rules_of(PutTaskBlockersParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

struct PutTaskRecurrenceParameters {
  std::string office;
  std::int64_t task;
  bool operator==(PutTaskRecurrenceParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutTaskRecurrenceParameters, (), (office, task))
constexpr auto rules_of(PutTaskRecurrenceParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

struct EndTaskRecurrenceParameters {
  std::string office;
  std::int64_t task;
  bool operator==(EndTaskRecurrenceParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(EndTaskRecurrenceParameters, (), (office, task))
constexpr auto rules_of(EndTaskRecurrenceParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

struct GetTaskSeriesParameters {
  std::string office;
  std::int64_t task;
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(GetTaskSeriesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetTaskSeriesParameters, (), (office, task, skip, limit))
constexpr auto rules_of(GetTaskSeriesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true},
    Rule{.name = "skip", .least = 0, .most = 1000000000, .has_default = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
