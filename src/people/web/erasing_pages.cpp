// SPDX-License-Identifier: Apache-2.0
// Holds, and erasing in two steps: a page that says what goes and what stays, and a press there.
#include "commands/web/form_input.h"
#include "parts.h"
#include "ui/links.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

std::string subject_of_person(PersonId id) { return "person/" + std::to_string(id.value); }

void hold_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const person = person_asked(at);
  if (!person) return completion(no_such(at, "person"));
  auto const why = text_named(commands::typed_texts(at.request.body), "why").substr(0, 2000);
  Sent sent{Right::erase_people, "person.hold", subject_of_person(person->id)};
  sent.work = [id = person->id, why](Command& command) { return as_done(hold_person(command, id, why)); };
  sent.done = person_address(at, person->id);
  sent.again = refused_on_person(person->id);
  auto form = hold_form(at, person->id);
  form.fields.front().value = why;
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void release_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const person = person_asked(at);
  if (!person) return completion(no_such(at, "person"));
  Sent sent{Right::erase_people, "person.release", subject_of_person(person->id)};
  sent.work = [id = person->id](Command& command) { return as_done(release_person(command, id)); };
  sent.done = person_address(at, person->id);
  auto const name = called(person->fields.for_office());
  sent.again = again_with({at.localizer.text("people.release"), name, {{person_address(at, person->id), name}}});
  ui::Form form;
  form.id = "release";
  form.action = partnerships::web::with_once(person_address(at, person->id, "release"));
  form.button = at.localizer.text("people.release");
  form.cancel = person_address(at, person->id);
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

struct ErasingForm {
  FormPage page;
  ui::Form form;
};

ErasingForm erasing_form(AtDesk const& at, Person const& person) {
  ErasingForm made;
  auto const name = called(person.fields.for_office());
  made.page = {at.localizer.text("people.erase.title", {{"name", name}}),
               at.localizer.text("people.erase.lead"),
               {{person_address(at, person.id), name}}};
  made.form.id = "erase";
  made.form.action = partnerships::web::with_once(person_address(at, person.id, "erase"));
  made.form.hidden = {{"version", std::to_string(person.version)}};
  made.form.button = at.localizer.text("people.erase.go");
  made.form.cancel = person_address(at, person.id);
  return made;
}

http::Response erasing_page(AtDesk const& at) {
  if (!has(at, Right::erase_people)) return without_right(at, Right::erase_people);
  auto const person = person_asked(at);
  if (!person || person->erased_at) return no_such(at, "person");
  auto made = erasing_form(at, *person);
  partnerships::web::ask_presence(at, made.form, person_address(at, person->id, "erase"));
  return partnerships::web::form_page(at, made.page, made.form);
}

void erase_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const person = person_asked(at);
  if (!person || person->erased_at) return completion(no_such(at, "person"));
  auto made = erasing_form(at, *person);
  auto const input = partnerships::web::input_of<contract::ErasureInput>(at);
  if (!input) {
    commands::show(at.localizer, input.error().all(), made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::erase_people, "person.erase", subject_of_person(person->id)};
  sent.work = [id = person->id, version = input->version](Command& command) {
    return as_done(erase_person(command, id, version));
  };
  sent.done = person_address(at, person->id);
  sent.page = person_address(at, person->id, "erase");
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_erasing_pages(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  add_desk_action(router, desk, "/persons/hold", hold_sent);
  add_desk_action(router, desk, "/persons/release", release_sent);
  partnerships::web::add_desk_page(router, desk, "/persons/erase", erasing_page);
  add_desk_action(router, desk, "/persons/erase", erase_sent);
}

}  // namespace amity::people::web
