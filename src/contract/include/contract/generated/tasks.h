// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct TaskSeen {
  std::int64_t version;
  std::string title;
  std::string note;
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  Nullable<Day> due;
  Nullable<std::int64_t> letter;
  std::optional<Nullable<std::int64_t>> count{};
  TimeUnit count_unit{TimeUnit::working_days};
  CountedBy counted_by{CountedBy::after_day};
  std::optional<Nullable<Day>> anchor{};
  std::string anchor_name{""};
  std::string about{""};
  bool operator==(TaskSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskSeen, (), (version, title, note, department, person, due, letter, count, count_unit, counted_by, anchor, anchor_name, about))
constexpr auto rules_of(TaskSeen const*) {
  return std::array{
    Rule{.name = "title", .lines = fields::Lines::as_written},
    Rule{.name = "note", .lines = fields::Lines::as_written},
    Rule{.name = "count_unit", .has_default = true},
    Rule{.name = "counted_by", .has_default = true},
    Rule{.name = "anchor_name", .lines = fields::Lines::as_written, .has_default = true},
    Rule{.name = "about", .has_default = true}};
}

struct TaskInput {
  std::string title;
  std::string note{""};
  std::optional<Nullable<std::int64_t>> department{};
  std::optional<Nullable<std::int64_t>> person{};
  std::optional<Nullable<Day>> due{};
  std::optional<Nullable<std::int64_t>> letter{};
  std::optional<Nullable<std::int64_t>> count{};
  TimeUnit count_unit{TimeUnit::working_days};
  CountedBy counted_by{CountedBy::after_day};
  std::optional<Nullable<Day>> anchor{};
  std::string anchor_name{""};
  std::string about{""};
  std::optional<TaskSeen> seen{};
  bool operator==(TaskInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskInput, (), (title, note, department, person, due, letter, count, count_unit, counted_by, anchor, anchor_name, about, seen))
constexpr auto rules_of(TaskInput const*) {
  return std::array{
    Rule{.name = "title", .least = 1, .most = 200},
    Rule{.name = "note", .most = 4000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "count", .least = 1, .most = 366},
    Rule{.name = "count_unit", .has_default = true},
    Rule{.name = "counted_by", .has_default = true},
    Rule{.name = "anchor_name", .most = 200, .has_default = true},
    Rule{.name = "about", .pattern = "^[a-z]+[/][1-9][0-9]*$", .example = "partner/12", .has_default = true}};
}

struct TaskAdded {
  std::int64_t id;
  bool operator==(TaskAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskAdded, (), (id))

struct TaskMoveInput {
  TaskState to;
  std::string words{""};
  bool operator==(TaskMoveInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskMoveInput, (), (to, words))
constexpr auto rules_of(TaskMoveInput const*) {
  return std::array{
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct ListTasksParameters {
  std::string office;
  std::string about{""};
  bool blocked{false};
  std::string q{""};
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(ListTasksParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListTasksParameters, (), (office, about, blocked, q, skip, limit))
constexpr auto rules_of(ListTasksParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "about", .most = 32, .has_default = true},
    Rule{.name = "blocked", .has_default = true},
    Rule{.name = "q", .most = 200, .has_default = true},
    Rule{.name = "skip", .least = 0, .most = 1000000000, .has_default = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true}};
}

struct AddTaskParameters {
  std::string office;
  bool operator==(AddTaskParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddTaskParameters, (), (office))
constexpr auto rules_of(AddTaskParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetTaskParameters {
  std::string office;
  std::int64_t task;
  bool operator==(GetTaskParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetTaskParameters, (), (office, task))
constexpr auto rules_of(GetTaskParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

struct PutTaskParameters {
  std::string office;
  std::int64_t task;
  bool operator==(PutTaskParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutTaskParameters, (), (office, task))
constexpr auto rules_of(PutTaskParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

struct MoveTaskParameters {
  std::string office;
  std::int64_t task;
  bool operator==(MoveTaskParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MoveTaskParameters, (), (office, task))
constexpr auto rules_of(MoveTaskParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
