// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/atlas.h"
#include "contract/traits.h"

namespace amity::contract {

// Find cities by any of their names
struct Search {
  static constexpr std::string_view id = "search";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/search";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = SearchParameters;
  using Body = None;
  using Answer = SearchPage;
};

// A city with its names, ids and populations
struct GetCity {
  static constexpr std::string_view id = "getCity";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/cities/{id}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCityParameters;
  using Body = None;
  using Answer = City;
};

// A country with its names, region, neighbours and partnership counts
struct GetCountry {
  static constexpr std::string_view id = "getCountry";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/countries/{code}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCountryParameters;
  using Body = None;
  using Answer = Country;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
