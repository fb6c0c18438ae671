// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/plan.h"
#include "contract/traits.h"

namespace amity::contract {

// The best set of new partners, with its proof
struct GetLayout {
  static constexpr std::string_view id = "getLayout";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/plan/layout";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 4>{"atlas", "register", "office", "suggestions"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetLayoutParameters;
  using Body = None;
  using Answer = LayoutPlan;
};

// Asks for a layout without waiting for it
struct AskForLayout {
  static constexpr std::string_view id = "askForLayout";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/plan/layout/questions/{name}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 202;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AskForLayoutParameters;
  using Body = None;
  using Answer = LayoutStanding;
};

// How far a question has come
struct GetLayoutStanding {
  static constexpr std::string_view id = "getLayoutStanding";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/plan/layout/questions/{name}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetLayoutStandingParameters;
  using Body = None;
  using Answer = LayoutStanding;
};

// Gives a question up
struct GiveUpLayout {
  static constexpr std::string_view id = "giveUpLayout";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/plan/layout/questions/{name}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::light;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 204;
  static constexpr auto media = std::array<std::string_view, 0>{};
  using Parameters = GiveUpLayoutParameters;
  using Body = None;
  using Answer = NoContent;
};

// An office's targets beside the register
struct GetTargets {
  static constexpr std::string_view id = "getTargets";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/plan/targets";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetTargetsParameters;
  using Body = None;
  using Answer = TargetPaths;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
