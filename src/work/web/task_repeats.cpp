// SPDX-License-Identifier: Apache-2.0
// How a task comes again, at the desk: the others of its series, the form of its rule, the end of it.
#include "commands/web/form_input.h"
#include "deadlines/web/words.h"
#include "inputs.h"
#include "task_words.h"
#include "tasks_seen.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/task_series.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

std::string repeat_address(AtDesk const& at, TaskId id, std::string_view what) {
  return at.address("/tasks/" + std::string(what)) + ui::query_text({{"id", std::to_string(id.value)}});
}

template <class Values>
FormField repeat_choice(AtDesk const& at, Texts const& texts, std::string const& name, Values const& values) {
  FormField field{.name = name,
                  .label = at.localizer.text("repeat.field." + name),
                  .is = FormField::Is::choice,
                  .value = text_named(texts, name)};
  for (auto const value : values)
    field.choices.push_back(
        {std::string(to_string(value)), at.localizer.word("repeat." + name, std::string(to_string(value)))});
  return field;
}

std::vector<FormField> repeat_fields(AtDesk const& at, Texts const& texts) {
  std::vector<FormField> fields{{.name = "every",
                                 .label = at.localizer.text("repeat.field.every"),
                                 .is = FormField::Is::number,
                                 .value = text_named(texts, "every"),
                                 .required = true,
                                 .most = 3}};
  fields.push_back(repeat_choice(at, texts, "unit", all_repeat_units));
  fields.back().required = true;
  FormField weekdays{.name = "weekdays",
                     .label = at.localizer.text("repeat.field.weekdays"),
                     .is = FormField::Is::ticks,
                     .value = text_named(texts, "weekdays"),
                     .hint = at.localizer.text("repeat.weekdays.hint")};
  for (auto const day : all_weekdays)
    weekdays.choices.push_back({std::string(to_string(day)), at.localizer.word("repeat.weekday", to_string(day))});
  fields.push_back(std::move(weekdays));
  fields.push_back(repeat_choice(at, texts, "on", all_repeat_ons));
  fields.back().hint = at.localizer.text("repeat.on.hint");
  constexpr std::array shifts{deadlines::Roll::stays, deadlines::Roll::to_next_working_day,
                              deadlines::Roll::to_previous_working_day};
  fields.push_back(repeat_choice(at, texts, "shift", shifts));
  fields.push_back({.name = "until",
                    .label = at.localizer.text("repeat.field.until"),
                    .is = FormField::Is::date,
                    .value = text_named(texts, "until"),
                    .hint = at.localizer.text("repeat.until.hint")});
  return fields;
}

std::vector<std::pair<std::string, std::string>> hidden_of(std::int64_t version, commands::FieldTexts const& texts) {
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.version", std::to_string(version)}};
  for (auto const& [name, text] : texts) {
    if (text.empty()) continue;
    if (name != "weekdays") {
      hidden.emplace_back("seen." + name, text);
      continue;
    }
    std::size_t n = 0;
    for (auto const day : all_weekdays)
      if (text.find(to_string(day)) != std::string::npos)
        hidden.emplace_back("seen.weekdays[" + std::to_string(n++) + "]", std::string(to_string(day)));
  }
  return hidden;
}

// As the writer saw it when the form was opened, out of what was sent.
std::vector<std::pair<std::string, std::string>> hidden_again(Texts const& typed) {
  commands::FieldTexts seen;
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.") && name != "seen.version") seen.emplace(name.substr(5), text);
  return hidden_of(number_in(text_named(typed, "seen.version")), seen);
}

struct RepeatForm {
  FormPage page;
  ui::Form form;
};
RepeatForm repeat_form(AtDesk const& at, Task const& task, Texts const& texts) {
  RepeatForm made{
      {at.localizer.text("repeat.set"),
       at.localizer.text("repeat.lead"),
       {{at.address("/tasks"), at.localizer.text("tasks.title")}, {task_address(at, task.id), task.fields.title}}},
      {}};
  made.form.id = "repeat";
  made.form.action = partnerships::web::with_once(repeat_address(at, task.id, "repeat"));
  made.form.fields = repeat_fields(at, texts);
  made.form.hidden = hidden_of(task.version, texts_of(task.recurrence));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = task_address(at, task.id);
  return made;
}

http::Response no_task(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such task", "id", {}});
}

