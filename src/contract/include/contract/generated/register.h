// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class PartnershipField : std::uint8_t { existence, kind, stage, signed_, ended };
BOOST_DESCRIBE_ENUM(PartnershipField, existence, kind, stage, signed_, ended)

struct ConflictValue {
  std::string value;
  std::vector<std::string> sources;
  bool operator==(ConflictValue const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConflictValue, (), (value, sources))

// A point on which sources contradict each other; the first value is the one that counts. Of a signing,
// `../2022-11-27` is the word of those who have the tie in force by that day.
struct Conflict {
  PartnershipField field;
  std::vector<ConflictValue> values;
  bool operator==(Conflict const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Conflict, (), (field, values))

// unsaid: no source says; single: one says; agreed: all that say say the same; rank: the heavier source; newer: of
// the same weight, the newer word; confidence: neither, but surer; order: equal in all, the first key; refined: a
// lighter source says the same more precisely; implied: the tie is named and nobody says more; history: the
// recorded steps of its life say so
enum class FieldProvenanceRule : std::uint8_t { unsaid, single, agreed, rank, newer, confidence, order, refined, implied, history };
BOOST_DESCRIBE_ENUM(FieldProvenanceRule, unsaid, single, agreed, rank, newer, confidence, order, refined, implied, history)

struct FieldProvenance {
  PartnershipField field;
  Nullable<std::string> value;
  Nullable<std::string> source;
  FieldProvenanceRule rule;
  bool operator==(FieldProvenance const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldProvenance, (), (field, value, source, rule))

struct Partnership {
  std::int64_t id;
  CityBrief a;
  CityBrief b;
  Kind kind;
  Stage stage;
  Truth in_force;
  bool doubtful;
  Nullable<PartialDate> since;
  Nullable<PartialDate> ended;
  Nullable<PartialDate> known_by;
  Nullable<double> distance_km;
  std::vector<Step> steps;
  std::vector<TimelineEvent> history;
  std::vector<Assertion> assertions;
  std::vector<Conflict> conflicts;
  std::vector<FieldProvenance> fields;
  Nullable<LocalText> hall;
  bool operator==(Partnership const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Partnership, (), (id, a, b, kind, stage, in_force, doubtful, since, ended, known_by, distance_km, steps, history, assertions, conflicts, fields, hall))

struct SourceSummary : Source {
  Nullable<OfficeBrief> office;
  Rank rank;
  std::int64_t assertions;
  std::int64_t by_both;
  std::int64_t gone;
  bool operator==(SourceSummary const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SourceSummary, (Source), (office, rank, assertions, by_both, gone))

struct SourceList {
  std::vector<SourceSummary> sources;
  bool operator==(SourceList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SourceList, (), (sources))

struct SourcePageItem {
  std::int64_t partnership;
  CityName a;
  CityName b;
  Rank rank;
  Nullable<Kind> kind;
  Nullable<Stage> stage;
  Nullable<PartialDate> signed_;
  Nullable<PartialDate> ended;
  SaidBy said_by;
  Confidence confidence;
  Nullable<PartialDate> as_of;
  bool gone;
  std::string note;
  std::vector<PartnershipField> decides;
  bool operator==(SourcePageItem const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SourcePageItem, (), (partnership, a, b, rank, kind, stage, signed_, ended, said_by, confidence, as_of, gone, note, decides))

struct SourcePage : SourceSummary {
  std::vector<SourcePageItem> items;
  Nullable<std::string> next;
  bool operator==(SourcePage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SourcePage, (SourceSummary), (items, next))

struct PartnershipPageItem {
  std::int64_t id;
  std::string a;
  std::string b;
  Kind kind;
  Stage stage;
  Truth in_force;
  bool doubtful;
  Nullable<PartialDate> since;
  Nullable<PartialDate> known_by;
  bool operator==(PartnershipPageItem const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartnershipPageItem, (), (id, a, b, kind, stage, in_force, doubtful, since, known_by))

struct PartnershipPage {
  std::vector<PartnershipPageItem> items;
  Nullable<std::string> next;
  bool operator==(PartnershipPage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartnershipPage, (), (items, next))

enum class RegisterTable : std::uint8_t { assertions, cities, city_names, populations, sources, moves, offices, office_names, office_regions, partnerships };
BOOST_DESCRIBE_ENUM(RegisterTable, assertions, cities, city_names, populations, sources, moves, offices, office_names, office_regions, partnerships)

struct ExportRegisterParameters {
  ExportFormat format{ExportFormat::json};
  RegisterTable table{RegisterTable::assertions};
  bool operator==(ExportRegisterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExportRegisterParameters, (), (format, table))
constexpr auto rules_of(ExportRegisterParameters const*) {
  return std::array{
    Rule{.name = "format", .has_default = true},
    Rule{.name = "table", .has_default = true}};
}

struct ListPartnershipsParameters {
  std::optional<std::string> country{};
  std::int64_t limit{20};
  std::optional<std::string> cursor{};
  bool operator==(ListPartnershipsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListPartnershipsParameters, (), (country, limit, cursor))
constexpr auto rules_of(ListPartnershipsParameters const*) {
  return std::array{
    Rule{.name = "country", .pattern = "^[A-Za-z]{2}$", .example = "TH"},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true},
    Rule{.name = "cursor", .most = 200}};
}

struct GetPartnershipParameters {
  std::int64_t id;
  bool operator==(GetPartnershipParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPartnershipParameters, (), (id))
constexpr auto rules_of(GetPartnershipParameters const*) {
  return std::array{
    Rule{.name = "id", .least = 1, .in_path = true}};
}

struct GetSourceParameters {
  std::string id;
  std::int64_t limit{20};
  std::optional<std::string> cursor{};
  bool operator==(GetSourceParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetSourceParameters, (), (id, limit, cursor))
constexpr auto rules_of(GetSourceParameters const*) {
  return std::array{
    Rule{.name = "id", .most = 200, .in_path = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true},
    Rule{.name = "cursor", .most = 200}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
