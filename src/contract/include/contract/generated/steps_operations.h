// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/steps.h"
#include "contract/traits.h"

namespace amity::contract {

// The steps of partnerships that were prepared and are neither recorded nor withdrawn
struct ListSteps {
  static constexpr std::string_view id = "listSteps";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListStepsParameters;
  using Body = None;
  using Answer = StepList;
};

// Prepares a step for who decides
struct PrepareStep {
  static constexpr std::string_view id = "prepareStep";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PrepareStepParameters;
  using Body = NewStepInput;
  using Answer = StepPrepared;
};

// A step that was prepared
struct GetStep {
  static constexpr std::string_view id = "getStep";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps/{step}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetStepParameters;
  using Body = None;
  using Answer = StepRecord;
};

// Puts a step otherwise that waits or came back; it waits (again)
struct PutStep {
  static constexpr std::string_view id = "putStep";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps/{step}";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutStepParameters;
  using Body = StepInput;
  using Answer = Recorded;
};

// Records a step that waits
struct RecordStep {
  static constexpr std::string_view id = "recordStep";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps/{step}/recording";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = RecordStepParameters;
  using Body = StepRecordingInput;
  using Answer = Recorded;
};

// Returns a step to who prepared it
struct ReturnStep {
  static constexpr std::string_view id = "returnStep";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps/{step}/return";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ReturnStepParameters;
  using Body = StepReturnInput;
  using Answer = Recorded;
};

// Withdraws a step that is not recorded
struct WithdrawStep {
  static constexpr std::string_view id = "withdrawStep";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/steps/{step}/withdrawal";
  static constexpr Access access = rights("edit_partnerships");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = WithdrawStepParameters;
  using Body = StepWithdrawalInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
