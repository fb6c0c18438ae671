// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct RowRecorded {
  RecordChange change;
  std::int64_t row;
  std::int64_t version;
  bool operator==(RowRecorded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RowRecorded, (), (change, row, version))

// An official figure, what was said of the number of partners, kept beside what the register can show
struct OfficeFigure {
  std::int64_t row;
  std::int64_t version;
  PartialDate on;
  CountedKind kind;
  std::string region;
  std::int64_t count;
  FigureIs count_is;
  std::string source;
  LocalText statement;
  bool operator==(OfficeFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeFigure, (), (row, version, on, kind, region, count, count_is, source, statement))
constexpr auto rules_of(OfficeFigure const*) {
  return std::array{
    Rule{.name = "source", .lines = fields::Lines::as_written},
    Rule{.name = "statement", .lines = fields::Lines::as_written}};
}

struct OfficeFigureInput {
  PartialDate on;
  CountedKind kind;
  std::string region{""};
  std::int64_t count;
  FigureIs count_is{FigureIs::exactly};
  std::string source;
  std::optional<LocalText> statement{};
  std::optional<OfficeFigure> seen{};
  bool operator==(OfficeFigureInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeFigureInput, (), (on, kind, region, count, count_is, source, statement, seen))
constexpr auto rules_of(OfficeFigureInput const*) {
  return std::array{
    Rule{.name = "region", .most = 80, .has_default = true},
    Rule{.name = "count", .least = 0, .most = 1000000},
    Rule{.name = "count_is", .has_default = true},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "statement", .most = 2000, .lines = fields::Lines::many}};
}

struct OfficeFigures {
  std::vector<OfficeFigure> rows;
  bool operator==(OfficeFigures const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeFigures, (), (rows))

// How many partners are wanted by when
struct OfficeTarget {
  std::int64_t row;
  std::int64_t version;
  PartialDate by;
  CountedKind kind;
  std::string region;
  std::int64_t count;
  std::string source;
  std::string note;
  bool operator==(OfficeTarget const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeTarget, (), (row, version, by, kind, region, count, source, note))
constexpr auto rules_of(OfficeTarget const*) {
  return std::array{
    Rule{.name = "source", .lines = fields::Lines::as_written},
    Rule{.name = "note", .lines = fields::Lines::as_written}};
}

struct OfficeTargetInput {
  PartialDate by;
  CountedKind kind;
  std::string region{""};
  std::int64_t count;
  std::string source;
  std::string note{""};
  std::optional<OfficeTarget> seen{};
  bool operator==(OfficeTargetInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeTargetInput, (), (by, kind, region, count, source, note, seen))
constexpr auto rules_of(OfficeTargetInput const*) {
  return std::array{
    Rule{.name = "region", .most = 80, .has_default = true},
    Rule{.name = "count", .least = 1, .most = 1000000},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct OfficeTargets {
  std::vector<OfficeTarget> rows;
  bool operator==(OfficeTargets const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeTargets, (), (rows))

// A country in which the office seeks no new partner
struct OfficePolicy {
  std::int64_t row;
  std::int64_t version;
  std::string reason;
  std::string country;
  std::string source;
  std::string note;
  bool operator==(OfficePolicy const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePolicy, (), (row, version, reason, country, source, note))
constexpr auto rules_of(OfficePolicy const*) {
  return std::array{
    Rule{.name = "reason", .lines = fields::Lines::as_written},
    Rule{.name = "source", .lines = fields::Lines::as_written},
    Rule{.name = "note", .lines = fields::Lines::as_written}};
}

struct OfficePolicyInput {
  std::string reason;
  std::string country;
  std::string source;
  std::string note{""};
  std::optional<OfficePolicy> seen{};
  bool operator==(OfficePolicyInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePolicyInput, (), (reason, country, source, note, seen))
constexpr auto rules_of(OfficePolicyInput const*) {
  return std::array{
    Rule{.name = "reason", .least = 1, .most = 200},
    Rule{.name = "country", .pattern = "^[A-Z]{2}$", .example = "TW"},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct OfficePolicies {
  std::vector<OfficePolicy> rows;
  bool operator==(OfficePolicies const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePolicies, (), (rows))

// A consulate general or visa centres
struct OfficePost {
  std::int64_t row;
  std::int64_t version;
  PostSort type;
  std::string country;
  std::string place;
  std::int64_t count;
  LocalText name;
  std::string serves;
  Nullable<std::int64_t> serves_count;
  std::string source;
  std::string note;
  bool operator==(OfficePost const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePost, (), (row, version, type, country, place, count, name, serves, serves_count, source, note))
constexpr auto rules_of(OfficePost const*) {
  return std::array{
    Rule{.name = "name", .lines = fields::Lines::as_written},
    Rule{.name = "source", .lines = fields::Lines::as_written},
    Rule{.name = "note", .lines = fields::Lines::as_written}};
}

struct OfficePostInput {
  PostSort type;
  std::string country{""};
  std::string place{""};
  std::int64_t count{1};
  std::optional<LocalText> name{};
  std::string serves{""};
  std::optional<Nullable<std::int64_t>> serves_count{};
  std::string source;
  std::string note{""};
  std::optional<OfficePost> seen{};
  bool operator==(OfficePostInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePostInput, (), (type, country, place, count, name, serves, serves_count, source, note, seen))
constexpr auto rules_of(OfficePostInput const*) {
  return std::array{
    Rule{.name = "country", .most = 2, .has_default = true},
    Rule{.name = "place", .most = 80, .has_default = true},
    Rule{.name = "count", .least = 1, .most = 10000, .has_default = true},
    Rule{.name = "name", .most = 2000, .lines = fields::Lines::many},
    Rule{.name = "serves", .most = 2000, .has_default = true},
    Rule{.name = "serves_count", .least = 1, .most = 300},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct OfficePosts {
  std::vector<OfficePost> rows;
  bool operator==(OfficePosts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePosts, (), (rows))

struct ListOfficeFiguresParameters {
  std::string office;
  bool operator==(ListOfficeFiguresParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOfficeFiguresParameters, (), (office))
constexpr auto rules_of(ListOfficeFiguresParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct AddOfficeFigureParameters {
  std::string office;
  bool operator==(AddOfficeFigureParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddOfficeFigureParameters, (), (office))
constexpr auto rules_of(AddOfficeFigureParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutOfficeFigureParameters {
  std::string office;
  std::int64_t row;
  bool operator==(PutOfficeFigureParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficeFigureParameters, (), (office, row))
constexpr auto rules_of(PutOfficeFigureParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true}};
}

struct DeleteOfficeFigureParameters {
  std::string office;
  std::int64_t row;
  std::int64_t version;
  bool operator==(DeleteOfficeFigureParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteOfficeFigureParameters, (), (office, row, version))
constexpr auto rules_of(DeleteOfficeFigureParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true},
    Rule{.name = "version", .least = 1}};
}

struct ListOfficeTargetsParameters {
  std::string office;
  bool operator==(ListOfficeTargetsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOfficeTargetsParameters, (), (office))
constexpr auto rules_of(ListOfficeTargetsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct AddOfficeTargetParameters {
  std::string office;
  bool operator==(AddOfficeTargetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddOfficeTargetParameters, (), (office))
constexpr auto rules_of(AddOfficeTargetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutOfficeTargetParameters {
  std::string office;
  std::int64_t row;
  bool operator==(PutOfficeTargetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficeTargetParameters, (), (office, row))
constexpr auto rules_of(PutOfficeTargetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true}};
}

struct DeleteOfficeTargetParameters {
  std::string office;
  std::int64_t row;
  std::int64_t version;
  bool operator==(DeleteOfficeTargetParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteOfficeTargetParameters, (), (office, row, version))
constexpr auto rules_of(DeleteOfficeTargetParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true},
    Rule{.name = "version", .least = 1}};
}

struct ListOfficePoliciesParameters {
  std::string office;
  bool operator==(ListOfficePoliciesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOfficePoliciesParameters, (), (office))
constexpr auto rules_of(ListOfficePoliciesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct AddOfficePolicyParameters {
  std::string office;
  bool operator==(AddOfficePolicyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddOfficePolicyParameters, (), (office))
constexpr auto rules_of(AddOfficePolicyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutOfficePolicyParameters {
  std::string office;
  std::int64_t row;
  bool operator==(PutOfficePolicyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficePolicyParameters, (), (office, row))
constexpr auto rules_of(PutOfficePolicyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true}};
}

struct DeleteOfficePolicyParameters {
  std::string office;
  std::int64_t row;
  std::int64_t version;
  bool operator==(DeleteOfficePolicyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteOfficePolicyParameters, (), (office, row, version))
constexpr auto rules_of(DeleteOfficePolicyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true},
    Rule{.name = "version", .least = 1}};
}

struct ListOfficePostsParameters {
  std::string office;
  bool operator==(ListOfficePostsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOfficePostsParameters, (), (office))
constexpr auto rules_of(ListOfficePostsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct AddOfficePostParameters {
  std::string office;
  bool operator==(AddOfficePostParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddOfficePostParameters, (), (office))
constexpr auto rules_of(AddOfficePostParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutOfficePostParameters {
  std::string office;
  std::int64_t row;
  bool operator==(PutOfficePostParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficePostParameters, (), (office, row))
constexpr auto rules_of(PutOfficePostParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true}};
}

struct DeleteOfficePostParameters {
  std::string office;
  std::int64_t row;
  std::int64_t version;
  bool operator==(DeleteOfficePostParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteOfficePostParameters, (), (office, row, version))
constexpr auto rules_of(DeleteOfficePostParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "row", .least = 1, .in_path = true},
    Rule{.name = "version", .least = 1}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
