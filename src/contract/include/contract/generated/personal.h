// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class Retained : std::uint8_t { contact, diet, notes, person };
BOOST_DESCRIBE_ENUM(Retained, contact, diet, notes, person)

enum class RetentionStart : std::uint8_t { post_ended, written };
BOOST_DESCRIBE_ENUM(RetentionStart, post_ended, written)

struct OpeningInput {
  std::string why;
  bool operator==(OpeningInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpeningInput, (), (why))
constexpr auto rules_of(OpeningInput const*) {
  return std::array{
    Rule{.name = "why", .least = 1, .most = 500}};
}

struct PersonalRecord {
  std::int64_t version;
  std::string contact;
  std::string diet;
  std::string notes;
  bool operator==(PersonalRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonalRecord, (), (version, contact, diet, notes))
constexpr auto rules_of(PersonalRecord const*) {
  return std::array{
    Rule{.name = "contact", .lines = fields::Lines::as_written},
    Rule{.name = "diet", .lines = fields::Lines::as_written},
    Rule{.name = "notes", .lines = fields::Lines::as_written}};
}

struct PersonalInput {
  std::string contact{""};
  std::string diet{""};
  std::string notes{""};
  std::optional<PersonalRecord> seen{};
  bool operator==(PersonalInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonalInput, (), (contact, diet, notes, seen))
constexpr auto rules_of(PersonalInput const*) {
  return std::array{
    Rule{.name = "contact", .most = 4000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "diet", .most = 4000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "notes", .most = 4000, .lines = fields::Lines::many, .has_default = true}};
}

struct HoldInput {
  std::string why;
  bool operator==(HoldInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HoldInput, (), (why))
constexpr auto rules_of(HoldInput const*) {
  return std::array{
    Rule{.name = "why", .least = 1, .most = 500}};
}

struct ErasureInput {
  std::int64_t version;
  bool operator==(ErasureInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ErasureInput, (), (version))

struct RetentionRule {
  Retained what;
  std::int64_t version;
  RetentionStart after;
  Nullable<std::int64_t> days;
  std::string source;
  bool operator==(RetentionRule const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RetentionRule, (), (what, version, after, days, source))
constexpr auto rules_of(RetentionRule const*) {
  return std::array{
    Rule{.name = "source", .lines = fields::Lines::as_written}};
}

struct RetentionDue {
  std::int64_t person;
  Retained what;
  Day due;
  Nullable<std::string> held_why;
  bool operator==(RetentionDue const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RetentionDue, (), (person, what, due, held_why))

struct RetentionReport {
  std::vector<RetentionRule> rules;
  std::vector<RetentionDue> due;
  bool operator==(RetentionReport const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RetentionReport, (), (rules, due))

struct RetentionInput {
  RetentionStart after;
  std::optional<Nullable<std::int64_t>> days{};
  std::string source;
  std::optional<RetentionRule> seen{};
  bool operator==(RetentionInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RetentionInput, (), (after, days, source, seen))
constexpr auto rules_of(RetentionInput const*) {
  return std::array{
    Rule{.name = "days", .least = 0, .most = 36525},
    Rule{.name = "source", .least = 1, .most = 500}};
}

struct OpenPersonalParameters {
  std::string office;
  std::int64_t person;
  bool operator==(OpenPersonalParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenPersonalParameters, (), (office, person))
constexpr auto rules_of(OpenPersonalParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct PutPersonalParameters {
  std::string office;
  std::int64_t person;
  bool operator==(PutPersonalParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPersonalParameters, (), (office, person))
constexpr auto rules_of(PutPersonalParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct HoldPersonParameters {
  std::string office;
  std::int64_t person;
  bool operator==(HoldPersonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HoldPersonParameters, (), (office, person))
constexpr auto rules_of(HoldPersonParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct ReleasePersonParameters {
  std::string office;
  std::int64_t person;
  bool operator==(ReleasePersonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReleasePersonParameters, (), (office, person))
constexpr auto rules_of(ReleasePersonParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct ErasePersonParameters {
  std::string office;
  std::int64_t person;
  bool operator==(ErasePersonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ErasePersonParameters, (), (office, person))
constexpr auto rules_of(ErasePersonParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct GetRetentionParameters {
  std::string office;
  bool operator==(GetRetentionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetRetentionParameters, (), (office))
constexpr auto rules_of(GetRetentionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutRetentionRuleParameters {
  std::string office;
  Retained what;
  bool operator==(PutRetentionRuleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutRetentionRuleParameters, (), (office, what))
constexpr auto rules_of(PutRetentionRuleParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "what", .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
