// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class PartnerDocumentSight : std::uint8_t { office, everyone };
BOOST_DESCRIBE_ENUM(PartnerDocumentSight, office, everyone)

struct PartnerDocument {
  DocumentRecord document;
  std::int64_t version;
  PartnerDocumentSight sight;
  std::string credit;
  LocalText caption;
  LocalText alt;
  bool is_shown;
  bool operator==(PartnerDocument const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartnerDocument, (), (document, version, sight, credit, caption, alt, is_shown))

struct PartnerDocumentList {
  std::vector<PartnerDocument> documents;
  bool operator==(PartnerDocumentList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartnerDocumentList, (), (documents))

struct PartnerDocumentSeen {
  std::int64_t version;
  PartnerDocumentSight sight;
  std::string credit;
  LocalText caption;
  LocalText alt;
  bool operator==(PartnerDocumentSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartnerDocumentSeen, (), (version, sight, credit, caption, alt))
constexpr auto rules_of(PartnerDocumentSeen const*) {
  return std::array{
    Rule{.name = "credit", .lines = fields::Lines::as_written},
    Rule{.name = "caption", .lines = fields::Lines::as_written},
    Rule{.name = "alt", .lines = fields::Lines::as_written}};
}

struct PartnerDocumentInput {
  PartnerDocumentSight sight;
  std::string credit{""};
  std::optional<LocalText> caption{};
  std::optional<LocalText> alt{};
  std::optional<PartnerDocumentSeen> seen{};
  bool operator==(PartnerDocumentInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartnerDocumentInput, (), (sight, credit, caption, alt, seen))
constexpr auto rules_of(PartnerDocumentInput const*) {
  return std::array{
    Rule{.name = "credit", .most = 200, .has_default = true},
    Rule{.name = "caption", .most = 500, .lines = fields::Lines::many},
    Rule{.name = "alt", .most = 500, .lines = fields::Lines::many}};
}

struct ListPartnerDocumentsParameters {
  std::string office;
  std::string city;
  bool operator==(ListPartnerDocumentsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListPartnerDocumentsParameters, (), (office, city))
constexpr auto rules_of(ListPartnerDocumentsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

struct AddPartnerDocumentParameters {
  std::string office;
  std::string city;
  std::string name;
  bool operator==(AddPartnerDocumentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddPartnerDocumentParameters, (), (office, city, name))
constexpr auto rules_of(AddPartnerDocumentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "name", .least = 1, .most = 400}};
}

struct GetPartnerDocumentParameters {
  std::string office;
  std::string city;
  std::int64_t document;
  bool operator==(GetPartnerDocumentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPartnerDocumentParameters, (), (office, city, document))
constexpr auto rules_of(GetPartnerDocumentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct PutPartnerDocumentParameters {
  std::string office;
  std::string city;
  std::int64_t document;
  bool operator==(PutPartnerDocumentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPartnerDocumentParameters, (), (office, city, document))
constexpr auto rules_of(PutPartnerDocumentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct TakePartnerDocumentAwayParameters {
  std::string office;
  std::string city;
  std::int64_t document;
  bool operator==(TakePartnerDocumentAwayParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TakePartnerDocumentAwayParameters, (), (office, city, document))
constexpr auto rules_of(TakePartnerDocumentAwayParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct PutPartnerDocumentBackParameters {
  std::string office;
  std::string city;
  std::int64_t document;
  bool operator==(PutPartnerDocumentBackParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPartnerDocumentBackParameters, (), (office, city, document))
constexpr auto rules_of(PutPartnerDocumentBackParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct GetPartnerDocumentContentParameters {
  std::string office;
  std::string city;
  std::int64_t document;
  bool operator==(GetPartnerDocumentContentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPartnerDocumentContentParameters, (), (office, city, document))
constexpr auto rules_of(GetPartnerDocumentContentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct GetPartnerDocumentPreviewParameters {
  std::string office;
  std::string city;
  std::int64_t document;
  bool operator==(GetPartnerDocumentPreviewParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPartnerDocumentPreviewParameters, (), (office, city, document))
constexpr auto rules_of(GetPartnerDocumentPreviewParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
