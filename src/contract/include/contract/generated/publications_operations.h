// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/publications.h"
#include "contract/traits.h"

namespace amity::contract {

// Letters that offices chose for the public
struct ListPublicLetters {
  static constexpr std::string_view id = "listPublicLetters";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/letters";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListPublicLettersParameters;
  using Body = None;
  using Answer = PublicLetterPage;
};

// A letter for the public, with its text
struct GetPublicLetter {
  static constexpr std::string_view id = "getPublicLetter";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/letters/{id}";
  static constexpr Access access = everybody;
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 3>{"atlas", "register", "office"};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPublicLetterParameters;
  using Body = None;
  using Answer = PublicLetter;
};

// A letter's copies for the public, those that are over too
struct ListPublicCopies {
  static constexpr std::string_view id = "listPublicCopies";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/public-copies";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListPublicCopiesParameters;
  using Body = None;
  using Answer = PublicCopyList;
};

// Makes a copy of a letter for the public
struct MakePublicCopy {
  static constexpr std::string_view id = "makePublicCopy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/public-copies";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = MakePublicCopyParameters;
  using Body = PublicCopyInput;
  using Answer = PublicCopyMade;
};

// A copy for the public
struct GetPublicCopy {
  static constexpr std::string_view id = "getPublicCopy";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPublicCopyParameters;
  using Body = None;
  using Answer = PublicCopyRecord;
};

// Changes a copy that is not published; it is a draft then
struct PutPublicCopy {
  static constexpr std::string_view id = "putPublicCopy";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPublicCopyParameters;
  using Body = PublicCopyChange;
  using Answer = Recorded;
};

// Hands a copy up to who decides
struct HandUpPublicCopy {
  static constexpr std::string_view id = "handUpPublicCopy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}/handing";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = HandUpPublicCopyParameters;
  using Body = PublicCopyStep;
  using Answer = Recorded;
};

// Publishes a copy that waits; everyone sees it a moment later
struct PublishPublicCopy {
  static constexpr std::string_view id = "publishPublicCopy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}/publication";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PublishPublicCopyParameters;
  using Body = PublicCopyStep;
  using Answer = Recorded;
};

// Returns a copy that waits to who made it
struct ReturnPublicCopy {
  static constexpr std::string_view id = "returnPublicCopy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}/return";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ReturnPublicCopyParameters;
  using Body = PublicCopyReturn;
  using Answer = Recorded;
};

// Withdraws a copy, or drops one that was not published
struct WithdrawPublicCopy {
  static constexpr std::string_view id = "withdrawPublicCopy";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}/withdrawal";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = WithdrawPublicCopyParameters;
  using Body = PublicCopyWithdrawal;
  using Answer = Recorded;
};

// Lets a published copy stand though its letter was changed since
struct LetPublicCopyStand {
  static constexpr std::string_view id = "letPublicCopyStand";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/public-copies/{copy}/standing";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = LetPublicCopyStandParameters;
  using Body = PublicCopyStanding;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
