// SPDX-License-Identifier: Apache-2.0
#include "views.h"

#include "accounts/actor.h"
#include "atlas/web/documents.h"
#include "deadlines/web/words.h"
#include "papers/web/handling_words.h"
#include "snapshot/world.h"
#include "ui/format.h"
#include "ui/links.h"
#include "work/letter_hand.h"

#include <algorithm>

namespace amity::work::web {
namespace {

std::string text_of(LocalText const& name, std::string_view language) {
  return std::string(choose(name, language).text);
}

std::string name_or_dash(auto const& names, auto const& id) {
  auto const found = id ? names.find(*id) : names.end();
  return found == names.end() ? std::string{} : found->second;
}

ui::FormField choice_of(AtDesk const& at, std::string name, std::string_view label, auto const& names,
                        std::string value) {
  ui::FormField field{.name = std::move(name),
                      .label = at.localizer.text(label),
                      .is = ui::FormField::Is::choice,
                      .value = std::move(value),
                      .choices = {{"", at.localizer.text("people.department.none")}}};
  for (auto const& [id, text] : names) field.choices.push_back({std::to_string(id.value), text});
  return field;
}

}  // namespace

void keep_chosen(ui::FormField& field) {
  auto const is_there = std::ranges::any_of(field.choices, [&](auto const& one) { return one.value == field.value; });
  if (!field.value.empty() && !is_there) field.choices.push_back({field.value, field.value});
}

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }

bool has(AtDesk const& at, accounts::Right right) { return at.session.rights.contains(right); }

Day today_at(AtDesk const& at) { return snapshot::day_at(at.desk.s->clock, at.office.timezone); }

std::string Names::of(std::optional<accounts::DepartmentId> const& department) const {
  return name_or_dash(departments, department);
}
std::string Names::of(std::optional<accounts::AccountId> const& person) const { return name_or_dash(all, person); }

std::string Names::of_actor(std::string_view actor) const {
  auto const name = of(accounts::account_named(actor));
  return name.empty() ? std::string(actor) : name;
}

Names names_at(AtDesk const& at, db::Transaction& transaction) {
  Names names;
  for (auto const& one : accounts::departments_of(transaction, at.office.id))
    names.departments.emplace(one.id, text_of(one.name, at.localizer.language()));
  for (auto const& one : accounts::accounts_of(transaction, at.office.id)) {
    names.all.emplace(one.id, one.fields.name);
    names.roles.emplace(one.id, one.fields.role);
    if (one.fields.department && reads_letters_in(one, *one.fields.department))
      names.readers.insert(*one.fields.department);
    if (one.state != accounts::AccountState::disabled) names.people.emplace(one.id, one.fields.name);
  }
  return names;
}

std::string by_whom(AtDesk const& at, Names const& names, std::string_view actor,
                    std::optional<accounts::AccountId> const& for_whom) {
  auto name = names.of_actor(actor);
  if (!for_whom) return name;
  return name + at.localizer.text("work.and") + at.localizer.text("deputies.for", {{"who", names.of(for_whom)}});
}

std::optional<Letter> letter_asked(AtDesk const& at) {
  auto transaction = reading(at);
  return letter_of(transaction, at.office.id, LetterId{number_asked(at, "id")});
}
http::Response no_such_letter(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such letter", "id", {}});
}
std::string subject_of(Letter const& letter) { return letter_subject(letter.id); }
std::string letter_address(AtDesk const& at, LetterId id) {
  return at.address("/letters/letter") + ui::query_text({{"id", std::to_string(id.value)}});
}
std::string letter_address(AtDesk const& at, LetterId id, std::string_view what) {
  return at.address("/letters/" + std::string(what)) + ui::query_text({{"id", std::to_string(id.value)}});
}
std::string task_address(AtDesk const& at, TaskId id) {
  return at.address("/tasks/task") + ui::query_text({{"id", std::to_string(id.value)}});
}

std::vector<ActsFor> acts_for(AtDesk const& at, db::Transaction& transaction) {
  std::vector<ActsFor> list;
  if (at.session.account.value == 0) return list;
  for (auto const& grant : grants_held(transaction, at.office.id, at.session.account, today_at(at)))
    if (auto giver = accounts::account_of(transaction, at.office.id, grant.fields.giver))
      list.push_back({grant, *std::move(giver)});
  return list;
}

std::optional<GrantId> grant_asked(AtDesk const& at) {
  auto const number = number_asked(at, "grant");
  return number == 0 ? std::nullopt : std::optional{GrantId{number}};
}

json::value day_view(AtDesk const& at, std::optional<Day> const& day) {
  return day ? ui::date_view(at.localizer, *day) : json::value();
}

std::string moment_text(AtDesk const& at, std::string_view utc) { return partnerships::web::moment_at(at, utc); }

std::optional<Due> due_of(AtDesk const& at, std::optional<deadlines::Deadline> const& deadline) {
  if (!deadline) return std::nullopt;
  return Due{deadline->due, deadlines::web::in_words(at.localizer, *deadline)};
}

