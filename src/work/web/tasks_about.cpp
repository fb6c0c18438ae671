// SPDX-License-Identifier: Apache-2.0
#include "tasks_seen.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/web/tasks_section.h"

#include <algorithm>

namespace amity::work::web {

std::string tasks_section(AtDesk const& at, db::Transaction& transaction, desk::Subject const& subject) {
  auto const about = parse_task_about(desk::to_string(subject));
  if (!about) return {};
  auto const names = names_at(at, transaction);
  auto tasks = only_seen(transaction, at.session, today_at(at), tasks_about(transaction, at.office.id, *about));
  std::ranges::stable_sort(tasks, {}, [](Task const& task) {
    return std::pair{is_over(task.state), task.due().value_or(Day::max())};
  });
  json::array lines;
  for (auto const& task : tasks) {
    auto const person = names.of(task.fields.person);
    lines.push_back(json::object{{"href", task_address(at, task.id)},
                                 {"title", task.fields.title},
                                 {"state", at.localizer.word("task.state", to_string(task.state))},
                                 {"words", task.words},
                                 {"with", person.empty() ? names.of(task.fields.department) : person},
                                 {"due", due_line(at, task)}});
  }
  auto const may = has(at, accounts::Right::own_tasks);
  if (lines.empty() && !may) return {};
  auto const add = at.address("/tasks/new") + ui::query_text({{"about", to_string(*about)}});
  return ui::render("office_tasks_about", at.localizer.language(),
                    {{"has_tasks", !lines.empty()}, {"tasks", std::move(lines)}, {"add", may ? add : std::string{}}});
}

}  // namespace amity::work::web
