// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/office.h"
#include "contract/traits.h"

namespace amity::contract {

// The sources that an office keeps
struct ListOfficeSources {
  static constexpr std::string_view id = "listOfficeSources";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/sources";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOfficeSourcesParameters;
  using Body = None;
  using Answer = OfficeSources;
};

// One of them
struct GetOfficeSource {
  static constexpr std::string_view id = "getOfficeSource";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/sources/{source}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetOfficeSourceParameters;
  using Body = None;
  using Answer = SourceRecord;
};

// Makes a source or changes it
struct PutOfficeSource {
  static constexpr std::string_view id = "putOfficeSource";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/sources/{source}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficeSourceParameters;
  using Body = SourceInput;
  using Answer = Recorded;
};

// What one of the office's sources says of its partnership with a city
struct GetAssertion {
  static constexpr std::string_view id = "getAssertion";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/assertions/{source}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetAssertionParameters;
  using Body = None;
  using Answer = AssertionRecord;
};

// Writes down what a source says
struct PutAssertion {
  static constexpr std::string_view id = "putAssertion";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/assertions/{source}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutAssertionParameters;
  using Body = AssertionInput;
  using Answer = Recorded;
};

// Takes back that a source says anything
struct DeleteAssertion {
  static constexpr std::string_view id = "deleteAssertion";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/assertions/{source}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteAssertionParameters;
  using Body = None;
  using Answer = Recorded;
};

// The moves of a partnership's life as the office keeps them
struct GetMoves {
  static constexpr std::string_view id = "getMoves";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/moves";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetMovesParameters;
  using Body = None;
  using Answer = OfficeLife;
};

// Adds a move, which takes its place by its date
struct AddMove {
  static constexpr std::string_view id = "addMove";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/moves";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddMoveParameters;
  using Body = MoveInput;
  using Answer = MoveRecorded;
};

// Takes a move back
struct DeleteMove {
  static constexpr std::string_view id = "deleteMove";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/moves/{place}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteMoveParameters;
  using Body = None;
  using Answer = MoveRecorded;
};

// What citizens read first in the hall of a partner
struct GetHallText {
  static constexpr std::string_view id = "getHallText";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/hall";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetHallTextParameters;
  using Body = None;
  using Answer = HallRecord;
};

// Writes what citizens read first in the hall of a partner
struct PutHallText {
  static constexpr std::string_view id = "putHallText";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/partners/{city}/hall";
  static constexpr Access access = rights("edit_halls");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutHallTextParameters;
  using Body = HallInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
