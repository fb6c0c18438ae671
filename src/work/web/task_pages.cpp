// SPDX-License-Identifier: Apache-2.0
// Tasks: those that are open, one of them, and what may be done with it.
#include "commands/web/form_input.h"
#include "desk/web/comments.h"
#include "desk/web/live.h"
#include "extending.h"
#include "inputs.h"
#include "task_journal.h"
#include "task_words.h"
#include "tasks_list.h"
#include "tasks_seen.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

json::object task_view(AtDesk const& at, Names const& names, Task const& task) {
  auto const person = names.of(task.fields.person);
  return {{"href", task_address(at, task.id)},
          {"title", task.fields.title},
          {"state", at.localizer.word("task.state", to_string(task.state))},
          {"words", task.words},
          {"with", person.empty() ? names.of(task.fields.department) : person},
          {"due", due_line(at, task)},
          {"repeats", repeats_in_words(at.localizer, task)}};
}

// A day that is counted.
std::vector<FormField> count_fields(AtDesk const& at, Texts const& texts) {
  constexpr std::size_t longest_name = 200;
  auto const value = [&](std::string_view name, std::string_view otherwise = {}) {
    auto text = text_named(texts, name);
    return text.empty() ? std::string(otherwise) : text;
  };
  auto const choice = [&](std::string name, std::string_view label, std::string_view words,
                          std::initializer_list<std::string_view> all, std::string chosen) {
    FormField field{.name = std::move(name),
                    .label = at.localizer.text(label),
                    .is = FormField::Is::choice,
                    .value = std::move(chosen)};
    for (auto const word : all) field.choices.push_back({std::string(word), at.localizer.word(words, word)});
    return field;
  };
  std::vector<FormField> fields{{.name = "count",
                                 .label = at.localizer.text("task.count"),
                                 .is = FormField::Is::number,
                                 .value = value("count"),
                                 .hint = at.localizer.text("task.count.hint"),
                                 .most = 3}};
  fields.push_back(choice("count_unit", "letter.within_unit", "unit", {"working_days", "days", "months"},
                          value("count_unit", "working_days")));
  // A letter's days are offered where the task is about one.
  auto const chosen = value("counted_by", "after_day");
  auto counted = choice("counted_by", "task.counted_by", "task.counted_by", {"after_day", "before_day"}, chosen);
  for (auto const* word : {"after_arrived", "after_sent"})
    if (!value("letter").empty() || chosen == word)
      counted.choices.push_back({word, at.localizer.word("task.counted_by", word)});
  fields.push_back(std::move(counted));
  fields.push_back({.name = "anchor",
                    .label = at.localizer.text("task.anchor"),
                    .is = FormField::Is::date,
                    .value = value("anchor")});
  fields.push_back({.name = "anchor_name",
                    .label = at.localizer.text("task.anchor_name"),
                    .value = value("anchor_name"),
                    .hint = at.localizer.text("task.anchor_name.hint"),
                    .most = longest_name});
  return fields;
}

std::vector<FormField> task_fields(AtDesk const& at, Texts const& texts) {
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  auto const value = [&](std::string_view name) { return text_named(texts, name); };
  constexpr std::size_t longest_title = 200;
  constexpr std::size_t longest_note = 4000;
  std::vector<FormField> fields{{.name = "title",
                                 .label = at.localizer.text("task.title"),
                                 .value = value("title"),
                                 .required = true,
                                 .most = longest_title},
                                {.name = "note",
                                 .label = at.localizer.text("task.note"),
                                 .is = FormField::Is::lines,
                                 .value = value("note"),
                                 .most = longest_note},
                                department_field(at, names, value("department")),
                                person_field(at, names, value("person"), Right::own_tasks),
                                {.name = "due",
                                 .label = at.localizer.text("task.due"),
                                 .is = FormField::Is::date,
                                 .value = value("due"),
                                 .hint = at.localizer.text("task.due.hint")}};
  for (auto& field : count_fields(at, texts)) fields.push_back(std::move(field));
  if (auto const letter = value("letter"); !letter.empty()) {
    FormField about{.name = "letter",
                    .label = at.localizer.text("task.letter"),
                    .is = FormField::Is::choice,
                    .value = letter,
                    .choices = {{"", at.localizer.text("people.department.none")}}};
    if (has(at, Right::read_letters))
      if (auto const one = letter_title(transaction, at.office.id, LetterId{number_in(letter)}))
        about.choices.push_back({letter, one->title});
    // Of who reads no letters it stays what it is.
    if (about.choices.size() == 1) about.choices.push_back({letter, at.localizer.text("task.letter") + " " + letter});
    fields.push_back(std::move(about));
  }
  if (auto const record = value("about"); !record.empty()) {
    FormField about{.name = "about",
                    .label = at.localizer.text("task.about"),
                    .is = FormField::Is::choice,
                    .value = record,
                    .choices = {{"", at.localizer.text("people.department.none")}}};
    if (auto const parsed = parse_task_about(record))
      about.choices.push_back({record, about_line(at, transaction, *parsed).text});
    if (record.starts_with("person/")) about.hint = at.localizer.text("task.about.hint");
    fields.push_back(std::move(about));
  }
  return fields;
}

