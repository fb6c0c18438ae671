// SPDX-License-Identifier: Apache-2.0
// What a task waits for, at the desk: the tasks that hold it up, one more, one less.
#include "commands/web/form_input.h"
#include "task_words.h"
#include "tasks_seen.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/task_blocks.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

std::string wait_address(AtDesk const& at, std::string_view what, TaskId id) {
  return at.address("/tasks/" + std::string(what)) + ui::query_text({{"id", std::to_string(id.value)}});
}

// {title, href, state}; of one that the reader may not see its number alone.
json::object other_view(AtDesk const& at, db::Transaction& transaction, TaskId id) {
  auto const task = task_as_written(transaction, at.office.id, id);
  if (!task || only_seen(transaction, at.session, today_at(at), {*task}).empty())
    return {{"title", "#" + std::to_string(id.value)}, {"href", ""}, {"state", ""}};
  return {{"title", task->fields.title},
          {"href", task_address(at, id)},
          {"state", at.localizer.word("task.state", to_string(task->state))}};
}

ui::Form more_form(AtDesk const& at, Task const& task, SeenTitles const& titles, std::string value = {}) {
  ui::Form form;
  form.id = "task-block";
  form.action = partnerships::web::with_once(wait_address(at, "block", task.id));
  ui::FormField field{.name = "blocked_by",
                      .label = at.localizer.text("blocks.which"),
                      .is = ui::FormField::Is::choice,
                      .value = std::move(value),
                      .required = true};
  for (auto const& [id, title] : titles.all())
    if (id != task.id && std::ranges::find(task.waits_for, id) == task.waits_for.end())
      field.choices.push_back({std::to_string(id.value), title});
  form.fields.push_back(std::move(field));
  form.button = at.localizer.text("blocks.go");
  return form;
}

http::Response no_such_task_here(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such task", "id", {}});
}

// The form stands on the page of the task, and is there once more where it is refused.
void block_sent(AtDesk const& at, http::Completion const& completion) {
  constexpr unsigned unprocessable = 422;
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  auto const task = task_seen(at, id);
  if (!task) return completion(no_such_task_here(at));
  auto const chosen = text_named(commands::typed_texts(at.request.body), "blocked_by");
  auto form = [&] {
    auto transaction = reading(at);
    return more_form(at, *task, SeenTitles(at, transaction), chosen);
  }();
  if (chosen.empty()) {
    partnerships::web::show_wrong(at.localizer, {}, form);
    return completion(task_page(at, id, {}, unprocessable, &form));
  }
  Sent sent{Right::own_tasks, "task.block", "task/" + std::to_string(id.value)};
  sent.work = [id, blocker = TaskId{number_in(chosen)}](Command& command) {
    return as_done(add_blocker(command, id, blocker));
  };
  sent.done = task_address(at, id);
  sent.again = [id](AtDesk const& again, ui::Form const& refused, unsigned status) {
    return task_page(again, id, {}, status, &refused);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void unblock_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  if (!task_seen(at, id)) return completion(no_such_task_here(at));
  Sent sent{Right::own_tasks, "task.block", "task/" + std::to_string(id.value)};
  sent.work = [id, blocker = TaskId{number_asked(at, "blocker")}](Command& command) {
    return as_done(remove_blocker(command, id, blocker));
  };
  sent.done = task_address(at, id);
  sent.again = told_on(
      [id](AtDesk const& again, std::string const& why, unsigned status) { return task_page(again, id, why, status); });
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

std::string waits_section(AtDesk const& at, Task const& task, ui::Form const* refused) {
  auto transaction = reading(at);
  auto const may = has(at, Right::own_tasks);
  SeenTitles const titles(at, transaction);
  json::array blockers;
  for (auto const id : task.waits_for) {
    auto view = other_view(at, transaction, id);
    view["remove"] = may ? partnerships::web::with_once(wait_address(at, "unblock", task.id) +
                                                        "&blocker=" + std::to_string(id.value))
                         : std::string{};
    view["remove_label"] =
        at.localizer.text("blocks.remove_which", {{"title", std::string(view.at("title").as_string())}});
    blockers.push_back(std::move(view));
  }
  json::array held;
  for (auto const id : waiting_for(transaction, at.office.id, task.id)) held.push_back(other_view(at, transaction, id));
  auto form = more_form(at, task, titles);
  auto const is_offered = may && !is_over(task.state) && !form.fields.front().choices.empty();
  if (refused != nullptr && refused->id == form.id) form = *refused;
  return ui::render("office_task_waits", at.localizer.language(),
                    {{"is_blocked", task.is_blocked()},
                     {"has_blockers", !blockers.empty()},
                     {"blockers", std::move(blockers)},
                     {"form", is_offered ? ui::form_html(at.localizer, form) : std::string{}},
                     {"has_held", !held.empty()},
                     {"held", std::move(held)}});
}

void add_wait_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_action(router, desk, "/tasks/block", block_sent);
  partnerships::web::add_desk_action(router, desk, "/tasks/unblock", unblock_sent);
}

}  // namespace amity::work::web
