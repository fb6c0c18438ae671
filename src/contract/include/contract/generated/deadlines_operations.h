// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/deadlines.h"
#include "contract/traits.h"

namespace amity::contract {

// Gives more time for an answer to a letter that came in, or to one that was sent
struct ExtendLetter {
  static constexpr std::string_view id = "extendLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/extensions";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ExtendLetterParameters;
  using Body = ExtensionInput;
  using Answer = Extended;
};

// Gives more time for a task
struct ExtendTask {
  static constexpr std::string_view id = "extendTask";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/extensions";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ExtendTaskParameters;
  using Body = ExtensionInput;
  using Answer = Extended;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
