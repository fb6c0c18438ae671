// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class LetterState : std::uint8_t { draft, circulating, issued, sent, received, assigned, answered, noted, voided };
BOOST_DESCRIBE_ENUM(LetterState, draft, circulating, issued, sent, received, assigned, answered, noted, voided)

enum class LetterSort : std::uint8_t { newest, oldest, number, title, correspondent };
BOOST_DESCRIBE_ENUM(LetterSort, newest, oldest, number, title, correspondent)

// 平件, 加急, 特急 (GB/T 9704-2012)
enum class LetterUrgency : std::uint8_t { ordinary, urgent, extra_urgent };
BOOST_DESCRIBE_ENUM(LetterUrgency, ordinary, urgent, extra_urgent)

enum class StepStanding : std::uint8_t { waiting, due, agreed, refused };
BOOST_DESCRIBE_ENUM(StepStanding, waiting, due, agreed, refused)

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
  LetterUrgency urgency;
  Nullable<Day> due;
  Nullable<Day> answered;
  Nullable<std::int64_t> answered_by;
  Nullable<std::int64_t> days_late;
  bool operator==(LetterLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterLine, (), (id, direction, state, title, correspondent, number, partner, dated, registered, sent, department, person, urgency, due, answered, answered_by, days_late))

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
  LetterUrgency urgency{LetterUrgency::ordinary};
  bool operator==(LetterSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterSeen, (), (version, language, correspondent, title, body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit, urgency))
constexpr auto rules_of(LetterSeen const*) {
  return std::array{
    Rule{.name = "correspondent", .lines = fields::Lines::as_written},
    Rule{.name = "title", .lines = fields::Lines::as_written},
    Rule{.name = "body", .lines = fields::Lines::as_written},
    Rule{.name = "enclosures", .lines = fields::Lines::as_written},
    Rule{.name = "their_number", .lines = fields::Lines::as_written},
    Rule{.name = "urgency", .has_default = true}};
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
  LetterUrgency urgency{LetterUrgency::ordinary};
  std::optional<LetterSeen> seen{};
  bool operator==(LetterInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterInput, (), (language, correspondent, title, body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit, urgency, seen))
constexpr auto rules_of(LetterInput const*) {
  return std::array{
    Rule{.name = "correspondent", .least = 1, .most = 300},
    Rule{.name = "title", .least = 1, .most = 300},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "enclosures", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "partner", .most = 80, .has_default = true},
    Rule{.name = "their_number", .most = 80, .has_default = true},
    Rule{.name = "within", .least = 1, .most = 366},
    Rule{.name = "within_unit", .has_default = true},
    Rule{.name = "urgency", .has_default = true}};
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
  LetterUrgency urgency{LetterUrgency::ordinary};
  bool operator==(NewLetterInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewLetterInput, (), (direction, series, language, correspondent, title, body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit, urgency))
constexpr auto rules_of(NewLetterInput const*) {
  return std::array{
    Rule{.name = "correspondent", .least = 1, .most = 300},
    Rule{.name = "title", .least = 1, .most = 300},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "enclosures", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "partner", .most = 80, .has_default = true},
    Rule{.name = "their_number", .most = 80, .has_default = true},
    Rule{.name = "within", .least = 1, .most = 366},
    Rule{.name = "within_unit", .has_default = true},
    Rule{.name = "urgency", .has_default = true}};
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
  Nullable<std::int64_t> for_;
  bool operator==(GivenVerdict const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GivenVerdict, (), (verdict, opinion, by, at, stands, for_))

// A department that is asked, or a person
struct ApprovalSeat {
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  std::vector<GivenVerdict> verdicts;
  bool operator==(ApprovalSeat const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalSeat, (), (department, person, verdicts))

struct ApprovalStep {
  std::int64_t place;
  std::int64_t need;
  std::int64_t agreed;
  StepStanding standing;
  std::vector<ApprovalSeat> seats;
  bool operator==(ApprovalStep const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalStep, (), (place, need, agreed, standing, seats))

struct HandlingLine {
  std::string at;
  std::string by;
  std::string act;
  Nullable<std::int64_t> department;
  std::string words;
  Nullable<std::int64_t> person;
  Nullable<std::int64_t> for_;
  std::vector<std::string> changed;
  std::int64_t lapsed;
  bool operator==(HandlingLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandlingLine, (), (at, by, act, department, words, person, for_, changed, lapsed))

struct LetterAnswer {
  std::int64_t letter;
  std::string number;
  Nullable<Day> on;
  bool operator==(LetterAnswer const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterAnswer, (), (letter, number, on))

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
  Nullable<DeadlineRecord> deadline;
  Nullable<Day> answered;
  std::vector<LetterAnswer> answered_by;
  std::vector<ApprovalStep> steps;
  std::vector<HandlingLine> handling;
  bool operator==(LetterRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterRecord, (), (id, direction, state, number, content_hash, fields, department, person, signatory, issued, sent, way, reason, deadline, answered, answered_by, steps, handling))

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

struct ListLettersParameters {
  std::string office;
  std::optional<LetterDirection> direction{};
  std::optional<LetterState> state{};
  bool open{false};
  std::optional<std::string> partner{};
  std::optional<std::int64_t> department{};
  std::optional<std::int64_t> year{};
  std::string q{""};
  LetterSort sort{LetterSort::newest};
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(ListLettersParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListLettersParameters, (), (office, direction, state, open, partner, department, year, q, sort, skip, limit))
constexpr auto rules_of(ListLettersParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "open", .has_default = true},
    Rule{.name = "partner", .most = 80},
    Rule{.name = "department", .least = 1},
    Rule{.name = "year", .least = 1, .most = 9999},
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

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
