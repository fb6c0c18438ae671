// SPDX-License-Identifier: Apache-2.0
// A task that is given to somebody tells them; one that is over asks for nothing any more.
#include "notices/mailing.h"
#include "recipients.h"
#include "task_rows.h"
#include "work/task_blocks.h"

namespace amity::work {

using notices::Kind;

namespace {

// by: the version of which task it was that freed it, so that each time is told once.
void tell_owners(commands::Command& command, Task const& freed, Task const& by) {
  auto& transaction = command.transaction();
  Recipients const people(transaction, command.office(), std::string(command.actor()));
  auto const owners = people.owners(freed);
  std::vector<notices::NewNotice> news;
  auto const key = "task/" + std::to_string(freed.id.value) + "/freed/" + std::to_string(by.id.value) + "/" +
                   std::to_string(by.version);
  add_for(news, owners.accounts, {{}, Kind::task_freed, owners.because, about(freed.id), key, freed.due()});
  notices::tell(transaction, command.office(), command.at(), news);
}

}  // namespace

void tell_freed(commands::Command& command, Task const& over) {
  auto& transaction = command.transaction();
  for (auto const id : waiting_for(transaction, command.office(), over.id)) {
    auto const task = task_of(transaction, command.office(), id);
    if (!task || is_over(task->state) || task->is_blocked()) continue;
    notices::settle(transaction, command.at(), command.office(), about(id), {Kind::task_freed});
    tell_owners(command, *task, over);
  }
}

void hold_up_again(commands::Command& command, Task const& open) {
  for (auto const id : waiting_for(command.transaction(), command.office(), open.id))
    notices::settle(command.transaction(), command.at(), command.office(), about(id), {Kind::task_freed});
}

void tell_of_task(commands::Command& command, std::optional<Task> const& before, Task const& now) {
  auto& transaction = command.transaction();
  // A day that stands in somebody's calendar may be another now, or none.
  if (now.due() || (before && before->due())) notices::look_again(transaction, command.office(), command.at());
  // What was told was of the day before.
  if (before && before->due() != now.due())
    notices::settle(transaction, command.at(), command.office(), about(now.id),
                    {Kind::due_soon, Kind::due_tomorrow, Kind::overdue});
  if (is_over(now.state)) {
    notices::settle(transaction, command.at(), command.office(), about(now.id),
                    {Kind::task_given, Kind::task_freed, Kind::due_soon, Kind::due_tomorrow, Kind::overdue});
    return;
  }
  if (now.is_blocked())
    notices::settle(transaction, command.at(), command.office(), about(now.id), {Kind::task_freed});
  else if (before && before->is_blocked())
    tell_owners(command, now, now);
  auto const& fields = now.fields;
  auto const is_given = fields.person || fields.department;
  auto const is_with_another =
      !before || before->fields.person != fields.person || before->fields.department != fields.department;
  if (!is_given || !is_with_another) return;
  notices::settle(transaction, command.at(), command.office(), about(now.id), {Kind::task_given});
  Recipients const people(transaction, command.office(), std::string(command.actor()));
  auto const owners = people.owners(fields.department, fields.person, accounts::Right::read_office);
  std::vector<notices::NewNotice> news;
  auto const key = "task/" + std::to_string(now.id.value) + "/" + std::to_string(now.version) + "/given";
  add_for(news, owners.accounts, {{}, Kind::task_given, owners.because, about(now.id), key, now.due()});
  notices::tell(transaction, command.office(), command.at(), news);
}

}  // namespace amity::work
