// SPDX-License-Identifier: Apache-2.0
#include "work/moved.h"

#include "extension_rows.h"
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
  auto lines = awaiting_answer(transaction, office);
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
  auto const now = open_tasks(transaction, office);
  auto then = now;
  set_deadlines(transaction, office, then, other);
  for (std::size_t i = 0; i < now.size(); ++i)
    add_moved(moved, now[i].id, now[i].fields.title, now[i].deadline, then[i].deadline);
  return moved;
}

}  // namespace amity::work
