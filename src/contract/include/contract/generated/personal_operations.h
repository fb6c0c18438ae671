// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/personal.h"
#include "contract/traits.h"

namespace amity::contract {

// Opens what is personal of a person; who looked and what for is kept
struct OpenPersonal {
  static constexpr std::string_view id = "openPersonal";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}/openings";
  static constexpr Access access = rights("see_personal");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = OpenPersonalParameters;
  using Body = OpeningInput;
  using Answer = PersonalRecord;
};

// Changes what is personal of a person; encrypted where it is stored
struct PutPersonal {
  static constexpr std::string_view id = "putPersonal";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}/personal";
  static constexpr Access access = rights("see_personal");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPersonalParameters;
  using Body = PersonalInput;
  using Answer = Recorded;
};

// Stops the erasing of a person (legal hold)
struct HoldPerson {
  static constexpr std::string_view id = "holdPerson";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}/hold";
  static constexpr Access access = rights("erase_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = HoldPersonParameters;
  using Body = HoldInput;
  using Answer = Recorded;
};

// Ends a legal hold
struct ReleasePerson {
  static constexpr std::string_view id = "releasePerson";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}/hold";
  static constexpr Access access = rights("erase_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ReleasePersonParameters;
  using Body = None;
  using Answer = Recorded;
};

// Erases a person for good
struct ErasePerson {
  static constexpr std::string_view id = "erasePerson";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}/erasure";
  static constexpr Access access = rights("erase_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ErasePersonParameters;
  using Body = ErasureInput;
  using Answer = Recorded;
};

// For how long what is personal is kept, and what should be gone and is not
struct GetRetention {
  static constexpr std::string_view id = "getRetention";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/retention";
  static constexpr Access access = rights("erase_people");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetRetentionParameters;
  using Body = None;
  using Answer = RetentionReport;
};

// Changes a rule of retention
struct PutRetentionRule {
  static constexpr std::string_view id = "putRetentionRule";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/retention/{what}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutRetentionRuleParameters;
  using Body = RetentionInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
