// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/deputies.h"
#include "contract/traits.h"

namespace amity::contract {

// Who acts for whom: the grants that one gave or has, or all for whoever manages accounts
struct ListDeputies {
  static constexpr std::string_view id = "listDeputies";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListDeputiesParameters;
  using Body = None;
  using Answer = DeputyGrantList;
};

// Makes somebody a deputy from day to day
struct GrantDeputy {
  static constexpr std::string_view id = "grantDeputy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GrantDeputyParameters;
  using Body = DeputyGrantInput;
  using Answer = DeputyGranted;
};

// Takes a grant back at once
struct RevokeDeputy {
  static constexpr std::string_view id = "revokeDeputy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies/{grant}/revocation";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = RevokeDeputyParameters;
  using Body = None;
  using Answer = DeputyGrant;
};

// Answers to a letter for whom one is a deputy of
struct CountersignForAnother {
  static constexpr std::string_view id = "countersignForAnother";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/verdicts";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = CountersignForAnotherParameters;
  using Body = VerdictInput;
  using Answer = Recorded;
};

// Issues a letter for whom one is a deputy of
struct IssueForAnother {
  static constexpr std::string_view id = "issueForAnother";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/issue";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = IssueForAnotherParameters;
  using Body = IssueInput;
  using Answer = LetterNumberGiven;
};

// Says what is thought of a letter for whom one is a deputy of
struct GiveOpinionForAnother {
  static constexpr std::string_view id = "giveOpinionForAnother";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/opinions";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GiveOpinionForAnotherParameters;
  using Body = LetterOpinionInput;
  using Answer = Recorded;
};

// Gives a letter back for whom one is a deputy of
struct GiveBackForAnother {
  static constexpr std::string_view id = "giveBackForAnother";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/return";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GiveBackForAnotherParameters;
  using Body = LetterReturnInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
