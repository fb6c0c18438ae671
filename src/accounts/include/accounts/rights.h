// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace amity::accounts {

// What somebody may do within an office. The contract names the right that an operation needs (x-access).
enum class Right {
  read_office,        // what the office keeps and does not publish
  edit_partnerships,  // what it says of its partnerships: assertions and moves of their lives
  edit_halls,         // what the public reads of a partner
  read_letters,       // the register of letters, with what they say
  draft_letters,      // write letters, register those that come in, hand them on
  countersign,        // answer for one's department whether it agrees to a letter
  issue_letters,      // sign letters, which gives them their numbers, and void them
  own_tasks,          // the tasks that are one's own, one's department's, or that one made
  edit_tasks,         // everybody's tasks
  read_people,        // the people and organisations that the office deals with
  edit_people,        // and to write them down
  see_personal,       // what is personal of them (contact, diet, notes), to see and to write; each opening is noted
  erase_people,       // erase them for good, and hold them so that nothing is
  manage_rules,       // by which rules the office works: series of numbers, how long what is personal is kept
  read_journal,       // who did what when
  manage_accounts     // who signs in, as what, and in which department
};
inline constexpr std::array all_rights{
    Right::read_office,   Right::edit_partnerships, Right::edit_halls,    Right::read_letters,
    Right::draft_letters, Right::countersign,       Right::issue_letters, Right::own_tasks,
    Right::edit_tasks,    Right::read_people,       Right::edit_people,   Right::see_personal,
    Right::erase_people,  Right::manage_rules,      Right::read_journal,  Right::manage_accounts};

constexpr std::string_view to_string(Right right) {
  switch (right) {
    case Right::read_office:
      return "read_office";
    case Right::edit_partnerships:
      return "edit_partnerships";
    case Right::edit_halls:
      return "edit_halls";
    case Right::read_letters:
      return "read_letters";
    case Right::draft_letters:
      return "draft_letters";
    case Right::countersign:
      return "countersign";
    case Right::issue_letters:
      return "issue_letters";
    case Right::own_tasks:
      return "own_tasks";
    case Right::edit_tasks:
      return "edit_tasks";
    case Right::read_people:
      return "read_people";
    case Right::edit_people:
      return "edit_people";
    case Right::see_personal:
      return "see_personal";
    case Right::erase_people:
      return "erase_people";
    case Right::manage_rules:
      return "manage_rules";
    case Right::read_journal:
      return "read_journal";
    case Right::manage_accounts:
      return "manage_accounts";
  }
  return {};
}
std::optional<Right> parse_right(std::string_view word);

using Rights = std::set<Right>;
std::string to_string(Rights const& rights);  // words with blanks between
// Errc::invalid for a word that is no right, and for none at all.
Result<Rights> parse_rights(std::string_view words);

// What somebody is in an office (office.md, 16).
enum class Role {
  director,     // decides; also who comes in, as what
  officer,      // does the international office's work
  liaison,      // of another department
  protocol,     // receives guests
  finance,      // sees to the money
  interpreter,  // or volunteer
};
inline constexpr std::array all_roles{Role::director, Role::officer, Role::liaison,
                                      Role::protocol, Role::finance, Role::interpreter};

constexpr std::string_view to_string(Role role) {
  switch (role) {
    case Role::director:
      return "director";
    case Role::officer:
      return "officer";
    case Role::liaison:
      return "liaison";
    case Role::protocol:
      return "protocol";
    case Role::finance:
      return "finance";
    case Role::interpreter:
      return "interpreter";
  }
  return {};
}
std::optional<Role> parse_role(std::string_view word);

// The table of who may do what: one row a right, one column a role.
struct RightRow {
  Right right;
  std::array<bool, all_roles.size()> may;  // in the order of all_roles
};
inline constexpr std::array rights_table{
    //                            director officer liaison protocol finance interpreter
    RightRow{Right::read_office, {true, true, true, true, true, true}},
    RightRow{Right::edit_partnerships, {true, true, false, false, false, false}},
    RightRow{Right::edit_halls, {true, true, false, false, false, false}},
    RightRow{Right::read_letters, {true, true, true, true, true, false}},
    RightRow{Right::draft_letters, {true, true, false, false, false, false}},
    RightRow{Right::countersign, {true, false, true, false, false, false}},
    RightRow{Right::issue_letters, {true, false, false, false, false, false}},
    RightRow{Right::own_tasks, {true, true, true, true, true, true}},
    RightRow{Right::edit_tasks, {true, true, false, false, false, false}},
    RightRow{Right::read_people, {true, true, true, true, true, false}},
    RightRow{Right::edit_people, {true, true, false, true, false, false}},
    RightRow{Right::see_personal, {false, true, false, true, false, false}},
    RightRow{Right::erase_people, {true, false, false, false, false, false}},
    RightRow{Right::manage_rules, {true, false, false, false, false, false}},
    RightRow{Right::read_journal, {true, true, false, false, true, false}},
    RightRow{Right::manage_accounts, {true, false, false, false, false, false}},
};
static_assert(rights_table.size() == all_rights.size(), "every right has its row");

constexpr bool may(Role role, Right right) {
  for (auto const& row : rights_table)
    if (row.right == right) return row.may.at(static_cast<std::size_t>(role));
  return false;
}
Rights rights_of(Role role);

}  // namespace amity::accounts
