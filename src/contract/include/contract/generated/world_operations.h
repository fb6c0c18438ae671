// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/world.h"
#include "contract/traits.h"

namespace amity::contract {

// Several cities' circles beside each other
struct CompareCities {
  static constexpr std::string_view id = "compareCities";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/compare";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = CompareCitiesParameters;
  using Body = None;
  using Answer = Comparison;
};

// A shortest chain of partnerships between two cities
struct GetChain {
  static constexpr std::string_view id = "getChain";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/chain";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetChainParameters;
  using Body = None;
  using Answer = Chain;
};

// Figures of the register as a whole
struct GetWorld {
  static constexpr std::string_view id = "getWorld";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/world";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = World;
};

// All ties of the world as they are drawn, small enough for one download
struct GetWorldTies {
  static constexpr std::string_view id = "getWorldTies";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/world/ties";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = WorldTies;
};

// Ids and names of the cities in `WorldTies`, in the same order
struct GetWorldCities {
  static constexpr std::string_view id = "getWorldCities";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/world/cities";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetWorldCitiesParameters;
  using Body = None;
  using Answer = WorldCities;
};

// How the world's ties hang together
struct GetWorldNetwork {
  static constexpr std::string_view id = "getWorldNetwork";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/world/network";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 4>{"atlas", "register", "office", "network"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = WorldNetwork;
};

// A country's part in the register, its cities page by page
struct GetCountryCircle {
  static constexpr std::string_view id = "getCountryCircle";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/world/countries/{code}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 2>{"atlas", "register"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCountryCircleParameters;
  using Body = None;
  using Answer = CountryCircle;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
