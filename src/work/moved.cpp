// SPDX-License-Identifier: Apache-2.0
#include "work/moved.h"

#include "extension_rows.h"
#include "notices/mailing.h"
#include "recipients.h"
#include "rules/office_calendar.h"
#include "task_rows.h"

#include <algorithm>

namespace amity::work {
namespace {

void add_moved(std::vector<MovedDeadline>& moved, std::variant<LetterId, TaskId> about, std::string const& title,
               std::optional<deadlines::Deadline> const& now, std::optional<deadlines::Deadline> const& then) {
  if (now && then && now->due != then->due) moved.push_back({about, title, now->due, then->due});
}

}  // namespace

std::vector<MovedDeadline> moved_by(db::Transaction& transaction, OfficeId office, deadlines::Calendar const& other) {
  std::vector<MovedDeadline> moved;
  rules::OfficeCalendar calendar(transaction, office);
  auto lines = awaiting_answer(transaction, office, &calendar);
  std::vector<std::int64_t> ids;
  ids.reserve(lines.size());
  for (auto const& line : lines) ids.push_back(line.id.value);
  auto extensions = extensions_of_many(transaction, office, letter_kind, ids);
  for (auto const& line : lines) {
    auto const from = line.direction == Direction::in ? line.arrived : line.sent;
    add_moved(moved, line.id, line.title, line.deadline,
              deadline_of(line.within, from, other, extensions[line.id.value]));
  }
  std::ranges::stable_sort(moved, {}, &MovedDeadline::from);
  // They come by their days.
  auto const now = open_tasks(transaction, office, &calendar);
  auto then = now;
  set_deadlines(transaction, office, then, other);
  for (std::size_t i = 0; i < now.size(); ++i)
    add_moved(moved, now[i].id, now[i].fields.title, now[i].deadline, then[i].deadline);
  return moved;
}

commands::Outcome<std::int64_t> take_calendar(commands::Command& command, std::string_view text) {
  using notices::Kind;
  auto& transaction = command.transaction();
  auto const office = command.office();
  auto const before = rules::calendar_of_office(transaction, office);
  auto loaded = rules::load_calendar(command, text);
  if (!loaded) return loaded;
  // Seen from the new days: what would move back to the old ones has moved.
  for (auto const& one : moved_by(transaction, office, *before))
    notices::settle(transaction, command.at(), office, std::visit([](auto id) { return about(id); }, one.about),
                    {Kind::due_soon, Kind::due_tomorrow, Kind::overdue});
  // Also where no day moved: an invitation says how its day came about.
  notices::look_again(transaction, office, command.at());
  return loaded;
}

}  // namespace amity::work
