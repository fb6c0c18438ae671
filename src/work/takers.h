// SPDX-License-Identifier: Apache-2.0
// To whom something can be given to do. Private to the room.
#pragma once

#include "accounts/account.h"
#include "commands/command.h"
#include "fields/errors.h"

#include <optional>
#include <vector>

namespace amity::work {

// What is wrong with a department: `no_such_department` where the office has it not.
std::optional<fields::FieldError> error_in_department(commands::Command& command, std::string field,
                                                      accounts::DepartmentId department);
// `nobody_in_department` for one in which nobody signs in whose role reads letters.
std::optional<fields::FieldError> error_in_readers(commands::Command& command, std::string field,
                                                   accounts::DepartmentId department);
// `person_elsewhere` for who is of another department; who is of none, as a director, may be named beside any.
std::optional<fields::FieldError> error_in_membership(commands::Command& command, std::string field,
                                                      accounts::AccountId person, accounts::DepartmentId department);
// What is wrong with a person: `nobody_here` for who cannot sign in, `code` for who signs in with a role without the
// right that it takes.
struct TakerWanted {
  accounts::Right right{};
  std::string code{"cannot_take"};
  std::string message{"whoever has this role cannot do this"};
  std::string remedy{"somebody whose role may"};
};
std::optional<fields::FieldError> error_in_person(commands::Command& command, std::string field,
                                                  accounts::AccountId person, TakerWanted const& wanted);

}  // namespace amity::work
