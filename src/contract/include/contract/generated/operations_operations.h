// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/operations.h"
#include "contract/traits.h"

namespace amity::contract {

// This document
struct GetContract {
  static constexpr std::string_view id = "getContract";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/openapi.yaml";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/yaml"};
  using Parameters = None;
  using Body = None;
  using Answer = File;
};

// Whether the process answers
struct GetLive {
  static constexpr std::string_view id = "getLive";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/health/live";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = Health;
};

// Whether the register is loaded and the database can be written to; a 503 says why not
struct GetReady {
  static constexpr std::string_view id = "getReady";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/health/ready";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = Health;
};

// Counters in Prometheus' text format
struct GetMetrics {
  static constexpr std::string_view id = "getMetrics";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/metrics";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"text/plain"};
  using Parameters = None;
  using Body = None;
  using Answer = File;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
