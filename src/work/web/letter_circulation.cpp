// SPDX-License-Identifier: Apache-2.0
// Who is asked to agree to a letter: a tick each, all at once. For who wishes more: an order, people in person, groups
// of which so many agree.
#include "commands/web/form_input.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>
#include <array>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

constexpr std::array groups_offered{'A', 'B', 'C'};
constexpr std::string_view first_place{"1"};

bool is_person(Seat const& seat) { return std::holds_alternative<accounts::AccountId>(seat); }

std::string seat_name(Seat const& seat) {
  if (auto const* department = std::get_if<accounts::DepartmentId>(&seat)) return std::to_string(department->value);
  return "person_" + std::to_string(std::get<accounts::AccountId>(seat).value);
}
// The box that asks it, and the choice of its place in the order ("2") or its group ("A").
std::string tick_name(Seat const& seat) { return "ask_" + seat_name(seat); }
std::string place_name(Seat const& seat) { return "place_" + seat_name(seat); }
std::string group_field(char group, std::string_view what) {
  return "group_" + std::string(1, group) + "_" + std::string(what);
}

struct Candidate {
  Seat seat;
  std::string name;
};

// Departments, and people whose role answers to letters.
std::vector<Candidate> candidates_at(AtDesk const& at, db::Transaction& transaction) {
  std::vector<Candidate> all;
  for (auto const& [id, name] : names_at(at, transaction).departments) all.push_back({id, name});
  for (auto const& one : accounts::accounts_of(transaction, at.office.id))
    if (one.state != accounts::AccountState::disabled && accounts::may(one.fields.role, Right::countersign))
      all.push_back({one.id, one.fields.name});
  return all;
}

// What stands in the form of a letter that was handed round before.
Texts texts_of_steps(std::vector<ApprovalStep> const& steps) {
  Texts texts;
  std::size_t group = 0;
  for (auto const& step : steps) {
    auto const is_alone = step.seats.size() == 1 || group == groups_offered.size();
    auto const name = groups_offered.at(std::min(group, groups_offered.size() - 1));
    for (auto const& seat : step.seats) {
      texts[tick_name(seat.seat)] = "1";
      // All at once is what a tick alone says.
      if (!is_alone || step.place > 1)
        texts[place_name(seat.seat)] = is_alone ? std::to_string(step.place) : std::string(1, name);
    }
    if (is_alone) continue;
    texts[group_field(name, "place")] = std::to_string(step.place);
    texts[group_field(name, "need")] = std::to_string(step.need);
    ++group;
  }
  return texts;
}

bool is_group(std::string_view place) {
  return place.size() == 1 && std::ranges::find(groups_offered, place.front()) != groups_offered.end();
}

int small_number(std::string_view text) {
  constexpr std::int64_t beyond = 1000;
  return static_cast<int>(std::clamp<std::int64_t>(number_in(text), 0, beyond));
}

// What was typed, as steps; and what of it cannot be, by the fields of the form.
struct StepsTyped {
  std::vector<StepAsked> steps;
  std::vector<fields::FieldError> wrong;
};

fields::FieldError wrong_at(std::string field, std::string code, std::string message, std::string remedy,
                            std::vector<fields::Argument> arguments = {}) {
  return {std::move(field), {}, std::move(message), std::move(remedy), std::move(code), std::move(arguments), 0};
}

void add_group(StepsTyped& typed, Texts const& texts, char group, std::vector<Seat> seats) {
  auto const all = static_cast<std::int64_t>(seats.size());
  auto const name = group_field(group, "need");
  auto const need = text_named(texts, name);
  auto const needed = need.empty() ? all : number_in(need);
  if (seats.empty()) {
    // What says how many of a group agree says that there is one.
    if (!need.empty())
      typed.wrong.push_back(
          wrong_at(name, "group_without", "nobody is in this group", "put somebody into it, or leave this empty"));
    return;
  }
  if (needed < 1 || needed > all)
    typed.wrong.push_back(wrong_at(name, "need_too_many", "so many cannot agree of those who are asked together",
                                   "1 to " + std::to_string(all), {{"all", all}}));
  auto const place = text_named(texts, group_field(group, "place"));
  typed.steps.push_back(
      {place.empty() ? 1 : small_number(place), small_number(std::to_string(needed)), std::move(seats)});
}

