// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct MoveRecorded {
  RecordChange change;
  bool operator==(MoveRecorded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MoveRecorded, (), (change))

struct AssertionRecord {
  std::int64_t version;
  Nullable<Kind> kind;
  Nullable<Stage> stage;
  Nullable<PartialDate> signed_;
  Nullable<PartialDate> ended;
  OfficeSide side;
  Confidence confidence;
  Nullable<PartialDate> as_of;
  std::string note;
  bool operator==(AssertionRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssertionRecord, (), (version, kind, stage, signed_, ended, side, confidence, as_of, note))
constexpr auto rules_of(AssertionRecord const*) {
  return std::array{
    Rule{.name = "note", .lines = fields::Lines::as_written}};
}

struct AssertionInput {
  std::optional<Nullable<Kind>> kind{};
  std::optional<Nullable<Stage>> stage{};
  std::optional<Nullable<PartialDate>> signed_{};
  std::optional<Nullable<PartialDate>> ended{};
  OfficeSide side{OfficeSide::none};
  Confidence confidence{Confidence::medium};
  std::optional<Nullable<PartialDate>> as_of{};
  std::string note{""};
  bool older_source{false};
  std::string rule_reason{""};
  std::optional<AssertionRecord> seen{};
  bool operator==(AssertionInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssertionInput, (), (kind, stage, signed_, ended, side, confidence, as_of, note, older_source, rule_reason, seen))
constexpr auto rules_of(AssertionInput const*) {
  return std::array{
    Rule{.name = "side", .has_default = true},
    Rule{.name = "confidence", .has_default = true},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "older_source", .has_default = true},
    Rule{.name = "rule_reason", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct SourceRecord {
  std::int64_t version;
  std::string key;
  SourceKind kind;
  std::string name;
  std::string url;
  Nullable<PartialDate> published;
  Nullable<PartialDate> retrieved;
  std::string note;
  bool operator==(SourceRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SourceRecord, (), (version, key, kind, name, url, published, retrieved, note))
constexpr auto rules_of(SourceRecord const*) {
  return std::array{
    Rule{.name = "key", .lines = fields::Lines::as_written},
    Rule{.name = "name", .lines = fields::Lines::as_written},
    Rule{.name = "url", .lines = fields::Lines::as_written},
    Rule{.name = "note", .lines = fields::Lines::as_written}};
}

struct SourceInput {
  SourceKind kind;
  std::string name;
  std::string url{""};
  std::optional<Nullable<PartialDate>> published{};
  std::optional<Nullable<PartialDate>> retrieved{};
  std::string note{""};
  std::optional<SourceRecord> seen{};
  bool operator==(SourceInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SourceInput, (), (kind, name, url, published, retrieved, note, seen))
constexpr auto rules_of(SourceInput const*) {
  return std::array{
    Rule{.name = "name", .least = 1, .most = 200},
    Rule{.name = "url", .most = 2000, .has_default = true},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct OfficeSources {
  std::vector<SourceRecord> sources;
  bool operator==(OfficeSources const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeSources, (), (sources))

struct OfficeMove {
  Act act;
  Nullable<PartialDate> on;
  std::string authority;
  std::string document;
  std::string source;
  LocalText note;
  bool operator==(OfficeMove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeMove, (), (act, on, authority, document, source, note))

struct OfficeLife {
  std::string version;
  std::vector<OfficeMove> moves;
  bool operator==(OfficeLife const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeLife, (), (version, moves))

struct MoveInput {
  Act act;
  std::optional<Nullable<PartialDate>> on{};
  std::string authority{""};
  std::string document{""};
  std::string source;
  std::optional<LocalText> note{};
  std::string rule_reason{""};
  bool older_source{false};
  bool operator==(MoveInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MoveInput, (), (act, on, authority, document, source, note, rule_reason, older_source))
constexpr auto rules_of(MoveInput const*) {
  return std::array{
    Rule{.name = "authority", .most = 200, .has_default = true},
    Rule{.name = "document", .most = 200, .has_default = true},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many},
    Rule{.name = "rule_reason", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "older_source", .has_default = true}};
}

struct HallRecord {
  std::int64_t version;
  LocalText text;
  bool operator==(HallRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HallRecord, (), (version, text))
constexpr auto rules_of(HallRecord const*) {
  return std::array{
    Rule{.name = "text", .lines = fields::Lines::as_written}};
}

struct HallInput {
  std::optional<LocalText> text{};
  std::optional<HallRecord> seen{};
  bool operator==(HallInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HallInput, (), (text, seen))
constexpr auto rules_of(HallInput const*) {
  return std::array{
    Rule{.name = "text", .most = 4000, .lines = fields::Lines::many}};
}

struct ListOfficeSourcesParameters {
  std::string office;
  bool operator==(ListOfficeSourcesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOfficeSourcesParameters, (), (office))
constexpr auto rules_of(ListOfficeSourcesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetOfficeSourceParameters {
  std::string office;
  std::string source;
  bool operator==(GetOfficeSourceParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetOfficeSourceParameters, (), (office, source))
constexpr auto rules_of(GetOfficeSourceParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "source", .most = 80, .pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$", .example = "gazette-2024", .in_path = true}};
}

struct PutOfficeSourceParameters {
  std::string office;
  std::string source;
  bool operator==(PutOfficeSourceParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficeSourceParameters, (), (office, source))
constexpr auto rules_of(PutOfficeSourceParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "source", .most = 80, .pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$", .example = "gazette-2024", .in_path = true}};
}

struct GetAssertionParameters {
  std::string office;
  std::string city;
  std::string source;
  bool operator==(GetAssertionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetAssertionParameters, (), (office, city, source))
constexpr auto rules_of(GetAssertionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "source", .most = 80, .pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$", .example = "gazette-2024", .in_path = true}};
}

struct PutAssertionParameters {
  std::string office;
  std::string city;
  std::string source;
  bool operator==(PutAssertionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutAssertionParameters, (), (office, city, source))
constexpr auto rules_of(PutAssertionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "source", .most = 80, .pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$", .example = "gazette-2024", .in_path = true}};
}

struct DeleteAssertionParameters {
  std::string office;
  std::string city;
  std::string source;
  std::int64_t version;
  bool operator==(DeleteAssertionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteAssertionParameters, (), (office, city, source, version))
constexpr auto rules_of(DeleteAssertionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "source", .most = 80, .pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$", .example = "gazette-2024", .in_path = true},
    Rule{.name = "version", .least = 1}};
}

struct GetMovesParameters {
  std::string office;
  std::string city;
  bool operator==(GetMovesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetMovesParameters, (), (office, city))
constexpr auto rules_of(GetMovesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

struct AddMoveParameters {
  std::string office;
  std::string city;
  bool operator==(AddMoveParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddMoveParameters, (), (office, city))
constexpr auto rules_of(AddMoveParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

struct DeleteMoveParameters {
  std::string office;
  std::string city;
  std::int64_t place;
  std::string version;
  bool operator==(DeleteMoveParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteMoveParameters, (), (office, city, place, version))
constexpr auto rules_of(DeleteMoveParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "place", .least = 0, .in_path = true},
    Rule{.name = "version", .most = 40}};
}

struct GetHallTextParameters {
  std::string office;
  std::string city;
  bool operator==(GetHallTextParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetHallTextParameters, (), (office, city))
constexpr auto rules_of(GetHallTextParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

struct PutHallTextParameters {
  std::string office;
  std::string city;
  bool operator==(PutHallTextParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutHallTextParameters, (), (office, city))
constexpr auto rules_of(PutHallTextParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
