// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class LetterDirection : std::uint8_t { in, out };
BOOST_DESCRIBE_ENUM(LetterDirection, in, out)

enum class LetterState : std::uint8_t { draft, circulating, issued, sent, received, assigned, answered, noted, voided };
BOOST_DESCRIBE_ENUM(LetterState, draft, circulating, issued, sent, received, assigned, answered, noted, voided)

enum class LetterSort : std::uint8_t { newest, oldest, number, title, correspondent };
BOOST_DESCRIBE_ENUM(LetterSort, newest, oldest, number, title, correspondent)

enum class TimeUnit : std::uint8_t { days, working_days, months };
BOOST_DESCRIBE_ENUM(TimeUnit, days, working_days, months)

enum class Verdict : std::uint8_t { agree, agree_with_changes, refuse };
BOOST_DESCRIBE_ENUM(Verdict, agree, agree_with_changes, refuse)

enum class StepStanding : std::uint8_t { waiting, due, agreed, refused };
BOOST_DESCRIBE_ENUM(StepStanding, waiting, due, agreed, refused)

enum class LetterClosing : std::uint8_t { answer, note, reopen };
BOOST_DESCRIBE_ENUM(LetterClosing, answer, note, reopen)

enum class TaskState : std::uint8_t { open, doing, waiting, done, dropped };
BOOST_DESCRIBE_ENUM(TaskState, open, doing, waiting, done, dropped)

