// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/people.h"
#include "contract/traits.h"

namespace amity::contract {

// The people that the office deals with, or what a question leaves of them
struct ListPersons {
  static constexpr std::string_view id = "listPersons";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons";
  static constexpr Access access = rights("read_people");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListPersonsParameters;
  using Body = None;
  using Answer = PersonList;
};

// Adds a person
struct AddPerson {
  static constexpr std::string_view id = "addPerson";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddPersonParameters;
  using Body = PersonInput;
  using Answer = PersonAdded;
};

// A person with their posts; what is personal is not among it
struct GetPerson {
  static constexpr std::string_view id = "getPerson";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}";
  static constexpr Access access = rights("read_people");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetPersonParameters;
  using Body = None;
  using Answer = PersonRecord;
};

// Changes names, forms of address and languages
struct PutPerson {
  static constexpr std::string_view id = "putPerson";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutPersonParameters;
  using Body = PersonInput;
  using Answer = Recorded;
};

// Adds a post that the person has or had
struct AddCap {
  static constexpr std::string_view id = "addCap";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/persons/{person}/caps";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddCapParameters;
  using Body = CapInput;
  using Answer = CapAdded;
};

// Changes a post; letters that point to it keep its words as they were
struct PutCap {
  static constexpr std::string_view id = "putCap";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/caps/{cap}";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutCapParameters;
  using Body = CapInput;
  using Answer = Recorded;
};

// Takes out a post that is wrong; letters that point to it keep its words
struct DeleteCap {
  static constexpr std::string_view id = "deleteCap";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/caps/{cap}";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteCapParameters;
  using Body = None;
  using Answer = Recorded;
};

// The organisations that the office deals with, or what a question leaves of them
struct ListOrganisations {
  static constexpr std::string_view id = "listOrganisations";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/organisations";
  static constexpr Access access = rights("read_people");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListOrganisationsParameters;
  using Body = None;
  using Answer = OrganisationList;
};

// Adds an organisation
struct AddOrganisation {
  static constexpr std::string_view id = "addOrganisation";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/organisations";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddOrganisationParameters;
  using Body = OrganisationInput;
  using Answer = OrganisationAdded;
};

// An organisation, and who holds which post in it
struct GetOrganisation {
  static constexpr std::string_view id = "getOrganisation";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/organisations/{organisation}";
  static constexpr Access access = rights("read_people");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetOrganisationParameters;
  using Body = None;
  using Answer = OrganisationRecord;
};

// Changes an organisation
struct PutOrganisation {
  static constexpr std::string_view id = "putOrganisation";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/organisations/{organisation}";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutOrganisationParameters;
  using Body = OrganisationInput;
  using Answer = Recorded;
};

// What a pasted list of people would add and change; nothing is kept
struct PreviewPeople {
  static constexpr std::string_view id = "previewPeople";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/people-lists/preview";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::heavy;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PreviewPeopleParameters;
  using Body = PeopleListInput;
  using Answer = PeopleListReport;
};

// Takes a pasted list of people in, but for its rows with something wrong
struct TakeInPeople {
  static constexpr std::string_view id = "takeInPeople";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/people-lists";
  static constexpr Access access = rights("edit_people");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = TakeInPeopleParameters;
  using Body = PeopleListInput;
  using Answer = PeopleListReport;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