struct TaskForm {
  FormPage page;
  ui::Form form;
};

TaskForm new_task_form(AtDesk const& at, Texts const& texts) {
  TaskForm made{{at.localizer.text("tasks.add"), {}, {{at.address("/tasks"), at.localizer.text("tasks.title")}}}, {}};
  made.form.id = "task";
  made.form.action = partnerships::web::with_once(at.address("/tasks/new"));
  made.form.fields = task_fields(at, texts);
  made.form.button = at.localizer.text("tasks.add");
  made.form.cancel = at.address("/tasks");
  return made;
}

http::Response new_task_page(AtDesk const& at) {
  if (!has(at, Right::own_tasks)) return without_right(at, Right::own_tasks);
  Texts texts;
  if (at.session.account.value != 0) texts["person"] = std::to_string(at.session.account.value);
  if (auto const letter = at.request.query("letter")) texts["letter"] = *letter;
  if (auto const about = at.request.query("about"); about && parse_task_about(*about)) texts["about"] = *about;
  auto const made = new_task_form(at, texts);
  return partnerships::web::form_page(at, made.page, made.form);
}

void new_task_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  auto made = new_task_form(at, commands::typed_texts(at.request.body));
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::TaskInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::own_tasks, "task.add", "task"};
  sent.work = [fields = fields_of(*input)](Command& command) -> commands::Outcome<std::string> {
    auto const id = add_task(command, fields);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  // To the task: there it is given more, a rule, what it waits for.
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/tasks/task") + ui::query_text({{"id", id}, {"done", "saved"}}));
  };
  sent.again = again_with(made.page);
  sent.wrong = wrong_typed;
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

http::Response no_such_task(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such task", "id", {}});
}

std::vector<std::pair<std::string, std::string>> seen_hidden(Task const& task) {
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.version", std::to_string(task.version)}};
  for (auto const& [name, text] : texts_of(task.fields))
    // Of a count that is none there are no words.
    if (!text.empty() || (name != "count_unit" && name != "counted_by")) hidden.emplace_back("seen." + name, text);
  return hidden;
}

std::string move_address(AtDesk const& at, TaskId id, std::string_view to) {
  return partnerships::web::with_once(at.address("/tasks/move") +
                                      ui::query_text({{"id", std::to_string(id.value)}, {"to", std::string(to)}}));
}

// Whether a move says something: for whom, why, or why all the same while others hold it up.
bool asks_words(Task const& task, TaskState to) {
  return needs_words(to) || (task.is_blocked() && (to == TaskState::doing || to == TaskState::done));
}

ui::Form move_form(AtDesk const& at, TaskId id, TaskState to, std::string words) {
  auto const word = std::string(to_string(to));
  ui::Form form;
  form.id = "task-" + word;
  form.action = move_address(at, id, word);
  form.hidden = {{"to", word}};
  form.fields = {{.name = "words",
                  .label = at.localizer.text("task.words." + word),
                  .value = std::move(words),
                  .required = true,
                  .most = 2000}};
  form.button = at.localizer.text("task.move." + word);
  return form;
}

// Moves that need words have a form, the others a button. `refused`: one of the forms once more, in its place.
std::string moves_of(AtDesk const& at, Task const& task, ui::Form const* refused) {
  json::array buttons;
  json::array forms;
  for (auto const to : all_task_states) {
    if (to == task.state) continue;
    auto const word = std::string(to_string(to));
    auto const text = at.localizer.text("task.move." + word);
    if (!asks_words(task, to)) {
      buttons.push_back(json::object{{"action", move_address(at, task.id, word)}, {"text", text}});
      continue;
    }
    auto form = move_form(at, task.id, to, {});
    if (refused != nullptr && refused->id == form.id) form = *refused;
    forms.push_back(json::object{{"text", text}, {"form", ui::form_html(at.localizer, form)}});
  }
  auto transaction = reading(at);
  return ui::render("office_task_moves", at.localizer.language(),
                    {{"about", about_view(at, transaction, task)},
                     {"repeats", repeats_in_words(at.localizer, task)},
                     {"blocked", blocked_by(SeenTitles(at, transaction, std::span{&task, 1}), at.localizer, task)},
                     {"state", at.localizer.word("task.state", to_string(task.state))},
                     {"words", task.words},
                     {"due", due_line(at, task)},
                     {"extend", extending_of(at, task)},
                     {"buttons", std::move(buttons)},
                     {"forms", std::move(forms)}});
}