struct LetterLine {
  std::int64_t id;
  LetterDirection direction;
  LetterState state;
  std::string title;
  std::string correspondent;
  std::string number;
  std::string partner;
  Nullable<Day> dated;
  Nullable<Day> registered;
  Nullable<Day> sent;
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  bool operator==(LetterLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterLine, (), (id, direction, state, title, correspondent, number, partner, dated, registered, sent, department, person))

struct LetterList {
  std::int64_t all;
  std::vector<LetterLine> letters;
  bool operator==(LetterList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterList, (), (all, letters))

struct LetterSeen {
  std::int64_t version;
  Language language;
  std::string correspondent;
  std::string title;
  std::string body;
  std::string enclosures;
  std::string partner;
  std::string their_number;
  Nullable<Day> dated;
  Nullable<Day> arrived;
  Nullable<std::int64_t> answers;
  Nullable<std::int64_t> within;
  TimeUnit within_unit;
  bool operator==(LetterSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterSeen, (), (version, language, correspondent, title, body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit))
constexpr auto rules_of(LetterSeen const*) {
  return std::array{
    Rule{.name = "correspondent", .lines = fields::Lines::as_written},
    Rule{.name = "title", .lines = fields::Lines::as_written},
    Rule{.name = "body", .lines = fields::Lines::as_written},
    Rule{.name = "enclosures", .lines = fields::Lines::as_written},
    Rule{.name = "their_number", .lines = fields::Lines::as_written}};
}

struct LetterInput {
  Language language;
  std::string correspondent;
  std::string title;
  std::string body{""};
  std::string enclosures{""};
  std::string partner{""};
  std::string their_number{""};
  std::optional<Nullable<Day>> dated{};
  std::optional<Nullable<Day>> arrived{};
  std::optional<Nullable<std::int64_t>> answers{};
  std::optional<Nullable<std::int64_t>> within{};
  TimeUnit within_unit{TimeUnit::working_days};
  std::optional<LetterSeen> seen{};
  bool operator==(LetterInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterInput, (), (language, correspondent, title, body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit, seen))
constexpr auto rules_of(LetterInput const*) {
  return std::array{
    Rule{.name = "correspondent", .least = 1, .most = 300},
    Rule{.name = "title", .least = 1, .most = 300},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "enclosures", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "partner", .most = 80, .has_default = true},
    Rule{.name = "their_number", .most = 80, .has_default = true},
    Rule{.name = "within_unit", .has_default = true}};
}

struct NewLetterInput {
  LetterDirection direction;
  std::optional<Nullable<std::int64_t>> series{};
  Language language;
  std::string correspondent;
  std::string title;
  std::string body{""};
  std::string enclosures{""};
  std::string partner{""};
  std::string their_number{""};
  std::optional<Nullable<Day>> dated{};
  std::optional<Nullable<Day>> arrived{};
  std::optional<Nullable<std::int64_t>> answers{};
  std::optional<Nullable<std::int64_t>> within{};
  TimeUnit within_unit{TimeUnit::working_days};
  bool operator==(NewLetterInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewLetterInput, (), (direction, series, language, correspondent, title, body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit))
constexpr auto rules_of(NewLetterInput const*) {
  return std::array{
    Rule{.name = "correspondent", .least = 1, .most = 300},
    Rule{.name = "title", .least = 1, .most = 300},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "enclosures", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "partner", .most = 80, .has_default = true},
    Rule{.name = "their_number", .most = 80, .has_default = true},
    Rule{.name = "within_unit", .has_default = true}};
}

struct LetterAdded {
  std::int64_t id;
  std::string number;
  bool operator==(LetterAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterAdded, (), (id, number))

struct GivenVerdict {
  Verdict verdict;
  std::string opinion;
  std::string by;
  std::string at;
  bool stands;
  bool operator==(GivenVerdict const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GivenVerdict, (), (verdict, opinion, by, at, stands))

struct ApprovalStep {
  std::int64_t department;
  std::int64_t place;
  StepStanding standing;
  std::vector<GivenVerdict> verdicts;
  bool operator==(ApprovalStep const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalStep, (), (department, place, standing, verdicts))

struct HandlingLine {
  std::string at;
  std::string by;
  std::string act;
  Nullable<std::int64_t> department;
  std::string words;
  bool operator==(HandlingLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandlingLine, (), (at, by, act, department, words))

struct LetterRecord {
  std::int64_t id;
  LetterDirection direction;
  LetterState state;
  std::string number;
  std::string content_hash;
  LetterSeen fields;
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  std::string signatory;
  Nullable<Day> issued;
  Nullable<Day> sent;
  std::string way;
  std::string reason;
  std::vector<ApprovalStep> steps;
  std::vector<HandlingLine> handling;
  bool operator==(LetterRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterRecord, (), (id, direction, state, number, content_hash, fields, department, person, signatory, issued, sent, way, reason, steps, handling))

struct DepartmentAsked {
  std::int64_t department;
  std::int64_t place{1};
  bool operator==(DepartmentAsked const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DepartmentAsked, (), (department, place))
constexpr auto rules_of(DepartmentAsked const*) {
  return std::array{
    Rule{.name = "place", .least = 1, .most = 9, .has_default = true}};
}

struct CirculationInput {
  std::vector<DepartmentAsked> departments;
  bool operator==(CirculationInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CirculationInput, (), (departments))
constexpr auto rules_of(CirculationInput const*) {
  return std::array{
    Rule{.name = "departments", .least = 1, .most = 50}};
}

struct VerdictInput {
  Verdict verdict;
  std::string opinion{""};
  std::string content_hash;
  bool operator==(VerdictInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VerdictInput, (), (verdict, opinion, content_hash))
constexpr auto rules_of(VerdictInput const*) {
  return std::array{
    Rule{.name = "opinion", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "content_hash", .most = 100}};
}

struct IssueInput {
  std::int64_t series;
  std::string content_hash;
  std::string signatory;
  bool operator==(IssueInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(IssueInput, (), (series, content_hash, signatory))
constexpr auto rules_of(IssueInput const*) {
  return std::array{
    Rule{.name = "content_hash", .most = 100},
    Rule{.name = "signatory", .least = 1, .most = 200}};
}

struct LetterNumberGiven {
  std::int64_t series;
  std::int64_t year;
  std::int64_t number;
  std::string text;
  bool operator==(LetterNumberGiven const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterNumberGiven, (), (series, year, number, text))

struct SendingInput {
  Day on;
  std::string way{""};
  bool operator==(SendingInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SendingInput, (), (on, way))
constexpr auto rules_of(SendingInput const*) {
  return std::array{
    Rule{.name = "way", .most = 200, .has_default = true}};
}

struct AssignmentInput {
  std::optional<Nullable<std::int64_t>> department{};
  std::optional<Nullable<std::int64_t>> person{};
  std::string words{""};
  bool operator==(AssignmentInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssignmentInput, (), (department, person, words))
constexpr auto rules_of(AssignmentInput const*) {
  return std::array{
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct ClosingInput {
  LetterClosing how;
  std::string words{""};
  bool operator==(ClosingInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClosingInput, (), (how, words))
constexpr auto rules_of(ClosingInput const*) {
  return std::array{
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct VoidingInput {
  std::string reason;
  bool operator==(VoidingInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VoidingInput, (), (reason))
constexpr auto rules_of(VoidingInput const*) {
  return std::array{
    Rule{.name = "reason", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct LetterSeries {
  std::int64_t id;
  std::int64_t version;
  LetterDirection direction;
  std::string name;
  std::string shape;
  bool operator==(LetterSeries const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterSeries, (), (id, version, direction, name, shape))
constexpr auto rules_of(LetterSeries const*) {
  return std::array{
    Rule{.name = "name", .lines = fields::Lines::as_written},
    Rule{.name = "shape", .lines = fields::Lines::as_written}};
}

struct LetterSeriesList {
  std::vector<LetterSeries> series;
  bool operator==(LetterSeriesList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterSeriesList, (), (series))

struct LetterSeriesInput {
  LetterDirection direction;
  std::string name;
  std::string shape;
  std::optional<LetterSeries> seen{};
  bool operator==(LetterSeriesInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterSeriesInput, (), (direction, name, shape, seen))
constexpr auto rules_of(LetterSeriesInput const*) {
  return std::array{
    Rule{.name = "name", .least = 1, .most = 200},
    Rule{.name = "shape", .least = 1, .most = 80}};
}

struct LetterSeriesAdded {
  std::int64_t id;
  bool operator==(LetterSeriesAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterSeriesAdded, (), (id))

struct TaskRecord {
  std::int64_t id;
  std::int64_t version;
  TaskState state;
  std::string title;
  std::string note;
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  Nullable<Day> due;
  Nullable<std::int64_t> letter;
  std::string words;
  std::string created_by;
  std::string changed_by;
  std::string changed_at;
  bool operator==(TaskRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskRecord, (), (id, version, state, title, note, department, person, due, letter, words, created_by, changed_by, changed_at))

struct TaskList {
  std::vector<TaskRecord> tasks;
  bool operator==(TaskList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskList, (), (tasks))

struct TaskSeen {
  std::int64_t version;
  std::string title;
  std::string note;
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  Nullable<Day> due;
  Nullable<std::int64_t> letter;
  bool operator==(TaskSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskSeen, (), (version, title, note, department, person, due, letter))
constexpr auto rules_of(TaskSeen const*) {
  return std::array{
    Rule{.name = "title", .lines = fields::Lines::as_written},
    Rule{.name = "note", .lines = fields::Lines::as_written}};
}

struct TaskInput {
  std::string title;
  std::string note{""};
  std::optional<Nullable<std::int64_t>> department{};
  std::optional<Nullable<std::int64_t>> person{};
  std::optional<Nullable<Day>> due{};
  std::optional<Nullable<std::int64_t>> letter{};
  std::optional<TaskSeen> seen{};
  bool operator==(TaskInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskInput, (), (title, note, department, person, due, letter, seen))
constexpr auto rules_of(TaskInput const*) {
  return std::array{
    Rule{.name = "title", .least = 1, .most = 200},
    Rule{.name = "note", .most = 4000, .lines = fields::Lines::many, .has_default = true}};
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

struct ListLettersParameters {
  std::string office;
  std::optional<LetterDirection> direction{};
  std::optional<LetterState> state{};
  bool open{false};
  std::string q{""};
  LetterSort sort{LetterSort::newest};
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(ListLettersParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListLettersParameters, (), (office, direction, state, open, q, sort, skip, limit))
constexpr auto rules_of(ListLettersParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "open", .has_default = true},
    Rule{.name = "q", .most = 200, .has_default = true},
    Rule{.name = "sort", .has_default = true},
    Rule{.name = "skip", .least = 0, .most = 1000000000, .has_default = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true}};
}

struct AddLetterParameters {
  std::string office;
  bool operator==(AddLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddLetterParameters, (), (office))
constexpr auto rules_of(AddLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(GetLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetLetterParameters, (), (office, letter))
constexpr auto rules_of(GetLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct PutLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(PutLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutLetterParameters, (), (office, letter))
constexpr auto rules_of(PutLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct CirculateLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(CirculateLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CirculateLetterParameters, (), (office, letter))
constexpr auto rules_of(CirculateLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct WithdrawLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(WithdrawLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WithdrawLetterParameters, (), (office, letter))
constexpr auto rules_of(WithdrawLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct CountersignLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(CountersignLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountersignLetterParameters, (), (office, letter))
constexpr auto rules_of(CountersignLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct IssueLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(IssueLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(IssueLetterParameters, (), (office, letter))
constexpr auto rules_of(IssueLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct SendLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(SendLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SendLetterParameters, (), (office, letter))
constexpr auto rules_of(SendLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct AssignLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(AssignLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssignLetterParameters, (), (office, letter))
constexpr auto rules_of(AssignLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct CloseLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(CloseLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CloseLetterParameters, (), (office, letter))
constexpr auto rules_of(CloseLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct VoidLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(VoidLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VoidLetterParameters, (), (office, letter))
constexpr auto rules_of(VoidLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct ListLetterSeriesParameters {
  std::string office;
  bool operator==(ListLetterSeriesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListLetterSeriesParameters, (), (office))
constexpr auto rules_of(ListLetterSeriesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct AddLetterSeriesParameters {
  std::string office;
  bool operator==(AddLetterSeriesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddLetterSeriesParameters, (), (office))
constexpr auto rules_of(AddLetterSeriesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutLetterSeriesParameters {
  std::string office;
  std::int64_t series;
  bool operator==(PutLetterSeriesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutLetterSeriesParameters, (), (office, series))
constexpr auto rules_of(PutLetterSeriesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "series", .least = 1, .in_path = true}};
}

struct ListTasksParameters {
  std::string office;
  bool operator==(ListTasksParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListTasksParameters, (), (office))
constexpr auto rules_of(ListTasksParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
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
