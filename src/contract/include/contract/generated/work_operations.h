// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/work.h"
#include "contract/traits.h"

namespace amity::contract {

// The register of letters, or what a question leaves of it
struct ListLetters {
  static constexpr std::string_view id = "listLetters";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListLettersParameters;
  using Body = None;
  using Answer = LetterList;
};

// Writes a draft, or registers a letter that came in, which takes its number
struct AddLetter {
  static constexpr std::string_view id = "addLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddLetterParameters;
  using Body = NewLetterInput;
  using Answer = LetterAdded;
};

// A letter with what was done with it and who is asked to agree
struct GetLetter {
  static constexpr std::string_view id = "getLetter";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetLetterParameters;
  using Body = None;
  using Answer = LetterRecord;
};

// Changes what a letter says
struct PutLetter {
  static constexpr std::string_view id = "putLetter";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}";
  static constexpr Access access = rights("draft_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutLetterParameters;
  using Body = LetterInput;
  using Answer = Recorded;
};

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

// The series of numbers that letters take
struct ListLetterSeries {
  static constexpr std::string_view id = "listLetterSeries";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-series";
  static constexpr Access access = rights("read_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListLetterSeriesParameters;
  using Body = None;
  using Answer = LetterSeriesList;
};

// Makes a series of numbers
struct AddLetterSeries {
  static constexpr std::string_view id = "addLetterSeries";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-series";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddLetterSeriesParameters;
  using Body = LetterSeriesInput;
  using Answer = LetterSeriesAdded;
};

// Changes a series of numbers
struct PutLetterSeries {
  static constexpr std::string_view id = "putLetterSeries";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letter-series/{series}";
  static constexpr Access access = rights("manage_rules");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutLetterSeriesParameters;
  using Body = LetterSeriesInput;
  using Answer = Recorded;
};

// The open tasks that concern who asks, by the day they are due
struct ListTasks {
  static constexpr std::string_view id = "listTasks";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListTasksParameters;
  using Body = None;
  using Answer = TaskList;
};

// Adds a task
struct AddTask {
  static constexpr std::string_view id = "addTask";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddTaskParameters;
  using Body = TaskInput;
  using Answer = TaskAdded;
};

// A task
struct GetTask {
  static constexpr std::string_view id = "getTask";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetTaskParameters;
  using Body = None;
  using Answer = TaskRecord;
};

// Changes a task
struct PutTask {
  static constexpr std::string_view id = "putTask";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutTaskParameters;
  using Body = TaskInput;
  using Answer = Recorded;
};

// Begins a task, ends it, or says for whom it waits
struct MoveTask {
  static constexpr std::string_view id = "moveTask";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/tasks/{task}/moves";
  static constexpr Access access = rights("own_tasks");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = MoveTaskParameters;
  using Body = TaskMoveInput;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
