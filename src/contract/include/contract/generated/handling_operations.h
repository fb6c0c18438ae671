// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/handling.h"
#include "contract/traits.h"

namespace amity::contract {

// Asks departments to agree to a draft
struct CirculateLetter {
  static constexpr std::string_view id = "circulateLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/circulation";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = CirculateLetterParameters;
  using Body = CirculationInput;
  using Answer = Recorded;
};

// Takes a letter back that was handed round
struct WithdrawLetter {
  static constexpr std::string_view id = "withdrawLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/withdrawal";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = WithdrawLetterParameters;
  using Body = None;
  using Answer = Recorded;
};

// Answers for one’s department whether it agrees
struct CountersignLetter {
  static constexpr std::string_view id = "countersignLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/verdicts";
  static constexpr Access access = rights("countersign");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = CountersignLetterParameters;
  using Body = VerdictInput;
  using Answer = Recorded;
};

// Issues a letter, which takes its number
struct IssueLetter {
  static constexpr std::string_view id = "issueLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/issue";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = IssueLetterParameters;
  using Body = IssueInput;
  using Answer = LetterNumberGiven;
};

// Notes when and how a letter was sent
struct SendLetter {
  static constexpr std::string_view id = "sendLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/sending";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = SendLetterParameters;
  using Body = SendingInput;
  using Answer = Recorded;
};

// Hands a letter that came in to a department or a person
struct AssignLetter {
  static constexpr std::string_view id = "assignLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/assignment";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AssignLetterParameters;
  using Body = AssignmentInput;
  using Answer = Recorded;
};

// Says what those think to whom a letter was handed, which takes it back to who handed it on
struct GiveLetterOpinion {
  static constexpr std::string_view id = "giveLetterOpinion";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/opinions";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GiveLetterOpinionParameters;
  using Body = LetterOpinionInput;
  using Answer = Recorded;
};

// Gives a letter back to who handed it on, with a reason
struct GiveLetterBack {
  static constexpr std::string_view id = "giveLetterBack";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/return";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GiveLetterBackParameters;
  using Body = LetterReturnInput;
  using Answer = Recorded;
};

// Says that a letter is answered or noted, or takes it up again
struct CloseLetter {
  static constexpr std::string_view id = "closeLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/closing";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = CloseLetterParameters;
  using Body = ClosingInput;
  using Answer = Recorded;
};

// Voids a letter, which keeps its number
struct VoidLetter {
  static constexpr std::string_view id = "voidLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/voiding";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = VoidLetterParameters;
  using Body = VoidingInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
