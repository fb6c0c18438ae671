// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/curation.h"
#include "contract/traits.h"

namespace amity::contract {

// Takes a source away
struct DeleteOfficeSource {
  static constexpr std::string_view id = "deleteOfficeSource";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/sources/{source}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteOfficeSourceParameters;
  using Body = None;
  using Answer = Recorded;
};

// What the office is called, its languages, colours and time zone
struct GetOfficeRecord {
  static constexpr std::string_view id = "getOfficeRecord";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/record";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetOfficeRecordParameters;
  using Body = None;
  using Answer = OfficeRecord;
};

// Changes the office's own record
struct PutOfficeRecord {
  static constexpr std::string_view id = "putOfficeRecord";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/record";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficeRecordParameters;
  using Body = OfficeRecordInput;
  using Answer = Recorded;
};

// The regions that the office has beside the UN's
struct ListOwnRegions {
  static constexpr std::string_view id = "listOwnRegions";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/regions";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOwnRegionsParameters;
  using Body = None;
  using Answer = OwnRegions;
};

// Makes a region of the office's own or changes it
struct PutOwnRegion {
  static constexpr std::string_view id = "putOwnRegion";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/regions/{region}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOwnRegionParameters;
  using Body = OwnRegionInput;
  using Answer = Recorded;
};

// Takes a region of the office's own away
struct DeleteOwnRegion {
  static constexpr std::string_view id = "deleteOwnRegion";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/regions/{region}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteOwnRegionParameters;
  using Body = None;
  using Answer = Recorded;
};

// Takes in rows of a table, all or none
struct PasteRows {
  static constexpr std::string_view id = "pasteRows";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tables/{table}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PasteRowsParameters;
  using Body = PasteInput;
  using Answer = PasteReport;
};

// Makes a city that no atlas has
struct AddOfficeCity {
  static constexpr std::string_view id = "addOfficeCity";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/cities";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddOfficeCityParameters;
  using Body = OfficeCityInput;
  using Answer = CityRecorded;
};

// A city as a row of the office folder has it
struct GetOfficeCity {
  static constexpr std::string_view id = "getOfficeCity";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/cities/{city}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetOfficeCityParameters;
  using Body = None;
  using Answer = OfficeCity;
};

// Changes a city of the office's circle
struct PutOfficeCity {
  static constexpr std::string_view id = "putOfficeCity";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/cities/{city}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficeCityParameters;
  using Body = OfficeCityInput;
  using Answer = CityRecorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
