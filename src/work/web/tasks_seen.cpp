// SPDX-License-Identifier: Apache-2.0
#include "tasks_seen.h"

#include <algorithm>

namespace amity::work::web {
namespace {

// The account, and those whose tasks it sees to as a deputy.
std::vector<accounts::Account> whose(db::Transaction& transaction, accounts::Session const& session, Day today) {
  auto all = givers_of_tasks(transaction, session.office, session.account, today);
  if (auto own = accounts::account_of(transaction, session.office, session.account)) all.push_back(*std::move(own));
  return all;
}

}  // namespace

std::vector<Task> only_seen(db::Transaction& transaction, accounts::Session const& session, Day today,
                            std::vector<Task> tasks) {
  if (session.rights.contains(accounts::Right::edit_tasks)) return tasks;
  auto const people = whose(transaction, session, today);
  std::erase_if(tasks, [&](Task const& task) {
    return std::ranges::none_of(people, [&](accounts::Account const& account) { return is_own(task, account); });
  });
  return tasks;
}

std::vector<Task> over_seen(db::Transaction& transaction, accounts::Session const& session, Day today,
                            std::int64_t limit) {
  if (session.rights.contains(accounts::Right::edit_tasks)) return tasks_over(transaction, session.office, limit);
  std::vector<Task> tasks;
  for (auto const& account : whose(transaction, session, today))
    for (auto& task : tasks_over_of(transaction, session.office, account, limit))
      if (std::ranges::none_of(tasks, [&](Task const& other) { return other.id == task.id; }))
        tasks.push_back(std::move(task));
  std::ranges::sort(tasks, [](Task const& a, Task const& b) {
    return std::pair{a.changed_at, a.id.value} > std::pair{b.changed_at, b.id.value};
  });
  if (tasks.size() > static_cast<std::size_t>(limit)) tasks.resize(static_cast<std::size_t>(limit));
  return tasks;
}

}  // namespace amity::work::web
