// SPDX-License-Identifier: Apache-2.0
// The list of tasks: filtered, sorted, page by page; its views are saved; and as a file of what it shows.
#include "tasks_list.h"

#include "desk/web/live.h"
#include "desk/web/views.h"
#include "desk/web/workbook.h"
#include "task_words.h"
#include "tasks_seen.h"
#include "ui/csv.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/found.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace amity::work::web {
namespace {

using accounts::Right;
using desk::web::Cell;

constexpr std::int64_t tasks_on_a_page = 50;
constexpr std::int64_t most_over = 20'000;  // of those that are over, the newest

ui::Query tasks_query(AtDesk const& at) {
  return ui::only(at.request.decoded.query, {"state", "q", "whose", "due", "sort"});
}

enum class TaskSort { due, title, changed };
TaskSort sort_asked(AtDesk const& at) {
  auto const word = asked(at, "sort");
  if (word == "title") return TaskSort::title;
  if (word == "changed") return TaskSort::changed;
  // What is over has its day behind it.
  return word.empty() && asked(at, "state") == "over" ? TaskSort::changed : TaskSort::due;
}

using Words = std::span<std::string_view const>;
constexpr std::array<std::string_view, 5> words_of_state{"open", "doing", "waiting", "done", "dropped"};
constexpr std::array<std::string_view, 3> words_of_whose{"mine", "department", "nobody"};
constexpr std::array<std::string_view, 3> words_of_due{"late", "week", "none"};
constexpr std::array<std::string_view, 3> words_of_sort{"due", "title", "changed"};

std::optional<http::Response> unknown_task_filter(AtDesk const& at) {
  auto const one_of = [](Words words) {
    return [words](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  };
  return partnerships::web::unknown_filter(
      at,
      {{"state",
        [](auto word) { return word == "blocked" || word == "over" || word == "all" || parse_task_state(word); }},
       {"whose", one_of(words_of_whose)},
       {"due", one_of(words_of_due)},
       {"sort", one_of(words_of_sort)}},
      {"q"});
}

bool is_late(Task const& task, Day today) {
  return task.deadline && task.deadline->due < today && !is_over(task.state);
}

// As it is asked for by the address, of those that the reader may see.
class Asked {
 public:
  Asked(AtDesk const& at, db::Transaction& transaction)
      : whose_(asked(at, "whose")),
        due_(asked(at, "due")),
        state_(parse_task_state(asked(at, "state"))),
        is_blocked_(asked(at, "state") == "blocked"),
        today_(today_at(at)),
        me_(accounts::account_of(transaction, at.office.id, at.session.account)) {
    if (auto const words = asked(at, "q"); !words.empty()) {
      found_.emplace();
      for (auto const id : tasks_found(transaction, at.office.id, words)) found_->insert(id);
    }
  }

  bool takes(Task const& task) const {
    if (state_ && task.state != *state_) return false;
    if (is_blocked_ && !task.is_blocked()) return false;
    if (due_ == "late" && !is_late(task, today_)) return false;
    auto const due = task.due();
    if (due_ == "none" && due) return false;
    if (due_ == "week" && (!due || *due > today_ + std::chrono::days{7})) return false;
    if (whose_ == "mine" && (!me_ || task.fields.person != me_->id)) return false;
    if (whose_ == "department" && (!me_ || !me_->fields.department || task.fields.department != me_->fields.department))
      return false;
    if (whose_ == "nobody" && (task.fields.person || task.fields.department)) return false;
    return !found_ || found_->contains(task.id);
  }

 private:
  std::optional<std::set<TaskId>> found_;  // nothing: no words are asked for
  std::string whose_;
  std::string due_;
  std::optional<TaskState> state_;
  bool is_blocked_{};
  Day today_;
  std::optional<accounts::Account> me_;
};

std::vector<Task> tasks_asked(AtDesk const& at, db::Transaction& transaction) {
  auto const state = asked(at, "state");
  auto const one = parse_task_state(state);
  auto const wants_over = state == "over" || state == "all" || (one && is_over(*one));
  auto const wants_open = state.empty() || state == "all" || state == "blocked" || (one && !is_over(*one));
  auto const today = today_at(at);
  std::vector<Task> tasks;
  if (wants_open) tasks = only_seen(transaction, at.session, today, open_tasks(transaction, at.office.id));
  if (wants_over)
    for (auto& task : over_seen(transaction, at.session, today, most_over)) tasks.push_back(std::move(task));
  Asked const asked(at, transaction);
  std::erase_if(tasks, [&](Task const& task) { return !asked.takes(task); });
  switch (sort_asked(at)) {
    case TaskSort::title:
      std::ranges::stable_sort(tasks, {}, [](Task const& task) { return task.fields.title; });
      break;
    case TaskSort::changed:
      std::ranges::stable_sort(tasks, std::ranges::greater{}, &Task::changed_at);
      break;
    case TaskSort::due:
      std::ranges::stable_sort(tasks, {}, [](Task const& task) {
        return std::pair{!task.deadline.has_value(), task.due().value_or(Day{})};
      });
      break;
  }
  return tasks;
}

std::string who_has(Names const& names, Task const& task) {
  auto const person = names.of(task.fields.person);
  return person.empty() ? names.of(task.fields.department) : person;
}

json::object task_line(AtDesk const& at, Names const& names, SeenTitles const& titles, Task const& task) {
  return {{"href", task_address(at, task.id)},
          {"title", task.fields.title},
          {"state", at.localizer.word("task.state", to_string(task.state))},
          {"words", task.words},
          {"blocked", blocked_by(titles, at.localizer, task)},
          {"repeats", repeats_in_words(at.localizer, task)},
          {"with", who_has(names, task)},
          {"due", due_line(at, task)},
          {"changed", moment_text(at, task.changed_at)}};
}

json::array options_view(AtDesk const& at, std::string_view chosen, std::string_view prefix, Words words) {
  json::array list;
  for (auto const word : words)
    list.push_back(
        json::object{{"value", word}, {"text", at.localizer.word(prefix, word)}, {"selected", word == chosen}});
  return list;
}

json::object task_head(AtDesk const& at, std::string_view sort, TaskSort is, std::string_view text) {
  return {{"text", at.localizer.text(text)},
          {"href", at.address("/tasks") + ui::query_text(ui::with(tasks_query(at), "sort", sort))},
          {"is_sorted", sort_asked(at) == is}};
}

std::string tasks_page_address(AtDesk const& at, std::int64_t page) {
  return at.address("/tasks") + ui::query_text(ui::with(tasks_query(at), "page", std::to_string(page)));
}

http::Response tasks_list_page(AtDesk const& at) {
  if (auto elsewhere = desk::web::opened_with(at, "tasks")) return *std::move(elsewhere);
  if (auto wrong = unknown_task_filter(at)) return *std::move(wrong);
  auto const live = desk::web::live_line(at, {"task"});
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  auto const tasks = tasks_asked(at, transaction);
  auto const all = static_cast<std::int64_t>(tasks.size());
  auto const last = std::max<std::int64_t>((all + tasks_on_a_page - 1) / tasks_on_a_page, 1);
  auto const page = std::clamp<std::int64_t>(number_asked(at, "page"), 1, last);
  auto const first = static_cast<std::size_t>((page - 1) * tasks_on_a_page);
  auto const shown =
      std::span<Task const>(tasks).subspan(first, std::min<std::size_t>(tasks.size() - first, tasks_on_a_page));
  SeenTitles const titles(at, transaction, shown);
  json::array lines;
  for (auto const& task : shown) lines.push_back(task_line(at, names, titles, task));
  auto const state = asked(at, "state");
  auto const file = [&](std::string_view format) {
    auto query = tasks_query(at);
    return at.address("/tasks/export") + ui::query_text(format.empty() ? query : ui::with(query, "format", format));
  };
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("tasks.title");
  content.description = content.title;
  content.main = ui::render("office_tasks", at.localizer.language(),
                            {{"add", has(at, Right::own_tasks) ? at.address("/tasks/new") : std::string{}},
                             {"action", at.address("/tasks")},
                             {"open", at.address("/tasks")},
                             {"over", at.address("/tasks") + ui::query_text({{"state", "over"}})},
                             {"is_over", state == "over"},
                             {"is_all", state == "all"},
                             {"is_blocked", state == "blocked"},
                             {"states", options_view(at, state, "task.state", words_of_state)},
                             {"whose", options_view(at, asked(at, "whose"), "tasks.whose", words_of_whose)},
                             {"dues", options_view(at, asked(at, "due"), "tasks.due", words_of_due)},
                             {"q", asked(at, "q")},
                             {"sort", asked(at, "sort")},
                             {"save_view", desk::web::save_view(at, "tasks")},
                             {"count", at.localizer.text("tasks.count", {{"n", all}})},
                             {"has_tasks", !lines.empty()},
                             {"title_head", task_head(at, "title", TaskSort::title, "task.title")},
                             {"due_head", task_head(at, "due", TaskSort::due, "task.due")},
                             {"changed_head", task_head(at, "changed", TaskSort::changed, "tasks.changed")},
                             {"tasks", std::move(lines)},
                             {"export", file({})},
                             {"export_xlsx", file("xlsx")},
                             {"has_pages", last > 1},
                             {"page_of", at.localizer.text("letters.page_of", {{"page", page}, {"last", last}})},
                             {"before", page > 1 ? tasks_page_address(at, page - 1) : std::string{}},
                             {"after", page < last ? tasks_page_address(at, page + 1) : std::string{}}});
  content.main = live + content.main;
  return partnerships::web::desk_page(at, std::move(content));
}

std::vector<std::string> task_heads(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key : {"task.title", "task.state", "tasks.words", "task.due", "people.department", "work.person",
                          "task.note", "task.sum", "tasks.changed", "task.about", "blocks.blocked_by", "repeat.title"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

// What the lines of the file have from elsewhere.
struct Beside {
  AtDesk const& at;
  db::Transaction& transaction;
  Names names;
  SeenTitles titles;
  std::map<std::string, std::string> abouts{};  // what many tasks are about is asked for once
};
std::string asked_about(Beside const& beside, TaskFields const& fields) {
  if (fields.about) return about_line(beside.at, beside.transaction, *fields.about).text;
  auto letter = letter_title(beside.transaction, beside.at.office.id, *fields.letter);
  return letter ? std::move(letter->title) : std::string{};
}
// What it is about: a letter for who reads letters, or another record by its title.
std::string about_text(Beside& beside, Task const& task) {
  auto const& fields = task.fields;
  if (!fields.about && (!fields.letter || !has(beside.at, Right::read_letters))) return {};
  auto const key = fields.about ? to_string(*fields.about) : "letter/" + std::to_string(fields.letter->value);
  auto const known = beside.abouts.find(key);
  return known != beside.abouts.end() ? known->second
                                      : beside.abouts.emplace(key, asked_about(beside, fields)).first->second;
}

std::vector<Cell> task_cells(Beside& beside, Task const& task) {
  auto const& at = beside.at;
  auto const& names = beside.names;
  return {task.fields.title,
          at.localizer.word("task.state", to_string(task.state)),
          task.words,
          task.deadline ? Cell{task.deadline->due} : Cell{},
          names.of(task.fields.department),
          names.of(task.fields.person),
          task.fields.note,
          named_sum(at, task),
          moment_text(at, task.changed_at),
          about_text(beside, task),
          blocked_by(beside.titles, at.localizer, task),
          repeats_in_words(at.localizer, task)};
}

Result<std::shared_ptr<http::Body const>> tasks_body(AtDesk const& at, std::filesystem::path const& folder,
                                                     bool is_workbook) {
  auto transaction = reading(at);
  auto const tasks = tasks_asked(at, transaction);
  Beside beside{at, transaction, names_at(at, transaction), SeenTitles(at, transaction, std::span(tasks))};
  if (!is_workbook) {
    ui::CsvText file;
    file.add(task_heads(at));
    for (auto const& task : tasks) {
      std::vector<std::string> texts;
      for (auto const& cell : task_cells(beside, task)) texts.push_back(desk::web::text_of(cell));
      file.add(texts);
    }
    return http::prepare(std::move(file).text(), "text/csv; charset=utf-8", http::Effort::quick);
  }
  auto const book = desk::web::workbook(folder, at.localizer.text("tasks.title"), task_heads(at),
                                        [&](desk::web::TakeRow const& take) {
                                          for (auto const& task : tasks) take(task_cells(beside, task));
                                        });
  if (!book) return Failure{book.error()};
  auto const moment = at.desk.s->clock().time_since_epoch().count();
  return http::body_of_file((*book)->descriptor(), std::string(desk::web::workbook_type), std::to_string(moment));
}

// As CSV, or with ?format=xlsx as a workbook.
http::Response tasks_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (auto wrong = unknown_task_filter(at)) return *std::move(wrong);
  auto const is_workbook = asked(at, "format") == "xlsx";
  auto body = tasks_body(at, folder, is_workbook);
  if (!body) return partnerships::web::desk_problem(at, body.error());
  auto const name = std::string(is_workbook ? "tasks.xlsx" : "tasks.csv");
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
          *std::move(body)};
}

}  // namespace

void add_tasks_list(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/tasks", tasks_list_page);
}

void add_tasks_file(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  partnerships::web::add_desk_page(
      router, desk, "/tasks/export", [folder = depot.cabinet.work](AtDesk const& at) { return tasks_file(at, folder); },
      http::Cost::heavy);
}

}  // namespace amity::work::web
