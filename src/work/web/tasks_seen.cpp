// SPDX-License-Identifier: Apache-2.0
#include "tasks_seen.h"

namespace amity::work::web {

std::vector<Task> only_seen(db::Transaction& transaction, accounts::Session const& session, std::vector<Task> tasks) {
  if (session.rights.contains(accounts::Right::edit_tasks)) return tasks;
  auto const account = accounts::account_of(transaction, session.office, session.account);
  std::erase_if(tasks, [&](Task const& task) { return !account || !is_own(task, *account); });
  return tasks;
}

}  // namespace amity::work::web
