// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/statements.h"
#include "contract/traits.h"

namespace amity::contract {

// The official figures that an office has named
struct ListOfficeFigures {
  static constexpr std::string_view id = "listOfficeFigures";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/figures";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOfficeFiguresParameters;
  using Body = None;
  using Answer = OfficeFigures;
};

// Adds an official figure
struct AddOfficeFigure {
  static constexpr std::string_view id = "addOfficeFigure";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/figures";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddOfficeFigureParameters;
  using Body = OfficeFigureInput;
  using Answer = RowRecorded;
};

// Changes an official figure
struct PutOfficeFigure {
  static constexpr std::string_view id = "putOfficeFigure";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/figures/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficeFigureParameters;
  using Body = OfficeFigureInput;
  using Answer = RowRecorded;
};

// Takes an official figure back
struct DeleteOfficeFigure {
  static constexpr std::string_view id = "deleteOfficeFigure";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/figures/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteOfficeFigureParameters;
  using Body = None;
  using Answer = RowRecorded;
};

// The targets that an office has
struct ListOfficeTargets {
  static constexpr std::string_view id = "listOfficeTargets";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/targets";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOfficeTargetsParameters;
  using Body = None;
  using Answer = OfficeTargets;
};

// Adds a target
struct AddOfficeTarget {
  static constexpr std::string_view id = "addOfficeTarget";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/targets";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddOfficeTargetParameters;
  using Body = OfficeTargetInput;
  using Answer = RowRecorded;
};

// Changes a target
struct PutOfficeTarget {
  static constexpr std::string_view id = "putOfficeTarget";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/targets/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficeTargetParameters;
  using Body = OfficeTargetInput;
  using Answer = RowRecorded;
};

// Takes a target back
struct DeleteOfficeTarget {
  static constexpr std::string_view id = "deleteOfficeTarget";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/targets/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteOfficeTargetParameters;
  using Body = None;
  using Answer = RowRecorded;
};

// The policies that an office follows
struct ListOfficePolicies {
  static constexpr std::string_view id = "listOfficePolicies";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/policies";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOfficePoliciesParameters;
  using Body = None;
  using Answer = OfficePolicies;
};

// Adds a policy
struct AddOfficePolicy {
  static constexpr std::string_view id = "addOfficePolicy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/policies";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddOfficePolicyParameters;
  using Body = OfficePolicyInput;
  using Answer = RowRecorded;
};

// Changes a policy
struct PutOfficePolicy {
  static constexpr std::string_view id = "putOfficePolicy";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/policies/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficePolicyParameters;
  using Body = OfficePolicyInput;
  using Answer = RowRecorded;
};

// Takes a policy back
struct DeleteOfficePolicy {
  static constexpr std::string_view id = "deleteOfficePolicy";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/policies/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteOfficePolicyParameters;
  using Body = None;
  using Answer = RowRecorded;
};

// The consular posts in the reach of an office's city
struct ListOfficePosts {
  static constexpr std::string_view id = "listOfficePosts";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/posts";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOfficePostsParameters;
  using Body = None;
  using Answer = OfficePosts;
};

// Adds a consular post
struct AddOfficePost {
  static constexpr std::string_view id = "addOfficePost";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/posts";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddOfficePostParameters;
  using Body = OfficePostInput;
  using Answer = RowRecorded;
};

// Changes a consular post
struct PutOfficePost {
  static constexpr std::string_view id = "putOfficePost";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/posts/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOfficePostParameters;
  using Body = OfficePostInput;
  using Answer = RowRecorded;
};

// Takes a consular post back
struct DeleteOfficePost {
  static constexpr std::string_view id = "deleteOfficePost";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/posts/{row}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteOfficePostParameters;
  using Body = None;
  using Answer = RowRecorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
