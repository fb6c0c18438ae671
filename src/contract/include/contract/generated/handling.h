// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class LetterClosing : std::uint8_t { answer, note, reopen };
BOOST_DESCRIBE_ENUM(LetterClosing, answer, note, reopen)

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

// Departments and persons of whom so many agree
struct GroupAsked {
  std::int64_t place{1};
  std::optional<Nullable<std::int64_t>> need{};
  std::optional<std::vector<std::int64_t>> departments{};
  std::optional<std::vector<std::int64_t>> persons{};
  bool operator==(GroupAsked const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupAsked, (), (place, need, departments, persons))
constexpr auto rules_of(GroupAsked const*) {
  return std::array{
    Rule{.name = "place", .least = 1, .most = 9, .has_default = true},
    Rule{.name = "need", .least = 1, .most = 100},
    Rule{.name = "departments", .most = 50},
    Rule{.name = "persons", .most = 50}};
}

// Nobody is asked in an office without departments alone
struct CirculationInput {
  std::optional<std::vector<DepartmentAsked>> departments{};
  std::optional<std::vector<GroupAsked>> groups{};
  bool operator==(CirculationInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CirculationInput, (), (departments, groups))
constexpr auto rules_of(CirculationInput const*) {
  return std::array{
    Rule{.name = "departments", .most = 50},
    Rule{.name = "groups", .most = 50}};
}

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

struct AssignmentSeen {
  std::int64_t version;
  std::optional<Nullable<std::int64_t>> department{};
  std::optional<Nullable<std::int64_t>> person{};
  bool operator==(AssignmentSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssignmentSeen, (), (version, department, person))
constexpr auto rules_of(AssignmentSeen const*) {
  return std::array{
    Rule{.name = "version", .least = 1}};
}

struct AssignmentInput {
  std::optional<Nullable<std::int64_t>> department{};
  std::optional<Nullable<std::int64_t>> person{};
  std::string words{""};
  std::optional<AssignmentSeen> seen{};
  bool operator==(AssignmentInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssignmentInput, (), (department, person, words, seen))
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

struct GiveLetterOpinionParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(GiveLetterOpinionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GiveLetterOpinionParameters, (), (office, letter))
constexpr auto rules_of(GiveLetterOpinionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct GiveLetterBackParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(GiveLetterBackParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GiveLetterBackParameters, (), (office, letter))
constexpr auto rules_of(GiveLetterBackParameters const*) {
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

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
