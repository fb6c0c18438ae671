// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct CalendarFeed {
  Nullable<std::string> made_at;
  bool operator==(CalendarFeed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalendarFeed, (), (made_at))

struct CalendarFeedMade {
  std::string path;
  bool operator==(CalendarFeedMade const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalendarFeedMade, (), (path))

struct GetCalendarFeedParameters {
  std::string office;
  bool operator==(GetCalendarFeedParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCalendarFeedParameters, (), (office))
constexpr auto rules_of(GetCalendarFeedParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct MakeCalendarFeedParameters {
  std::string office;
  bool operator==(MakeCalendarFeedParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MakeCalendarFeedParameters, (), (office))
constexpr auto rules_of(MakeCalendarFeedParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct RevokeCalendarFeedParameters {
  std::string office;
  bool operator==(RevokeCalendarFeedParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RevokeCalendarFeedParameters, (), (office))
constexpr auto rules_of(RevokeCalendarFeedParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
