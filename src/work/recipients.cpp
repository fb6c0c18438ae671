// SPDX-License-Identifier: Apache-2.0
#include "recipients.h"

#include "work/deputy.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {

using accounts::Account;
using accounts::Right;

Recipients::Recipients(db::Transaction& transaction, OfficeId office, std::string but)
    : transaction_(transaction), office_(office), everybody_(accounts::accounts_of(transaction, office)) {
  std::erase_if(everybody_, [](Account const& one) { return one.state == accounts::AccountState::disabled; });
  accounts_ = everybody_;
  std::erase_if(accounts_, [&](Account const& one) { return accounts::actor_of(one.id) == but; });
}

std::vector<Account> Recipients::with(Right right) const {
  std::vector<Account> found;
  std::ranges::copy_if(accounts_, std::back_inserter(found),
                       [&](Account const& one) { return accounts::may(one.fields.role, right); });
  return found;
}

std::vector<Account> Recipients::of(accounts::DepartmentId department, Right right) const {
  auto found = with(right);
  std::erase_if(found, [&](Account const& one) { return one.fields.department != department; });
  return found;
}

std::vector<Account> Recipients::wrote(LetterId letter) const {
  auto const hands = transaction_.all(sql::hands_of_letter, {{"office", office_}, {"letter", letter}},
                                      [](db::Row const& row) { return row.get<std::string>(0); });
  std::vector<Account> found;
  std::ranges::copy_if(accounts_, std::back_inserter(found), [&](Account const& one) {
    return std::ranges::find(hands, accounts::actor_of(one.id)) != hands.end();
  });
  return found;
}

std::vector<Account> Recipients::deputies_of(std::vector<Account> const& givers, Right right, Day today) const {
  auto const is_in = [](std::vector<Account> const& all, accounts::AccountId id) {
    return std::ranges::find(all, id, &Account::id) != all.end();
  };
  std::vector<Account> found;
  for (auto const& grant : grants_of(transaction_, office_)) {
    auto const one = std::ranges::find(accounts_, grant.fields.deputy, &Account::id);
    if (one == accounts_.end() || is_in(givers, one->id) || is_in(found, one->id)) continue;
    if (!is_in(givers, grant.fields.giver) || standing_of(transaction_, office_, grant, today) != GrantStanding::holds)
      continue;
    if (covers(transaction_, office_, grant, right)) found.push_back(*one);
  }
  return found;
}

Recipients::Owners Recipients::owners(std::optional<accounts::DepartmentId> const& department,
                                      std::optional<accounts::AccountId> const& person, Right right) const {
  if (!person) {
    if (!department) return {{}, notices::Because::nobody_has_it};
    return {of(*department, right), notices::Because::of_your_department};
  }
  auto found = with(right);
  std::erase_if(found, [&](Account const& one) { return one.id != *person; });
  return {std::move(found), notices::Because::yours};
}

Recipients::Owners Recipients::owners(Task const& task) const {
  if (task.fields.person || task.fields.department)
    return owners(task.fields.department, task.fields.person, Right::read_office);
  auto makers = all();
  std::erase_if(makers, [&](Account const& one) { return accounts::actor_of(one.id) != task.created_by; });
  return {std::move(makers), notices::Because::you_made_it};
}

void add_for(std::vector<notices::NewNotice>& to, std::vector<Account> const& accounts,
             notices::NewNotice const& notice) {
  for (auto const& one : accounts) {
    to.push_back(notice);
    to.back().account = one.id;
  }
}

}  // namespace amity::work
