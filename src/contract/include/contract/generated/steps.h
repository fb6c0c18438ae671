// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class StepState : std::uint8_t { waiting, returned, recorded, withdrawn };
BOOST_DESCRIBE_ENUM(StepState, waiting, returned, recorded, withdrawn)

// A statement of the office's own record, as it is to stand
struct HandedUpStatement {
  std::optional<Nullable<Kind>> kind{};
  std::optional<Nullable<Stage>> stage{};
  std::optional<Nullable<PartialDate>> signed_{};
  std::optional<Nullable<PartialDate>> ended{};
  OfficeSide side{OfficeSide::none};
  Confidence confidence{Confidence::medium};
  std::optional<Nullable<PartialDate>> as_of{};
  std::string note{""};
  bool operator==(HandedUpStatement const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandedUpStatement, (), (kind, stage, signed_, ended, side, confidence, as_of, note))
constexpr auto rules_of(HandedUpStatement const*) {
  return std::array{
    Rule{.name = "side", .has_default = true},
    Rule{.name = "confidence", .has_default = true},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct StepActRecord {
  std::string act;
  std::string by;
  std::string at;
  std::string words;
  bool operator==(StepActRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepActRecord, (), (act, by, at, words))

struct StepVerdict {
  std::int64_t set;
  std::string rule;
  Truth answer;
  bool afterwards;
  bool operator==(StepVerdict const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepVerdict, (), (set, rule, answer, afterwards))

struct StepRecord {
  std::int64_t id;
  std::int64_t version;
  StepState state;
  std::string partner;
  Act act;
  Nullable<PartialDate> on;
  std::string authority;
  std::string document;
  std::string source;
  LocalText note;
  bool older_source;
  std::string words;
  std::optional<HandedUpStatement> says{};
  std::string prepared_by;
  std::string prepared_at;
  std::string changed_by;
  std::string changed_at;
  std::string decided_by;
  std::string decided_at;
  std::string decision;
  std::vector<StepActRecord> acts;
  std::vector<StepVerdict> verdicts;
  bool operator==(StepRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepRecord, (), (id, version, state, partner, act, on, authority, document, source, note, older_source, words, says, prepared_by, prepared_at, changed_by, changed_at, decided_by, decided_at, decision, acts, verdicts))

struct StepList {
  std::vector<StepRecord> steps;
  bool operator==(StepList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepList, (), (steps))

struct StepPrepared {
  std::int64_t id;
  bool operator==(StepPrepared const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepPrepared, (), (id))

struct NewStepInput {
  std::string partner;
  Act act;
  std::optional<Nullable<PartialDate>> on{};
  std::string authority{""};
  std::string document{""};
  std::string source;
  std::optional<LocalText> note{};
  bool older_source{false};
  std::optional<HandedUpStatement> says{};
  std::string words{""};
  bool operator==(NewStepInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewStepInput, (), (partner, act, on, authority, document, source, note, older_source, says, words))
constexpr auto rules_of(NewStepInput const*) {
  return std::array{
    Rule{.name = "partner", .least = 1, .most = 80},
    Rule{.name = "authority", .most = 200, .has_default = true},
    Rule{.name = "document", .most = 200, .has_default = true},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many},
    Rule{.name = "older_source", .has_default = true},
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct StepInput {
  std::int64_t version;
  Act act;
  std::optional<Nullable<PartialDate>> on{};
  std::string authority{""};
  std::string document{""};
  std::string source;
  std::optional<LocalText> note{};
  bool older_source{false};
  std::optional<HandedUpStatement> says{};
  std::string words{""};
  bool operator==(StepInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepInput, (), (version, act, on, authority, document, source, note, older_source, says, words))
constexpr auto rules_of(StepInput const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "authority", .most = 200, .has_default = true},
    Rule{.name = "document", .most = 200, .has_default = true},
    Rule{.name = "source", .least = 1, .most = 80},
    Rule{.name = "note", .most = 2000, .lines = fields::Lines::many},
    Rule{.name = "older_source", .has_default = true},
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct StepRecordingInput {
  std::int64_t version;
  std::string rule_reason{""};
  bool operator==(StepRecordingInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepRecordingInput, (), (version, rule_reason))
constexpr auto rules_of(StepRecordingInput const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "rule_reason", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct StepReturnInput {
  std::int64_t version;
  std::string words;
  bool operator==(StepReturnInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepReturnInput, (), (version, words))
constexpr auto rules_of(StepReturnInput const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "words", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct StepWithdrawalInput {
  std::int64_t version;
  bool operator==(StepWithdrawalInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepWithdrawalInput, (), (version))
constexpr auto rules_of(StepWithdrawalInput const*) {
  return std::array{
    Rule{.name = "version", .least = 1}};
}

struct ListStepsParameters {
  std::string office;
  bool operator==(ListStepsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListStepsParameters, (), (office))
constexpr auto rules_of(ListStepsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PrepareStepParameters {
  std::string office;
  bool operator==(PrepareStepParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PrepareStepParameters, (), (office))
constexpr auto rules_of(PrepareStepParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetStepParameters {
  std::string office;
  std::int64_t step;
  bool operator==(GetStepParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetStepParameters, (), (office, step))
constexpr auto rules_of(GetStepParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "step", .least = 1, .in_path = true}};
}

struct PutStepParameters {
  std::string office;
  std::int64_t step;
  bool operator==(PutStepParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutStepParameters, (), (office, step))
constexpr auto rules_of(PutStepParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "step", .least = 1, .in_path = true}};
}

struct RecordStepParameters {
  std::string office;
  std::int64_t step;
  bool operator==(RecordStepParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RecordStepParameters, (), (office, step))
constexpr auto rules_of(RecordStepParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "step", .least = 1, .in_path = true}};
}

struct ReturnStepParameters {
  std::string office;
  std::int64_t step;
  bool operator==(ReturnStepParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReturnStepParameters, (), (office, step))
constexpr auto rules_of(ReturnStepParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "step", .least = 1, .in_path = true}};
}

struct WithdrawStepParameters {
  std::string office;
  std::int64_t step;
  bool operator==(WithdrawStepParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WithdrawStepParameters, (), (office, step))
constexpr auto rules_of(WithdrawStepParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "step", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
