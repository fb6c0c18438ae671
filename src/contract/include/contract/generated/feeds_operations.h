// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/feeds.h"
#include "contract/traits.h"

namespace amity::contract {

// Whether whoever is signed in has a secret address of their calendar
struct GetCalendarFeed {
  static constexpr std::string_view id = "getCalendarFeed";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/calendar-feed";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetCalendarFeedParameters;
  using Body = None;
  using Answer = CalendarFeed;
};

// Makes the address anew, told this once; one that was before is of no use any more
struct MakeCalendarFeed {
  static constexpr std::string_view id = "makeCalendarFeed";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/calendar-feed";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = MakeCalendarFeedParameters;
  using Body = None;
  using Answer = CalendarFeedMade;
};

// Revokes the address; twice changes nothing
struct RevokeCalendarFeed {
  static constexpr std::string_view id = "revokeCalendarFeed";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/calendar-feed";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = RevokeCalendarFeedParameters;
  using Body = None;
  using Answer = CalendarFeed;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
