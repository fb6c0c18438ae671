// SPDX-License-Identifier: Apache-2.0
// Who is asked to agree to a letter: each for itself at a place, or in a group of which so many agree.
#include "commands/web/form_input.h"
#include "views.h"

#include <algorithm>
#include <array>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

constexpr std::array groups_offered{'A', 'B', 'C'};

std::string seat_name(Seat const& seat) {
  if (auto const* department = std::get_if<accounts::DepartmentId>(&seat))
    return "place_" + std::to_string(department->value);
  return "person_" + std::to_string(std::get<accounts::AccountId>(seat).value);
}

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
      all.push_back({one.id, at.localizer.text("letter.circulate.person", {{"name", one.fields.name}})});
  return all;
}

// What stands in the form of a letter that was handed round before.
Texts texts_of_steps(std::vector<ApprovalStep> const& steps) {
  Texts texts;
  std::size_t group = 0;
  for (auto const& step : steps) {
    auto const is_alone = step.seats.size() == 1 || group == groups_offered.size();
    auto const name = groups_offered.at(std::min(group, groups_offered.size() - 1));
    for (auto const& seat : step.seats)
      texts[seat_name(seat.seat)] = is_alone ? std::to_string(step.place) : std::string(1, name);
    if (is_alone) continue;
    texts[group_field(name, "place")] = std::to_string(step.place);
    texts[group_field(name, "need")] = std::to_string(step.need);
    ++group;
  }
  return texts;
}

FormField place_field(AtDesk const& at, std::string name, std::string label, std::string value) {
  FormField field{
      .name = std::move(name), .label = std::move(label), .is = FormField::Is::choice, .value = std::move(value)};
  for (int place = 1; place <= most_places; ++place)
    field.choices.push_back(
        {std::to_string(place), at.localizer.text("letter.circulate.place", {{"n", std::int64_t{place}}})});
  return field;
}

FormField seat_field(AtDesk const& at, Candidate const& candidate, Texts const& texts) {
  auto const name = seat_name(candidate.seat);
  auto field = place_field(at, name, candidate.name, text_named(texts, name));
  field.choices.insert(field.choices.begin(), {"", at.localizer.text("letter.circulate.not_asked")});
  for (auto const group : groups_offered)
    field.choices.push_back(
        {std::string(1, group), at.localizer.text("letter.circulate.in_group", {{"name", std::string(1, group)}})});
  return field;
}

void add_group_fields(AtDesk const& at, Texts const& texts, std::vector<FormField>& fields) {
  for (auto const group : groups_offered) {
    std::string const name(1, group);
    auto const place = group_field(group, "place");
    auto const stands = text_named(texts, place);
    fields.push_back(place_field(at, place, at.localizer.text("letter.circulate.group_place", {{"name", name}}),
                                 stands.empty() ? "1" : stands));
    auto const need = group_field(group, "need");
    fields.push_back({.name = need,
                      .label = at.localizer.text("letter.circulate.group_need", {{"name", name}}),
                      .is = FormField::Is::number,
                      .value = text_named(texts, need),
                      .hint = at.localizer.text("letter.circulate.group_need.hint")});
  }
}

struct CirculationForm {
  FormPage page;
  ui::Form form;
};

CirculationForm circulation_form(AtDesk const& at, Letter const& letter, Texts const* typed) {
  auto transaction = reading(at);
  CirculationForm made{{at.localizer.text("letter.circulate"),
                        at.localizer.text("letter.circulate.lead"),
                        {{at.address("/letters"), at.localizer.text("letters.title")},
                         {letter_address(at, letter.id), letter.fields.title}}},
                       {}};
  made.form.id = "circulate";
  made.form.action = partnerships::web::with_once(letter_address(at, letter.id, "circulate"));
  auto const texts = typed != nullptr
                         ? *typed
                         : texts_of_steps(steps_of(transaction, at.office.id, {SubjectKind::letter, letter.id.value}));
  auto const candidates = candidates_at(at, transaction);
  for (auto const& one : candidates) made.form.fields.push_back(seat_field(at, one, texts));
  auto const has_departments = std::ranges::any_of(candidates, [](auto const& one) { return one.seat.index() == 0; });
  if (candidates.size() > 1) add_group_fields(at, texts, made.form.fields);
  if (!has_departments) made.page.lead = at.localizer.text("letter.circulate.nobody");
  made.form.button = at.localizer.text(has_departments ? "letter.circulate.go" : "letter.circulate.hand_up");
  made.form.cancel = letter_address(at, letter.id);
  return made;
}

int small_number(std::string_view text) {
  constexpr std::int64_t beyond = 1000;
  return static_cast<int>(std::clamp<std::int64_t>(number_in(text), 0, beyond));
}

std::vector<StepAsked> steps_typed(std::vector<Candidate> const& candidates, Texts const& typed) {
  std::vector<StepAsked> steps;
  for (auto const& one : candidates) {
    auto const value = text_named(typed, seat_name(one.seat));
    auto const is_group = value.size() == 1 && std::ranges::find(groups_offered, value.front()) != groups_offered.end();
    if (!value.empty() && !is_group) steps.push_back(asked_alone(one.seat, small_number(value)));
  }
  for (auto const group : groups_offered) {
    StepAsked step{small_number(text_named(typed, group_field(group, "place"))), 0, {}};
    for (auto const& one : candidates)
      if (text_named(typed, seat_name(one.seat)) == std::string(1, group)) step.seats.push_back(one.seat);
    auto const need = text_named(typed, group_field(group, "need"));
    step.need = need.empty() ? static_cast<int>(step.seats.size()) : small_number(need);
    if (!step.seats.empty()) steps.push_back(std::move(step));
  }
  return steps;
}

http::Response circulation_page(AtDesk const& at) {
  if (!has(at, Right::draft_letters)) return without_right(at, Right::draft_letters);
  auto const letter = letter_asked(at);
  if (!letter) return no_such_letter(at);
  auto const made = circulation_form(at, *letter, nullptr);
  return partnerships::web::form_page(at, made.page, made.form);
}

void circulation_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = circulation_form(at, *letter, &typed);
  std::vector<StepAsked> steps;
  {
    auto transaction = reading(at);
    steps = steps_typed(candidates_at(at, transaction), typed);
  }
  Sent sent{Right::draft_letters, "letter.circulate", subject_of(*letter)};
  sent.work = [id = letter->id, steps](Command& command) { return as_done(circulate(command, id, steps)); };
  sent.done = letter_address(at, letter->id);
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_circulation(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/letters/circulate", circulation_page);
  partnerships::web::add_desk_action(router, desk, "/letters/circulate", circulation_sent);
}

}  // namespace amity::work::web
