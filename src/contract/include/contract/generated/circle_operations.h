// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/circle.h"
#include "contract/traits.h"

namespace amity::contract {

// The home city's circle of partners as of a day
struct GetCircle {
  static constexpr std::string_view id = "getCircle";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/circle";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCircleParameters;
  using Body = None;
  using Answer = Circle;
};

// The circle as a table (RFC 4180, UTF-8)
struct GetCircleCsv {
  static constexpr std::string_view id = "getCircleCsv";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/circle.csv";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"text/csv"};
  using Parameters = GetCircleCsvParameters;
  using Body = None;
  using Answer = File;
};

// The circle as points (RFC 7946)
struct GetCircleGeoJson {
  static constexpr std::string_view id = "getCircleGeoJson";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/circle.geojson";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/geo+json"};
  using Parameters = GetCircleGeoJsonParameters;
  using Body = None;
  using Answer = FeatureCollection;
};

// Anniversaries of the circle as a calendar (RFC 5545)
struct GetCircleCalendar {
  static constexpr std::string_view id = "getCircleCalendar";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/circle.ics";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"text/calendar"};
  using Parameters = None;
  using Body = None;
  using Answer = File;
};

// The home city's circle as a file
struct ExportCircle {
  static constexpr std::string_view id = "exportCircle";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/circle/export";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 7>{"application/json", "application/geo+json", "application/ld+json", "text/csv", "text/calendar", "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
  using Parameters = ExportCircleParameters;
  using Body = None;
  using Answer = File;
};

// All that happened in the home city's circle, oldest first
struct GetTimeline {
  static constexpr std::string_view id = "getTimeline";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/timeline";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = Timeline;
};

// First, only, among the first, as the register has it
struct GetClaims {
  static constexpr std::string_view id = "getClaims";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/claims";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetClaimsParameters;
  using Body = None;
  using Answer = ClaimPage;
};

// The office that keeps this circle, with its official figures, targets, policies and consular network
struct GetOffice {
  static constexpr std::string_view id = "getOffice";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/office";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = None;
  using Body = None;
  using Answer = OfficePage;
};

// Any city's circle as of a day, from the world's register
struct GetCityCircle {
  static constexpr std::string_view id = "getCityCircle";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/cities/{id}/circle";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCityCircleParameters;
  using Body = None;
  using Answer = Circle;
};

// The likeliest further partners of a city, learnt from the register
struct GetCitySuggestions {
  static constexpr std::string_view id = "getCitySuggestions";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/cities/{id}/suggestions";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "suggestions"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCitySuggestionsParameters;
  using Body = None;
  using Answer = Suggestions;
};

// Any city's circle as a file
struct ExportCityCircle {
  static constexpr std::string_view id = "exportCityCircle";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/cities/{id}/export";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 7>{"application/json", "application/geo+json", "application/ld+json", "text/csv", "text/calendar", "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
  using Parameters = ExportCityCircleParameters;
  using Body = None;
  using Answer = File;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