StepsTyped steps_typed(std::vector<Candidate> const& candidates, Texts const& texts) {
  StepsTyped typed;
  std::map<char, std::vector<Seat>> groups;
  for (auto const& one : candidates) {
    auto const place = text_named(texts, place_name(one.seat));
    if (text_named(texts, tick_name(one.seat)).empty()) {
      if (!place.empty())
        typed.wrong.push_back(wrong_at(place_name(one.seat), "place_without_tick",
                                       "this one has a place and is not ticked", "tick it, or take its place away"));
      continue;
    }
    if (is_group(place))
      groups[place.front()].push_back(one.seat);
    else
      typed.steps.push_back(asked_alone(one.seat, place.empty() ? 1 : small_number(place)));
  }
  for (auto const group : groups_offered) add_group(typed, texts, group, groups[group]);
  return typed;
}

json::array place_choices(AtDesk const& at, std::string const& chosen, bool has_groups) {
  json::array choices;
  auto const add = [&](std::string value, std::string text) {
    auto const is_chosen = value == chosen;
    choices.push_back(json::object{{"value", std::move(value)}, {"text", std::move(text)}, {"selected", is_chosen}});
  };
  if (has_groups) add("", at.localizer.text("letter.circulate.no_order"));
  for (int place = 1; place <= most_places; ++place)
    add(std::to_string(place), at.localizer.text("letter.circulate.place", {{"n", std::int64_t{place}}}));
  if (!has_groups) return choices;
  for (auto const group : groups_offered)
    add(std::string(1, group), at.localizer.text("letter.circulate.in_group", {{"name", std::string(1, group)}}));
  return choices;
}

// The form's fields as commands::show() finds them: what is wrong with each stands in it.
std::vector<ui::FormField> fields_for_errors(AtDesk const& at, std::vector<Candidate> const& candidates) {
  std::vector<ui::FormField> fields{{.name = "departments", .label = at.localizer.text("letter.circulate.who")}};
  for (auto const& one : candidates) fields.push_back({.name = place_name(one.seat), .label = one.name});
  for (auto const group : groups_offered)
    fields.push_back({.name = group_field(group, "need"),
                      .label = at.localizer.text("letter.circulate.group", {{"name", std::string(1, group)}})});
  return fields;
}

struct Circulation {
  Letter letter;
  std::vector<Candidate> candidates;
  Texts texts;
};

json::array errors_view(ui::Form const& form) {
  json::array errors;
  for (auto const& text : form.wrong) errors.push_back(json::object{{"href", ""}, {"label", ""}, {"text", text}});
  for (auto const& field : form.fields)
    if (!field.wrong.empty())
      errors.push_back(
          json::object{{"href", "#circulate-" + field.name}, {"label", field.label}, {"text", field.wrong}});
  return errors;
}

