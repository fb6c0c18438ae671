// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/exhibits.h"
#include "contract/traits.h"

namespace amity::contract {

// The documents and pictures of a partner
struct ListPartnerDocuments {
  static constexpr std::string_view id = "listPartnerDocuments";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListPartnerDocumentsParameters;
  using Body = None;
  using Answer = PartnerDocumentList;
};

// Attaches a document or picture to a partner
struct AddPartnerDocument {
  static constexpr std::string_view id = "addPartnerDocument";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::remote;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 201;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddPartnerDocumentParameters;
  using Body = None;
  using Answer = DocumentAdded;
};

// A document of a partner
struct GetPartnerDocument {
  static constexpr std::string_view id = "getPartnerDocument";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents/{document}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPartnerDocumentParameters;
  using Body = None;
  using Answer = PartnerDocument;
};

// Changes what is said of a document, and who sees it
struct PutPartnerDocument {
  static constexpr std::string_view id = "putPartnerDocument";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents/{document}";
  static constexpr Access access = rights("edit_halls");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPartnerDocumentParameters;
  using Body = PartnerDocumentInput;
  using Answer = Recorded;
};

// Takes a document away from a partner
struct TakePartnerDocumentAway {
  static constexpr std::string_view id = "takePartnerDocumentAway";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents/{document}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = TakePartnerDocumentAwayParameters;
  using Body = None;
  using Answer = Recorded;
};

// Puts a document back that was taken away
struct PutPartnerDocumentBack {
  static constexpr std::string_view id = "putPartnerDocumentBack";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents/{document}/return";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPartnerDocumentBackParameters;
  using Body = None;
  using Answer = Recorded;
};

// The document itself, to be kept as a file
struct GetPartnerDocumentContent {
  static constexpr std::string_view id = "getPartnerDocumentContent";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents/{document}/content";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::remote;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 14>{"application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation", "application/ofd", "text/plain", "text/csv"};
  using Parameters = GetPartnerDocumentContentParameters;
  using Body = None;
  using Answer = File;
};

// A small picture of the document
struct GetPartnerDocumentPreview {
  static constexpr std::string_view id = "getPartnerDocumentPreview";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/documents/{document}/preview";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::remote;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 2>{"image/png", "image/webp"};
  using Parameters = GetPartnerDocumentPreviewParameters;
  using Body = None;
  using Answer = File;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
