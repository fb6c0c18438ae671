// SPDX-License-Identifier: Apache-2.0
#include "takers.h"

#include "refusals.h"
#include "work/letter_hand.h"

#include <algorithm>

namespace amity::work {

std::optional<fields::FieldError> error_in_department(commands::Command& command, std::string field,
                                                      accounts::DepartmentId department) {
  auto const all = accounts::departments_of(command.transaction(), command.office());
  if (std::ranges::find(all, department, &accounts::Department::id) != all.end()) return std::nullopt;
  return wrong(std::move(field), std::to_string(department.value), "no_such_department",
               "the office has no such department", "one of its departments");
}

std::optional<fields::FieldError> error_in_readers(commands::Command& command, std::string field,
                                                   accounts::DepartmentId department) {
  auto const all = accounts::accounts_of(command.transaction(), command.office());
  if (std::ranges::any_of(all, [&](auto const& one) { return reads_letters_in(one, department); })) return std::nullopt;
  return wrong(std::move(field), std::to_string(department.value), "nobody_in_department",
               "nobody of this department reads letters here", "a person, or a department with somebody who does");
}

std::optional<fields::FieldError> error_in_membership(commands::Command& command, std::string field,
                                                      accounts::AccountId person, accounts::DepartmentId department) {
  auto const account = accounts::account_of(command.transaction(), command.office(), person);
  if (!account || !account->fields.department || *account->fields.department == department) return std::nullopt;
  return wrong(std::move(field), std::to_string(person.value), "person_elsewhere",
               "this person is of another department than the one named",
               "somebody of the department, or the person alone");
}

std::optional<fields::FieldError> error_in_person(commands::Command& command, std::string field,
                                                  accounts::AccountId person, TakerWanted const& wanted) {
  auto const account = accounts::account_of(command.transaction(), command.office(), person);
  if (!account || account->state == accounts::AccountState::disabled)
    return wrong(std::move(field), std::to_string(person.value), "nobody_here", "nobody of this number signs in here",
                 "somebody of the office");
  if (accounts::may(account->fields.role, wanted.right)) return std::nullopt;
  return wrong(std::move(field), std::to_string(person.value), wanted.code, wanted.message, wanted.remedy);
}

}  // namespace amity::work
