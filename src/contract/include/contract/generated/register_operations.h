// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/register.h"
#include "contract/traits.h"

namespace amity::contract {

// All partnerships of all cities as a file
struct ExportRegister {
  static constexpr std::string_view id = "exportRegister";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/register/export";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 7>{"application/json", "application/geo+json", "application/ld+json", "text/csv", "text/calendar", "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
  using Parameters = ExportRegisterParameters;
  using Body = None;
  using Answer = File;
};

// All partnerships of the register, page by page
struct ListPartnerships {
  static constexpr std::string_view id = "listPartnerships";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/partnerships";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListPartnershipsParameters;
  using Body = None;
  using Answer = PartnershipPage;
};

// A partnership with every assertion, its history and what conflicts
struct GetPartnership {
  static constexpr std::string_view id = "getPartnership";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/partnerships/{id}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPartnershipParameters;
  using Body = None;
  using Answer = Partnership;
};

// Every source of the register, the offices' first
struct ListSources {
  static constexpr std::string_view id = "listSources";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/sources";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = SourceList;
};

// A source and what it says, page by page
struct GetSource {
  static constexpr std::string_view id = "getSource";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/sources/{id}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetSourceParameters;
  using Body = None;
  using Answer = SourcePage;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
