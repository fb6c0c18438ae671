// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

// A letter, its handling sheet, or the letters of a year
enum class PaperKind : std::uint8_t { letter, handling, yearly };
BOOST_DESCRIBE_ENUM(PaperKind, letter, handling, yearly)

enum class LetterPaperKind : std::uint8_t { letter, handling };
BOOST_DESCRIBE_ENUM(LetterPaperKind, letter, handling)

enum class PaperFormat : std::uint8_t { pdf, odt };
BOOST_DESCRIBE_ENUM(PaperFormat, pdf, odt)

struct PaperDetails {
  std::int64_t version;
  std::string copies;
  std::string language;
  std::string correspondent;
  std::string title;
  std::string body;
  std::string enclosures;
  std::string joint_with;
  bool is_current;
  bool operator==(PaperDetails const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperDetails, (), (version, copies, language, correspondent, title, body, enclosures, joint_with, is_current))

struct PaperDetailsSeen {
  std::int64_t version;
  std::string copies;
  std::string language;
  std::string correspondent;
  std::string title;
  std::string body;
  std::string enclosures;
  std::string joint_with{""};
  bool operator==(PaperDetailsSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperDetailsSeen, (), (version, copies, language, correspondent, title, body, enclosures, joint_with))
constexpr auto rules_of(PaperDetailsSeen const*) {
  return std::array{
    Rule{.name = "copies", .lines = fields::Lines::as_written},
    Rule{.name = "correspondent", .lines = fields::Lines::as_written},
    Rule{.name = "title", .lines = fields::Lines::as_written},
    Rule{.name = "body", .lines = fields::Lines::as_written},
    Rule{.name = "enclosures", .lines = fields::Lines::as_written},
    Rule{.name = "joint_with", .lines = fields::Lines::as_written, .has_default = true}};
}

struct PaperDetailsInput {
  std::string copies{""};
  std::string language{""};
  std::string correspondent{""};
  std::string title{""};
  std::string body{""};
  std::string enclosures{""};
  std::string joint_with{""};
  std::optional<PaperDetailsSeen> seen{};
  bool operator==(PaperDetailsInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperDetailsInput, (), (copies, language, correspondent, title, body, enclosures, joint_with, seen))
constexpr auto rules_of(PaperDetailsInput const*) {
  return std::array{
    Rule{.name = "copies", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "language", .most = 8, .has_default = true},
    Rule{.name = "correspondent", .most = 300, .has_default = true},
    Rule{.name = "title", .most = 300, .has_default = true},
    Rule{.name = "body", .most = 20000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "enclosures", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "joint_with", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct PaperTemplateVersion {
  std::int64_t version;
  std::string source;
  bool is_shipped;
  std::string actor;
  std::string at;
  bool operator==(PaperTemplateVersion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperTemplateVersion, (), (version, source, is_shipped, actor, at))

struct PaperTemplate {
  PaperKind kind;
  std::int64_t version;
  std::string source;
  bool is_shipped;
  std::string shipped;
  std::vector<PaperTemplateVersion> versions;
  bool operator==(PaperTemplate const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperTemplate, (), (kind, version, source, is_shipped, shipped, versions))

struct PaperTemplateSeen {
  std::int64_t version;
  std::string source;
  bool operator==(PaperTemplateSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperTemplateSeen, (), (version, source))
constexpr auto rules_of(PaperTemplateSeen const*) {
  return std::array{
    Rule{.name = "source", .lines = fields::Lines::as_written}};
}

struct PaperTemplateInput {
  std::string source;
  std::optional<PaperTemplateSeen> seen{};
  bool operator==(PaperTemplateInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperTemplateInput, (), (source, seen))
constexpr auto rules_of(PaperTemplateInput const*) {
  return std::array{
    Rule{.name = "source", .least = 1, .most = 100000, .lines = fields::Lines::many}};
}

struct GetLetterPaperParameters {
  std::string office;
  std::int64_t letter;
  LetterPaperKind kind{LetterPaperKind::letter};
  PaperFormat format{PaperFormat::pdf};
  Language language{Language::zh};
  bool operator==(GetLetterPaperParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetLetterPaperParameters, (), (office, letter, kind, format, language))
constexpr auto rules_of(GetLetterPaperParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "kind", .has_default = true},
    Rule{.name = "format", .has_default = true},
    Rule{.name = "language", .has_default = true}};
}

struct GetYearlyRegisterParameters {
  std::string office;
  std::int64_t year;
  LetterDirection direction{LetterDirection::out};
  Language language{Language::zh};
  bool operator==(GetYearlyRegisterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetYearlyRegisterParameters, (), (office, year, direction, language))
constexpr auto rules_of(GetYearlyRegisterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "year", .least = 1900, .most = 2999, .in_path = true},
    Rule{.name = "direction", .has_default = true},
    Rule{.name = "language", .has_default = true}};
}

struct GetPaperDetailsParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(GetPaperDetailsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPaperDetailsParameters, (), (office, letter))
constexpr auto rules_of(GetPaperDetailsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct PutPaperDetailsParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(PutPaperDetailsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPaperDetailsParameters, (), (office, letter))
constexpr auto rules_of(PutPaperDetailsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct GetPaperTemplateParameters {
  std::string office;
  PaperKind kind;
  bool operator==(GetPaperTemplateParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPaperTemplateParameters, (), (office, kind))
constexpr auto rules_of(GetPaperTemplateParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "kind", .in_path = true}};
}

struct PutPaperTemplateParameters {
  std::string office;
  PaperKind kind;
  bool operator==(PutPaperTemplateParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPaperTemplateParameters, (), (office, kind))
constexpr auto rules_of(PutPaperTemplateParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "kind", .in_path = true}};
}

struct RestorePaperTemplateParameters {
  std::string office;
  PaperKind kind;
  bool operator==(RestorePaperTemplateParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RestorePaperTemplateParameters, (), (office, kind))
constexpr auto rules_of(RestorePaperTemplateParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "kind", .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