std::string named_sum(AtDesk const& at, Task const& task) {
  if (!task.is_counted()) return {};
  auto sum = deadlines::web::in_words(at.localizer, *task.deadline);
  auto const& count = task.fields.count;
  if (!count) return sum;
  auto const name =
      is_of_letter(count->by) ? at.localizer.word("task.counted_from", to_string(count->by)) : count->name;
  return name.empty() ? sum : name + at.localizer.text("form.colon") + sum;
}

std::optional<Due> due_of(AtDesk const& at, Task const& task) {
  if (!task.deadline) return std::nullopt;
  return Due{task.deadline->due, named_sum(at, task)};
}

json::object due_view(AtDesk const& at, Day day, std::string const& sum) {
  auto const days = (day - today_at(at)).count();
  auto const n = static_cast<std::int64_t>(days < 0 ? -days : days);
  auto const* key = days < 0 ? "due.late" : (days == 0 ? "due.today" : "due.in");
  auto const state = days == 0 ? at.localizer.text("due.today") : at.localizer.text(key, {{"n", n}});
  return {{"day", day_view(at, day)}, {"sum", sum}, {"state", state}, {"is_late", days < 0}};
}

json::object answered_view(AtDesk const& at, Day day, std::string const& sum, Day answered) {
  return {{"day", day_view(at, day)},
          {"sum", sum},
          {"state", papers::web::answered_words(at.localizer, day, answered)},
          {"is_late", answered > day}};
}

json::value letter_due_view(AtDesk const& at, LetterState state, std::optional<deadlines::Deadline> const& deadline,
                            std::optional<Day> const& answered) {
  auto const due = due_of(at, deadline);
  if (!due) return nullptr;
  if (state == LetterState::answered && answered) return answered_view(at, due->day, due->sum, *answered);
  return is_closed(state) ? json::value() : json::value(due_view(at, due->day, due->sum));
}

std::string urgency_text(AtDesk const& at, Urgency urgency) {
  return urgency == Urgency::ordinary ? std::string{} : at.localizer.word("urgency", to_string(urgency));
}

json::value due_line(AtDesk const& at, Task const& task) {
  auto const due = is_over(task.state) ? std::nullopt : due_of(at, task);
  return due ? json::value(due_view(at, due->day, due->sum)) : json::value();
}

json::object line_view(AtDesk const& at, LetterLine const& line) {
  auto view = json::object{{"href", letter_address(at, line.id)},
                           {"title", line.title},
                           {"urgency", urgency_text(at, line.urgency)},
                           {"correspondent", line.correspondent},
                           {"number", line.number},
                           {"direction", at.localizer.word("letter.direction", to_string(line.direction))},
                           {"state", at.localizer.word("letter.state", to_string(line.state))},
                           {"registered", day_view(at, line.arrived)},
                           {"partner", line.partner && at.world->atlas.city(*line.partner) != nullptr
                                           ? at.localizer.city(atlas::web::city_name(*at.world, *line.partner))
                                           : std::string{}}};
  if (line.answered_by)
    view["answer"] = json::object{
        {"href", letter_address(at, *line.answered_by)},
        {"number", line.answer_number.empty() ? at.localizer.text("letters.an_answer") : line.answer_number}};
  else
    view["answer"] = nullptr;
  view["due"] = letter_due_view(at, line.state, line.deadline, line.answered);
  return view;
}

std::vector<ui::Choice> partner_choices(AtDesk const& at) {
  std::vector<ui::Choice> choices;
  for (auto const place : at.world->reg.of(at.office.home)) {
    auto const partner = at.world->reg.partnerships()[place].other(at.office.home);
    if (auto const* city = at.world->atlas.city(partner))
      choices.push_back(
          {partnerships::web::id_of(*city), at.localizer.city(atlas::web::city_name(*at.world, partner))});
  }
  std::ranges::sort(choices, {}, [&](auto const& one) { return ui::sort_key(at.localizer.language(), one.text); });
  return choices;
}

ui::FormField department_field(AtDesk const& at, Names const& names, std::string value) {
  auto field = choice_of(at, "department", "people.department", names.departments, std::move(value));
  keep_chosen(field);
  return field;
}
ui::FormField person_field(AtDesk const& at, Names const& names, std::string value, accounts::Right right) {
  auto people = names.people;
  std::erase_if(people, [&](auto const& one) { return !accounts::may(names.roles.at(one.first), right); });
  auto field = choice_of(at, "person", "work.person", people, std::move(value));
  if (auto const gone = names.of(std::optional{accounts::AccountId{number_in(field.value)}}); !gone.empty())
    if (std::ranges::none_of(field.choices, [&](auto const& one) { return one.value == field.value; }))
      field.choices.push_back({field.value, gone});
  keep_chosen(field);
  return field;
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> told_on(PageWith page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto why = form.wrong.empty() ? std::string{} : form.wrong.front();
    for (auto const& field : form.fields)
      if (why.empty() && !field.wrong.empty()) why = field.label + again.localizer.text("form.colon") + field.wrong;
    return page(again, why, status);
  };
}

}  // namespace amity::work::web