TaskForm task_form(AtDesk const& at, Task const& task, Texts const& texts, ui::Form const* refused = nullptr) {
  TaskForm made{{task.fields.title, {}, {{at.address("/tasks"), at.localizer.text("tasks.title")}}}, {}};
  made.page.below = moves_of(at, task, refused);
  made.form.id = "task";
  made.form.action = partnerships::web::with_once(task_address(at, task.id));
  made.form.fields = task_fields(at, texts);
  made.form.hidden = seen_hidden(task);
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = at.address("/tasks");
  return made;
}

// For who may see it and do nothing with it.
http::Response seen_only(AtDesk const& at, Task const& task, std::string const& live) {
  auto const names = [&] {
    auto transaction = reading(at);
    return names_at(at, transaction);
  }();
  auto view = task_view(at, names, task);
  {
    auto transaction = reading(at);
    view["about"] = about_view(at, transaction, task);
  }
  view["note"] = task.fields.note;
  view["tasks"] = at.address("/tasks");
  ui::Content content;
  content.name = "office";
  content.title = task.fields.title;
  content.description = task.fields.title;
  content.main = ui::render("office_task_seen", at.localizer.language(), view);
  desk::Subject const subject{"task", task.id.value};
  content.main = live + content.main + waits_section(at, task) + series_section(at, task) +
                 desk::web::comments_section(at, subject) + task_journal(at, task.id, task_fields(at, {}));
  return partnerships::web::desk_page(at, std::move(content));
}

void task_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  auto const task = task_seen(at, id);
  if (!task) return completion(no_such_task(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = task_form(at, *task, typed);
  made.page.follows = {"task/" + std::to_string(id.value)};
  made.form.hidden.clear();
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) made.form.hidden.emplace_back(name, text);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::TaskInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::own_tasks, "task.change", "task/" + std::to_string(id.value)};
  sent.work = [id, fields = fields_of(*input), seen = seen_of(*input)](Command& command) {
    return as_done(change_task(command, id, fields, seen));
  };
  sent.done = task_address(at, id);
  sent.again = again_with(made.page);
  sent.wrong = wrong_typed;
  sent.seen_now = [id](AtDesk const& again) {
    auto const now = task_seen(again, id);
    return now ? seen_hidden(*now) : std::vector<std::pair<std::string, std::string>>{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void move_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  auto const task = task_seen(at, id);
  auto const to = parse_task_state(at.request.query("to").value_or(""));
  if (!task || !to) return completion(no_such_task(at));
  auto const words = text_named(commands::typed_texts(at.request.body), "words");
  Sent sent{Right::own_tasks, "task.move", "task/" + std::to_string(id.value)};
  sent.work = [id, move = TaskMove{*to, words}](Command& command) { return as_done(move_task(command, id, move)); };
  sent.done = is_over(*to) ? at.address("/tasks") : task_address(at, id);
  sent.again = [id](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto const why = form.fields.empty() && !form.wrong.empty() ? form.wrong.front() : std::string{};
    return task_page(again, id, why, status, form.fields.empty() ? nullptr : &form);
  };
  auto form = asks_words(*task, *to) ? move_form(at, id, *to, words) : ui::Form{};
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

}  // namespace

std::optional<Task> task_seen(AtDesk const& at, TaskId id) {
  auto transaction = reading(at);
  auto task = task_of(transaction, at.office.id, id);
  if (!task || only_seen(transaction, at.session, today_at(at), {*task}).empty()) return std::nullopt;
  return task;
}

http::Response task_page(AtDesk const& at, TaskId id, std::string const& why, unsigned status,
                         ui::Form const* refused) {
  desk::Subject const subject{"task", id.value};
  auto const live = desk::web::live_line(at, subject);
  auto const task = task_seen(at, id);
  if (!task) return no_such_task(at);
  Texts texts;
  for (auto const& [name, text] : texts_of(task->fields)) texts.emplace(name, text);
  if (!has(at, Right::own_tasks)) return seen_only(at, *task, live);
  auto made = task_form(at, *task, texts, refused);
  if (!why.empty()) made.form.wrong.push_back(why);
  made.page.above = live;
  made.page.below += waits_section(at, *task, refused) + series_section(at, *task);
  made.page.below += desk::web::comments_section(at, subject) + task_journal(at, id, made.form.fields);
  return partnerships::web::form_page(at, made.page, made.form, status);
}

void add_task_pages(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_tasks_list(router, desk);
  add_desk_page(router, desk, "/tasks/new", new_task_page);
  add_desk_action(router, desk, "/tasks/new", new_task_sent);
  add_desk_page(router, desk, "/tasks/task",
                [](AtDesk const& at) { return task_page(at, TaskId{number_asked(at, "id")}, {}, 200); });
  add_desk_action(router, desk, "/tasks/task", task_sent);
  add_desk_action(router, desk, "/tasks/move", move_sent);
  add_wait_pages(router, desk);
  add_repeat_pages(router, desk);
}

}  // namespace amity::work::web
