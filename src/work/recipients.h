// SPDX-License-Identifier: Apache-2.0
// Who is told of what was done with a letter or a task. Private to the room.
#pragma once

#include "letter_rows.h"
#include "notices/notice.h"
#include "work/task.h"

#include <functional>
#include <string>
#include <vector>

namespace amity::work {

// The people of an office who may come in, or will; and what they are told, once each.
class Recipients {
 public:
  // `but`: who did it, and needs no telling ("account:5").
  Recipients(db::Transaction& transaction, OfficeId office, std::string but);

  using Account = accounts::Account;
  std::vector<Account> const& all() const { return accounts_; }
  // Whoever did it too.
  std::vector<Account> const& everybody() const { return everybody_; }
  std::vector<Account> with(accounts::Right right) const;
  std::vector<Account> of(accounts::DepartmentId department, accounts::Right right) const;
  std::vector<Account> wrote(LetterId letter) const;
  // Who acts for one of these with that right on that day, and is none of them.
  std::vector<Account> deputies_of(std::vector<Account> const& givers, accounts::Right right, Day today) const;
  // Who answers a letter or does a task: that person, else its department.
  struct Owners {
    std::vector<Account> accounts;
    notices::Because because{};
  };
  Owners owners(std::optional<accounts::DepartmentId> const& department,
                std::optional<accounts::AccountId> const& person, accounts::Right right) const;
  // Of a task that nobody has, who made it.
  Owners owners(Task const& task) const;

 private:
  db::Transaction& transaction_;
  OfficeId office_;
  std::vector<Account> everybody_;
  std::vector<Account> accounts_;
};

inline notices::About about(LetterId id) { return {"letter", id.value}; }
inline notices::About about(TaskId id) { return {"task", id.value}; }

// Adds the same for each of them.
void add_for(std::vector<notices::NewNotice>& to, std::vector<accounts::Account> const& accounts,
             notices::NewNotice const& notice);

// After the act was written down as the letter's `seq`-th, and the letter as it is since.
void tell_of_act(commands::Command& command, LetterId id, std::int64_t seq, Act const& act);
// After the task was written: `before` is empty where it is new.
void tell_of_task(commands::Command& command, std::optional<Task> const& before, Task const& now);

}  // namespace amity::work
