// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/letters.h"
#include "contract/traits.h"

namespace amity::contract {

// The register of letters, or what a question leaves of it
struct ListLetters {
  static constexpr std::string_view id = "listLetters";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListLettersParameters;
  using Body = None;
  using Answer = LetterList;
};

// Writes a draft, or registers a letter that came in, which takes its number
struct AddLetter {
  static constexpr std::string_view id = "addLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddLetterParameters;
  using Body = NewLetterInput;
  using Answer = LetterAdded;
};

// A letter with what was done with it and who is asked to agree
struct GetLetter {
  static constexpr std::string_view id = "getLetter";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetLetterParameters;
  using Body = None;
  using Answer = LetterRecord;
};

// Changes what a letter says
struct PutLetter {
  static constexpr std::string_view id = "putLetter";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutLetterParameters;
  using Body = LetterInput;
  using Answer = Recorded;
};

// The series of numbers that letters take
struct ListLetterSeries {
  static constexpr std::string_view id = "listLetterSeries";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-series";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListLetterSeriesParameters;
  using Body = None;
  using Answer = LetterSeriesList;
};

// Makes a series of numbers
struct AddLetterSeries {
  static constexpr std::string_view id = "addLetterSeries";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-series";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddLetterSeriesParameters;
  using Body = LetterSeriesInput;
  using Answer = LetterSeriesAdded;
};

// Changes a series of numbers
struct PutLetterSeries {
  static constexpr std::string_view id = "putLetterSeries";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-series/{series}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutLetterSeriesParameters;
  using Body = LetterSeriesInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