http::Response repeat_page(AtDesk const& at) {
  if (!has(at, Right::own_tasks)) return without_right(at, Right::own_tasks);
  auto const task = task_seen(at, TaskId{number_asked(at, "id")});
  if (!task) return no_task(at);
  Texts texts;
  for (auto const& [name, text] : texts_of(task->recurrence)) texts.emplace(name, text);
  if (!task->recurrence) texts = {{"every", "1"}, {"unit", "months"}};
  auto const made = repeat_form(at, *task, texts);
  return partnerships::web::form_page(at, made.page, made.form);
}

void repeat_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  auto const task = task_seen(at, id);
  if (!task) return completion(no_task(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = repeat_form(at, *task, typed);
  made.form.hidden = hidden_again(typed);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::TaskRecurrenceInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::own_tasks, "task.repeat", "task/" + std::to_string(id.value)};
  sent.work = [id, rule = recurrence_in(*input), seen = seen_of(*input)](Command& command) {
    return as_done(set_recurrence(command, id, rule, seen));
  };
  sent.done = task_address(at, id);
  sent.again = again_with(made.page);
  sent.wrong = wrong_typed;
  sent.seen_now = [id](AtDesk const& again) {
    auto const now = task_seen(again, id);
    return now ? hidden_of(now->version, texts_of(now->recurrence))
               : std::vector<std::pair<std::string, std::string>>{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void repeat_ended(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  if (!task_seen(at, id)) return completion(no_task(at));
  Sent sent{Right::own_tasks, "task.repeat_end", "task/" + std::to_string(id.value)};
  sent.work = [id](Command& command) { return as_done(end_recurrence(command, id)); };
  sent.done = task_address(at, id);
  sent.again = told_on(
      [id](AtDesk const& again, std::string const& why, unsigned status) { return task_page(again, id, why, status); });
  partnerships::web::send(at, {}, std::move(sent), completion);
}

json::array others_of(AtDesk const& at, db::Transaction& transaction, Task const& task) {
  json::array others;
  if (!task.series) return others;
  for (auto const& one : tasks_of_series(transaction, at.office.id, *task.series)) {
    if (one.id == task.id) continue;
    auto const is_seen = !only_seen(transaction, at.session, today_at(at), {one}).empty();
    others.push_back(json::object{{"title", is_seen ? one.fields.title : "#" + std::to_string(one.id.value)},
                                  {"href", is_seen ? task_address(at, one.id) : std::string{}},
                                  {"state", at.localizer.word("task.state", to_string(one.state))},
                                  {"day", day_view(at, one.due())}});
  }
  return others;
}

json::value next_view(AtDesk const& at, db::Transaction& transaction, Task const& task) {
  auto const next = next_deadline(transaction, at.office.id, task);
  if (!next) return nullptr;
  auto const is_moved = next->due != next->anchor;
  return json::object{{"day", day_view(at, next->due)},
                      {"sum", is_moved ? deadlines::web::in_words(at.localizer, *next) : std::string{}}};
}

}  // namespace

std::string series_section(AtDesk const& at, Task const& task) {
  auto transaction = reading(at);
  auto const may = has(at, Right::own_tasks) && !is_over(task.state);
  auto others = others_of(at, transaction, task);
  auto const* none = task.fields.due ? "repeat.none" : "repeat.none_without_day";
  return ui::render(
      "office_task_series", at.localizer.language(),
      {{"words", repeats_in_words(at.localizer, task)},
       {"none", at.localizer.text(is_over(task.state) ? "repeat.none" : none)},
       {"next", next_view(at, transaction, task)},
       {"set", may && task.fields.due ? repeat_address(at, task.id, "repeat") : std::string{}},
       {"set_text", at.localizer.text(task.recurrence ? "repeat.change" : "repeat.set")},
       {"end", may && task.recurrence ? partnerships::web::with_once(repeat_address(at, task.id, "repeat-end"))
                                      : std::string{}},
       {"has_others", !others.empty()},
       {"others", std::move(others)}});
}

void add_repeat_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/tasks/repeat", repeat_page);
  partnerships::web::add_desk_action(router, desk, "/tasks/repeat", repeat_sent);
  partnerships::web::add_desk_action(router, desk, "/tasks/repeat-end", repeat_ended);
}

}  // namespace amity::work::web
