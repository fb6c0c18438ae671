// SPDX-License-Identifier: Apache-2.0
// A task that is given to somebody tells them; one that is over asks for nothing any more.
#include "notices/mailing.h"
#include "recipients.h"

namespace amity::work {

using notices::Kind;

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
                    {Kind::task_given, Kind::due_soon, Kind::due_tomorrow, Kind::overdue});
    return;
  }
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
