// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/papers.h"
#include "contract/traits.h"

namespace amity::contract {

// A letter as it goes out, or its handling sheet, as a file
struct GetLetterPaper {
  static constexpr std::string_view id = "getLetterPaper";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/paper";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 2>{"application/pdf", "application/vnd.oasis.opendocument.text"};
  using Parameters = GetLetterPaperParameters;
  using Body = None;
  using Answer = File;
};

// Every number of a year with its letter, as a table for the archive
struct GetYearlyRegister {
  static constexpr std::string_view id = "getYearlyRegister";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-registers/{year}";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/pdf"};
  using Parameters = GetYearlyRegisterParameters;
  using Body = None;
  using Answer = File;
};

// Who gets copies of a letter, and its text in a second language
struct GetPaperDetails {
  static constexpr std::string_view id = "getPaperDetails";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/paper-details";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPaperDetailsParameters;
  using Body = None;
  using Answer = PaperDetails;
};

// Says who gets copies, and the text in a second language
struct PutPaperDetails {
  static constexpr std::string_view id = "putPaperDetails";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/paper-details";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPaperDetailsParameters;
  using Body = PaperDetailsInput;
  using Answer = Recorded;
};

// The template of a kind of paper, as it is now and as it was
struct GetPaperTemplate {
  static constexpr std::string_view id = "getPaperTemplate";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/paper-templates/{kind}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPaperTemplateParameters;
  using Body = None;
  using Answer = PaperTemplate;
};

// Gives a kind of paper a template of the office's own
struct PutPaperTemplate {
  static constexpr std::string_view id = "putPaperTemplate";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/paper-templates/{kind}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPaperTemplateParameters;
  using Body = PaperTemplateInput;
  using Answer = Recorded;
};

// Puts the shipped template back
struct RestorePaperTemplate {
  static constexpr std::string_view id = "restorePaperTemplate";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/paper-templates/{kind}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = RestorePaperTemplateParameters;
  using Body = None;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