http::Response circulation_shown(AtDesk const& at, Circulation const& made, ui::Form const& form, unsigned status) {
  auto const wrong_with = [&](std::string const& name) {
    auto const field = std::ranges::find(form.fields, name, &ui::FormField::name);
    return field == form.fields.end() ? std::string{} : field->wrong;
  };
  json::array departments;
  json::array persons;
  json::array places;
  json::array groups;
  auto is_open = false;
  for (auto const& [seat, name] : made.candidates) {
    auto const is_asked = !text_named(made.texts, tick_name(seat)).empty();
    auto const place = text_named(made.texts, place_name(seat));
    is_open = is_open || !place.empty() || (is_asked && is_person(seat));
    (is_person(seat) ? persons : departments)
        .push_back(json::object{{"tick", tick_name(seat)}, {"name", name}, {"is_asked", is_asked}});
    places.push_back(json::object{{"name", name},
                                  {"place", place_name(seat)},
                                  {"choices", place_choices(at, place, true)},
                                  {"wrong", wrong_with(place_name(seat))}});
  }
  for (auto const group : groups_offered) {
    auto const place = text_named(made.texts, group_field(group, "place"));
    auto const need = group_field(group, "need");
    is_open = is_open || !wrong_with(need).empty() || !text_named(made.texts, need).empty();
    groups.push_back(
        json::object{{"name", at.localizer.text("letter.circulate.group", {{"name", std::string(1, group)}})},
                     {"place", group_field(group, "place")},
                     {"choices", place_choices(at, place.empty() ? std::string(first_place) : place, false)},
                     {"need", need},
                     {"needed", text_named(made.texts, need)},
                     {"wrong", wrong_with(need)}});
  }
  auto errors = errors_view(form);
  auto const n = static_cast<std::int64_t>(errors.size());
  auto const has_departments = !departments.empty();
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("letter.circulate");
  content.description = content.title;
  content.main =
      ui::render("office_circulate", at.localizer.language(),
                 {{"letters", at.address("/letters")},
                  {"letter", letter_address(at, made.letter.id)},
                  {"title", made.letter.fields.title},
                  {"lead", at.localizer.text(has_departments ? "letter.circulate.lead" : "letter.circulate.nobody")},
                  {"action", partnerships::web::with_once(letter_address(at, made.letter.id, "circulate"))},
                  {"has_errors", n > 0},
                  {"errors_title", at.localizer.text("form.errors", {{"n", n}})},
                  {"errors", std::move(errors)},
                  {"has_departments", has_departments},
                  {"wrong", wrong_with("departments")},
                  {"departments", std::move(departments)},
                  {"has_more", made.candidates.size() > 1},
                  {"is_open", is_open || !has_departments},
                  {"has_persons", !persons.empty()},
                  {"persons", std::move(persons)},
                  {"places", std::move(places)},
                  {"groups", std::move(groups)},
                  {"button", at.localizer.text(has_departments ? "letter.circulate.go" : "letter.circulate.hand_up")}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

http::Response circulation_page(AtDesk const& at) {
  if (!has(at, Right::draft_letters)) return without_right(at, Right::draft_letters);
  auto letter = letter_asked(at);
  if (!letter) return no_such_letter(at);
  Circulation made{*std::move(letter), {}, {}};
  {
    auto transaction = reading(at);
    made.candidates = candidates_at(at, transaction);
    made.texts = texts_of_steps(steps_of(transaction, at.office.id, {SubjectKind::letter, made.letter.id.value}));
  }
  return circulation_shown(at, made, {}, 200);
}

void circulation_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  Circulation made{*std::move(letter), {}, commands::typed_texts(at.request.body)};
  {
    auto transaction = reading(at);
    made.candidates = candidates_at(at, transaction);
  }
  auto const typed = steps_typed(made.candidates, made.texts);
  Sent sent{Right::draft_letters, "letter.circulate", subject_of(made.letter)};
  sent.work = [id = made.letter.id, steps = typed.steps](Command& command) {
    return as_done(circulate(command, id, steps));
  };
  sent.done = letter_address(at, made.letter.id);
  // How many of a group agree is told at the group, not once more of all.
  sent.wrong = typed.wrong;
  if (std::ranges::any_of(typed.wrong, [](auto const& one) { return one.code == "need_too_many"; }))
    sent.work = [](Command&) -> commands::Outcome<std::string> { return std::string{}; };
  ui::Form form;
  form.fields = fields_for_errors(at, made.candidates);
  sent.again = [made = std::move(made)](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return circulation_shown(again, made, shown, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

}  // namespace

void add_circulation(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/letters/circulate", circulation_page);
  partnerships::web::add_desk_action(router, desk, "/letters/circulate", circulation_sent);
}

}  // namespace amity::work::web
