// SPDX-License-Identifier: Apache-2.0
// What a task waits for, at the desk: the tasks that hold it up, one more, one less.
#include "commands/web/form_input.h"
#include "task_words.h"
#include "tasks_seen.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/found.h"
#include "work/task_blocks.h"

#include <algorithm>
#include <limits>
#include <span>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

std::string wait_address(AtDesk const& at, std::string_view what, TaskId id) {
  return at.address("/tasks/" + std::string(what)) + ui::query_text({{"id", std::to_string(id.value)}});
}

// Open tasks that this one may wait for, as many as one looks through; with words those that have them, else the
// newest.
struct Offered {
  std::vector<Task> tasks{};
  bool has_more{};
};
constexpr std::size_t offered_at_most{20};
constexpr std::size_t looked_at_once{200};

// Of these, what may be offered; false once there are more than are shown.
bool offer(AtDesk const& at, db::Transaction& transaction, Task const& task, std::vector<Task> some, Offered& offered) {
  for (auto& one : only_seen(transaction, at.session, today_at(at), std::move(some))) {
    auto const is_known = std::ranges::find(task.waits_for, one.id) != task.waits_for.end();
    if (one.id == task.id || is_known || is_over(one.state)) continue;
    if (offered.tasks.size() == offered_at_most) offered.has_more = true;
    if (offered.has_more) return false;
    offered.tasks.push_back(std::move(one));
  }
  return true;
}

Offered offered_newest(AtDesk const& at, db::Transaction& transaction, Task const& task) {
  Offered offered;
  TaskId before{std::numeric_limits<std::int64_t>::max()};
  for (auto goes_on = true; goes_on;) {
    auto some = newest_open_tasks(transaction, at.office.id, before, std::int64_t{looked_at_once});
    goes_on = some.size() == looked_at_once;
    if (!some.empty()) before = some.back().id;
    goes_on = offer(at, transaction, task, std::move(some), offered) && goes_on;
  }
  return offered;
}

Offered offered_for(AtDesk const& at, db::Transaction& transaction, Task const& task, std::string const& words) {
  if (words.empty()) return offered_newest(at, transaction, task);
  Offered offered;
  auto const ids = tasks_found(transaction, at.office.id, words);
  for (std::size_t i = 0; i < ids.size(); i += looked_at_once) {
    auto const some = std::span(ids).subspan(i, std::min(looked_at_once, ids.size() - i));
    if (!offer(at, transaction, task, tasks_as_written(transaction, at.office.id, some), offered)) break;
  }
  return offered;
}

ui::Form more_form(AtDesk const& at, db::Transaction& transaction, Task const& task, Offered const& offered,
                   std::string const& value = {}) {
  ui::Form form;
  form.id = "task-block";
  form.action = partnerships::web::with_once(wait_address(at, "block", task.id));
  ui::FormField field{.name = "blocked_by",
                      .label = at.localizer.text("blocks.which"),
                      .is = ui::FormField::Is::choice,
                      .value = value,
                      .required = true};
  for (auto const& one : offered.tasks) field.choices.push_back({std::to_string(one.id.value), one.fields.title});
  // What was found and chosen is not lost where it is refused.
  if (!value.empty() && std::ranges::find(field.choices, value, &ui::Choice::value) == field.choices.end()) {
    TaskId const chosen{number_in(value)};
    field.choices.push_back({value, SeenTitles(at, transaction, {chosen}).of(chosen)});
  }
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
    return more_form(at, transaction, *task, offered_newest(at, transaction, *task), chosen);
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

// Where there are too many to look through on the task's page: those that have some words.
http::Response block_page(AtDesk const& at) {
  if (!has(at, Right::own_tasks)) return without_right(at, Right::own_tasks);
  auto const task = task_seen(at, TaskId{number_asked(at, "id")});
  if (!task) return no_such_task_here(at);
  auto const words = asked(at, "q");
  auto transaction = reading(at);
  auto const offered = offered_for(at, transaction, *task, words);
  auto const form = more_form(at, transaction, *task, offered);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("blocks.search.title", {{"title", task->fields.title}});
  content.description = content.title;
  content.main = ui::render("office_task_find", at.localizer.language(),
                            {{"title", content.title},
                             {"tasks", at.address("/tasks")},
                             {"task", task_address(at, task->id)},
                             {"task_title", task->fields.title},
                             {"action", at.address("/tasks/block")},
                             {"id", std::to_string(task->id.value)},
                             {"q", words},
                             {"has_more", offered.has_more},
                             {"form", offered.tasks.empty() ? std::string{} : ui::form_html(at.localizer, form)}});
  return partnerships::web::desk_page(at, std::move(content));
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
  auto const waiting = waiting_for(transaction, at.office.id, task.id);
  auto others = task.waits_for;
  others.insert(others.end(), waiting.begin(), waiting.end());
  SeenTitles const titles(at, transaction, others);
  json::array blockers;
  for (auto const id : task.waits_for) {
    auto view = titles.view(at, id);
    view["remove"] = may ? partnerships::web::with_once(wait_address(at, "unblock", task.id) +
                                                        "&blocker=" + std::to_string(id.value))
                         : std::string{};
    view["remove_label"] = at.localizer.text("blocks.remove_which", {{"title", titles.of(id)}});
    blockers.push_back(std::move(view));
  }
  json::array held;
  for (auto const id : waiting) held.push_back(titles.view(at, id));
  auto const is_open = may && !is_over(task.state);
  auto const offered = is_open ? offered_newest(at, transaction, task) : Offered{};
  auto form = more_form(at, transaction, task, offered);
  if (offered.has_more) form.fields.front().hint = at.localizer.text("blocks.newest");
  auto const is_offered = is_open && !offered.tasks.empty();
  if (refused != nullptr && refused->id == form.id) form = *refused;
  return ui::render("office_task_waits", at.localizer.language(),
                    {{"is_blocked", task.is_blocked()},
                     {"has_blockers", !blockers.empty()},
                     {"blockers", std::move(blockers)},
                     {"form", is_offered ? ui::form_html(at.localizer, form) : std::string{}},
                     {"search", offered.has_more ? wait_address(at, "block", task.id) : std::string{}},
                     {"has_held", !held.empty()},
                     {"held", std::move(held)}});
}

void add_wait_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/tasks/block", block_page);
  partnerships::web::add_desk_action(router, desk, "/tasks/block", block_sent);
  partnerships::web::add_desk_action(router, desk, "/tasks/unblock", unblock_sent);
}

}  // namespace amity::work::web
