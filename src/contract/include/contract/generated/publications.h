// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class PublicCopyState : std::uint8_t { draft, waiting, returned, published, withdrawn, dropped };
BOOST_DESCRIBE_ENUM(PublicCopyState, draft, waiting, returned, published, withdrawn, dropped)

struct PublicLetterBrief {
  std::string id;
  std::string office;
  LocalText office_name;
  std::vector<std::string> joint_with;
  LetterDirection direction;
  Language language;
  std::string number;
  std::int64_t year;
  Nullable<Day> on;
  Nullable<CityBrief> partner;
  LocalText title;
  Day published;
  bool operator==(PublicLetterBrief const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicLetterBrief, (), (id, office, office_name, joint_with, direction, language, number, year, on, partner, title, published))

struct PublicLetterPage {
  std::vector<PublicLetterBrief> letters;
  std::int64_t total;
  Nullable<std::string> next;
  std::vector<std::int64_t> years;
  std::vector<CityBrief> partners;
  bool operator==(PublicLetterPage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicLetterPage, (), (letters, total, next, years, partners))

struct PublicLetter : PublicLetterBrief {
  LocalText body;
  bool operator==(PublicLetter const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicLetter, (PublicLetterBrief), (body))

struct PublicCopyActRecord {
  std::string act;
  std::string actor;
  std::string at;
  std::string words;
  bool operator==(PublicCopyActRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyActRecord, (), (act, actor, at, words))

struct PublicCopyRecord {
  std::int64_t id;
  std::int64_t version;
  PublicCopyState state;
  std::int64_t letter;
  LetterDirection direction;
  Language language;
  std::string number;
  std::int64_t year;
  Nullable<Day> on;
  std::string partner;
  LocalText title;
  LocalText body;
  std::string made_by;
  std::string made_at;
  std::string decided_by;
  std::string decided_at;
  std::string words;
  Nullable<Day> published_on;
  Nullable<Day> withdrawn_on;
  std::string address;
  bool held;
  std::string letter_changed;
  std::vector<PublicCopyActRecord> acts;
  bool operator==(PublicCopyRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyRecord, (), (id, version, state, letter, direction, language, number, year, on, partner, title, body, made_by, made_at, decided_by, decided_at, words, published_on, withdrawn_on, address, held, letter_changed, acts))

struct PublicCopyList {
  std::vector<PublicCopyRecord> copies;
  bool operator==(PublicCopyList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyList, (), (copies))

struct PublicCopyMade {
  std::int64_t id;
  bool operator==(PublicCopyMade const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyMade, (), (id))

struct PublicCopyInput {
  LocalText title;
  LocalText body;
  bool operator==(PublicCopyInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyInput, (), (title, body))
constexpr auto rules_of(PublicCopyInput const*) {
  return std::array{
    Rule{.name = "title", .most = 300},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many}};
}

struct PublicCopyChange {
  std::int64_t version;
  LocalText title;
  LocalText body;
  bool operator==(PublicCopyChange const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyChange, (), (version, title, body))
constexpr auto rules_of(PublicCopyChange const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "title", .most = 300},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many}};
}

struct PublicCopyStep {
  std::int64_t version;
  bool operator==(PublicCopyStep const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyStep, (), (version))
constexpr auto rules_of(PublicCopyStep const*) {
  return std::array{
    Rule{.name = "version", .least = 1}};
}

struct PublicCopyReturn {
  std::int64_t version;
  std::string words;
  bool operator==(PublicCopyReturn const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyReturn, (), (version, words))
constexpr auto rules_of(PublicCopyReturn const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "words", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct PublicCopyWithdrawal {
  std::int64_t version;
  std::string words{""};
  bool operator==(PublicCopyWithdrawal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyWithdrawal, (), (version, words))
constexpr auto rules_of(PublicCopyWithdrawal const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct PublicCopyStanding {
  std::int64_t version;
  std::string words{""};
  bool operator==(PublicCopyStanding const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublicCopyStanding, (), (version, words))
constexpr auto rules_of(PublicCopyStanding const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "words", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct ListPublicLettersParameters {
  std::optional<std::string> q{};
  std::optional<std::string> office{};
  std::optional<std::string> partner{};
  std::optional<std::int64_t> year{};
  std::optional<LetterDirection> direction{};
  std::int64_t limit{20};
  std::optional<std::string> cursor{};
  bool operator==(ListPublicLettersParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListPublicLettersParameters, (), (q, office, partner, year, direction, limit, cursor))
constexpr auto rules_of(ListPublicLettersParameters const*) {
  return std::array{
    Rule{.name = "q", .most = 200},
    Rule{.name = "office", .most = 80},
    Rule{.name = "partner", .most = 80},
    Rule{.name = "year", .least = 1900, .most = 2199},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true},
    Rule{.name = "cursor", .most = 200}};
}

struct GetPublicLetterParameters {
  std::string id;
  bool operator==(GetPublicLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPublicLetterParameters, (), (id))
constexpr auto rules_of(GetPublicLetterParameters const*) {
  return std::array{
    Rule{.name = "id", .most = 120, .in_path = true}};
}

struct ListPublicCopiesParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(ListPublicCopiesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListPublicCopiesParameters, (), (office, letter))
constexpr auto rules_of(ListPublicCopiesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct MakePublicCopyParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(MakePublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MakePublicCopyParameters, (), (office, letter))
constexpr auto rules_of(MakePublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct GetPublicCopyParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(GetPublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPublicCopyParameters, (), (office, copy))
constexpr auto rules_of(GetPublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

struct PutPublicCopyParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(PutPublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPublicCopyParameters, (), (office, copy))
constexpr auto rules_of(PutPublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

struct HandUpPublicCopyParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(HandUpPublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandUpPublicCopyParameters, (), (office, copy))
constexpr auto rules_of(HandUpPublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

struct PublishPublicCopyParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(PublishPublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PublishPublicCopyParameters, (), (office, copy))
constexpr auto rules_of(PublishPublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

struct ReturnPublicCopyParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(ReturnPublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReturnPublicCopyParameters, (), (office, copy))
constexpr auto rules_of(ReturnPublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

struct WithdrawPublicCopyParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(WithdrawPublicCopyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WithdrawPublicCopyParameters, (), (office, copy))
constexpr auto rules_of(WithdrawPublicCopyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

struct LetPublicCopyStandParameters {
  std::string office;
  std::int64_t copy;
  bool operator==(LetPublicCopyStandParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetPublicCopyStandParameters, (), (office, copy))
constexpr auto rules_of(LetPublicCopyStandParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "copy", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
