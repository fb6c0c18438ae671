// SPDX-License-Identifier: Apache-2.0
// How a task comes again, at the desk: the others of its series, the form of its rule, the end of it.
#include "commands/web/form_input.h"
#include "deadlines/web/words.h"
#include "inputs.h"
#include "task_words.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/task_series.h"

#include <memory>

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
  made.form.beside = {repeat_address(at, task.id, "repeat-look"), at.localizer.text("repeat.look")};
  made.form.cancel = task_address(at, task.id);
  return made;
}

// The next days by a rule, as the calendar of the office is now.
constexpr std::size_t days_shown{3};
std::string coming_html(AtDesk const& at, std::vector<deadlines::Deadline> const& coming) {
  json::array days;
  for (auto const& one : coming)
    days.push_back(
        json::object{{"day", day_view(at, one.due)},
                     {"sum", one.due == one.anchor ? std::string{} : deadlines::web::in_words(at.localizer, one)}});
  auto const is_last = coming.size() < days_shown;
  return ui::render("office_task_coming", at.localizer.language(),
                    {{"has_days", !days.empty()}, {"days", std::move(days)}, {"is_last", is_last}});
}

// Where they stand beside the form; a script fills it anew as one types (web/src/desk/coming.ts).
std::string coming_place(std::string const& inside) {
  return "<div class=\"record-body\" id=\"repeat-coming\" data-coming=\"repeat\" aria-live=\"polite\">" + inside +
         "</div>";
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
  auto made = repeat_form(at, *task, texts);
  auto transaction = reading(at);
  made.page.below =
      coming_place(task->recurrence ? coming_html(at, coming_deadlines(transaction, at.office.id, *task, days_shown))
                                    : std::string{});
  return partnerships::web::form_page(at, made.page, made.form);
}

// set: the rule is to stand. look: nothing is kept, and the form comes back with the days that the rule makes.
enum class RuleStep { set, look };
void repeat_sent(AtDesk const& at, RuleStep step, http::Completion const& completion) {
  if (!has(at, Right::own_tasks)) return completion(without_right(at, Right::own_tasks));
  TaskId const id{number_asked(at, "id")};
  auto const task = task_seen(at, id);
  if (!task) return completion(no_task(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = repeat_form(at, *task, typed);
  made.form.hidden = hidden_again(typed);
  made.page.below = coming_place({});
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::TaskRecurrenceInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::own_tasks, "task.repeat", "task/" + std::to_string(id.value)};
  auto const coming = std::make_shared<std::vector<deadlines::Deadline>>();
  sent.work = [id, step, coming, rule = recurrence_in(*input), seen = seen_of(*input)](Command& command) {
    auto const set = set_recurrence(command, id, rule, seen);
    if (set && step == RuleStep::look)
      *coming = coming_deadlines(command.transaction(), command.office(),
                                 *task_of(command.transaction(), command.office(), id), days_shown);
    return as_done(set);
  };
  if (step == RuleStep::look) {
    sent.keep = commands::Request::Keep::trial;
    sent.finally = [page = made.page, form = made.form, coming](AtDesk const& again, std::string const&) {
      auto shown = page;
      shown.below = coming_place(coming_html(again, *coming));
      return partnerships::web::form_page(again, shown, form);
    };
  }
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

// The others of its series around it: so many before it and after it.
constexpr std::int64_t others_shown{5};
struct Others {
  json::array lines{};
  std::int64_t left_out{};
};
Others others_of(AtDesk const& at, db::Transaction& transaction, Task const& task) {
  Others others;
  auto const [near, all] = series_around(transaction, at.office.id, task, others_shown);
  std::vector<TaskId> ids;
  ids.reserve(near.size());
  for (auto const& one : near) ids.push_back(one.id);
  SeenTitles const titles(at, transaction, ids);
  for (auto const& one : near) {
    auto view = titles.view(at, one.id);
    view["state"] = at.localizer.word("task.state", to_string(one.state));
    view["day"] = day_view(at, one.due());
    others.lines.push_back(std::move(view));
  }
  others.left_out = near.empty() ? 0 : all - 1 - static_cast<std::int64_t>(near.size());
  return others;
}

}  // namespace

std::string series_section(AtDesk const& at, Task const& task) {
  auto transaction = reading(at);
  auto const after = task_after(transaction, at.office.id, task.id);
  // The rule has gone over to the one that was made of it: there it is changed.
  auto const may = has(at, Right::own_tasks) && !is_over(task.state) && !after;
  auto others = others_of(at, transaction, task);
  auto const* none = task.fields.due ? "repeat.none" : "repeat.none_without_day";
  return ui::render(
      "office_task_series", at.localizer.language(),
      {{"words", repeats_in_words(at.localizer, task)},
       {"none", at.localizer.text(is_over(task.state) ? "repeat.none" : none)},
       {"followed", after ? json::value(SeenTitles(at, transaction, {*after}).view(at, *after)) : json::value()},
       {"coming", task.recurrence && !is_over(task.state)
                      ? coming_html(at, coming_deadlines(transaction, at.office.id, task, days_shown))
                      : std::string{}},
       {"set", may && task.fields.due ? repeat_address(at, task.id, "repeat") : std::string{}},
       {"set_text", at.localizer.text(task.recurrence ? "repeat.change" : "repeat.set")},
       {"end", may && task.recurrence ? partnerships::web::with_once(repeat_address(at, task.id, "repeat-end"))
                                      : std::string{}},
       {"has_others", !others.lines.empty()},
       {"left_out",
        others.left_out == 0 ? std::string{} : at.localizer.text("repeat.more_others", {{"n", others.left_out}})},
       {"others", std::move(others.lines)}});
}

void add_repeat_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/tasks/repeat", repeat_page);
  partnerships::web::add_desk_action(
      router, desk, "/tasks/repeat",
      [](AtDesk const& at, http::Completion const& completion) { repeat_sent(at, RuleStep::set, completion); });
  partnerships::web::add_desk_action(
      router, desk, "/tasks/repeat-look",
      [](AtDesk const& at, http::Completion const& completion) { repeat_sent(at, RuleStep::look, completion); });
  partnerships::web::add_desk_action(router, desk, "/tasks/repeat-end", repeat_ended);
}

}  // namespace amity::work::web
