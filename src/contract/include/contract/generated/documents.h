// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct DocumentList {
  std::vector<DocumentRecord> documents;
  bool operator==(DocumentList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DocumentList, (), (documents))

struct ListLetterDocumentsParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(ListLetterDocumentsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListLetterDocumentsParameters, (), (office, letter))
constexpr auto rules_of(ListLetterDocumentsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct AddLetterDocumentParameters {
  std::string office;
  std::int64_t letter;
  std::string name;
  std::string note{""};
  bool operator==(AddLetterDocumentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddLetterDocumentParameters, (), (office, letter, name, note))
constexpr auto rules_of(AddLetterDocumentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "name", .least = 1, .most = 400},
    Rule{.name = "note", .most = 500, .has_default = true}};
}

struct TakeLetterDocumentAwayParameters {
  std::string office;
  std::int64_t letter;
  std::int64_t document;
  bool operator==(TakeLetterDocumentAwayParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TakeLetterDocumentAwayParameters, (), (office, letter, document))
constexpr auto rules_of(TakeLetterDocumentAwayParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct PutLetterDocumentBackParameters {
  std::string office;
  std::int64_t letter;
  std::int64_t document;
  bool operator==(PutLetterDocumentBackParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutLetterDocumentBackParameters, (), (office, letter, document))
constexpr auto rules_of(PutLetterDocumentBackParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct GetLetterDocumentContentParameters {
  std::string office;
  std::int64_t letter;
  std::int64_t document;
  bool operator==(GetLetterDocumentContentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetLetterDocumentContentParameters, (), (office, letter, document))
constexpr auto rules_of(GetLetterDocumentContentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

struct GetLetterDocumentPreviewParameters {
  std::string office;
  std::int64_t letter;
  std::int64_t document;
  bool operator==(GetLetterDocumentPreviewParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetLetterDocumentPreviewParameters, (), (office, letter, document))
constexpr auto rules_of(GetLetterDocumentPreviewParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "document", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
