// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/documents.h"
#include "contract/traits.h"

namespace amity::contract {

// The documents that are enclosed with a letter
struct ListLetterDocuments {
  static constexpr std::string_view id = "listLetterDocuments";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/documents";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListLetterDocumentsParameters;
  using Body = None;
  using Answer = DocumentList;
};

// Encloses a document with a letter
struct AddLetterDocument {
  static constexpr std::string_view id = "addLetterDocument";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/documents";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::remote;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 201;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddLetterDocumentParameters;
  using Body = None;
  using Answer = DocumentAdded;
};

// Takes a document away from a letter
struct TakeLetterDocumentAway {
  static constexpr std::string_view id = "takeLetterDocumentAway";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/documents/{document}";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = TakeLetterDocumentAwayParameters;
  using Body = None;
  using Answer = Recorded;
};

// Puts a document back that was taken away
struct PutLetterDocumentBack {
  static constexpr std::string_view id = "putLetterDocumentBack";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/documents/{document}/return";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutLetterDocumentBackParameters;
  using Body = None;
  using Answer = Recorded;
};

// The document itself, to be kept as a file
struct GetLetterDocumentContent {
  static constexpr std::string_view id = "getLetterDocumentContent";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/documents/{document}/content";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::remote;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 14>{"application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation", "application/ofd", "text/plain", "text/csv"};
  using Parameters = GetLetterDocumentContentParameters;
  using Body = None;
  using Answer = File;
};

// A small picture of the document
struct GetLetterDocumentPreview {
  static constexpr std::string_view id = "getLetterDocumentPreview";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/documents/{document}/preview";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::remote;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 2>{"image/png", "image/webp"};
  using Parameters = GetLetterDocumentPreviewParameters;
  using Body = None;
  using Answer = File;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
