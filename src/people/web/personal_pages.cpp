// SPDX-License-Identifier: Apache-2.0
// What is personal, opened by a press that is written down, and changed. Nothing of it stands in an address, in an
// answer that is kept, or in a page that is asked for by its address alone.
#include "commands/web/form_input.h"
#include "parts.h"
#include "ui/links.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

constexpr std::size_t longest_text = 4000;

http::Response without_keys(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::unavailable, "this server has no folder for the keys of personal values", {}, {}});
}

struct PersonalForm {
  FormPage page;
  ui::Form form;
};

PersonalForm personal_form(AtDesk const& at, Person const& person, Texts const& texts, Hidden hidden) {
  PersonalForm made;
  made.page = {at.localizer.text("people.personal"),
               at.localizer.text("people.personal.lead"),
               {{person_address(at, person.id), called(person.fields.for_office())}}};
  made.form.id = "personal";
  made.form.action = partnerships::web::with_once(person_address(at, person.id, "personal"));
  made.form.hidden = std::move(hidden);
  for (auto const field : all_personal_fields) {
    auto const name = std::string(to_string(field));
    made.form.fields.push_back({.name = name,
                                .label = at.localizer.word("people.field", name),
                                .is = FormField::Is::lines,
                                .value = text_named(texts, name),
                                .most = longest_text});
  }
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = person_address(at, person.id);
  return made;
}

http::Response opened_page(AtDesk const& at, KeyStore const& keys, PersonId id) {
  auto transaction = reading(at);
  auto const person = person_of(transaction, at.office.id, id);
  if (!person) return no_such(at, "person");
  auto const personal = personal_of(transaction, keys, at.office.id, id);
  if (!personal) return partnerships::web::desk_problem(at, personal.error());
  auto const stands = texts_of(personal->opened());
  Texts texts;
  for (auto const& [name, text] : stands) texts.emplace(name, text);
  auto const made = personal_form(at, *person, texts, seen_fields(person->personal_version, stands));
  return partnerships::web::form_page(at, made.page, made.form);
}

void open_sent(AtDesk const& at, Keys const& keys, http::Completion const& completion) {
  if (!has(at, Right::see_personal)) return completion(without_right(at, Right::see_personal));
  if (!*keys) return completion(without_keys(at));
  auto const person = person_asked(at);
  if (!person) return completion(no_such(at, "person"));
  auto const id = person->id;
  auto const why = text_named(commands::typed_texts(at.request.body), "why").substr(0, 2000);
  Sent sent{Right::see_personal, "person.open", "person/" + std::to_string(id.value)};
  sent.work = [id, why](Command& command) { return as_done(note_opening(command, {id, 1, why})); };
  sent.finally = [id, keys](AtDesk const& again, std::string const&) { return opened_page(again, **keys, id); };
  sent.again = refused_on_person(id);
  auto form = opening_form(at, id);
  form.fields.front().value = why;
  send_each_time(at, std::move(form), std::move(sent), completion);
}

void personal_sent(AtDesk const& at, Keys const& keys, http::Completion const& completion) {
  if (!has(at, Right::see_personal)) return completion(without_right(at, Right::see_personal));
  if (!*keys) return completion(without_keys(at));
  auto const person = person_asked(at);
  if (!person) return completion(no_such(at, "person"));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = personal_form(at, *person, typed, seen_as_sent(typed));
  auto const input = partnerships::web::input_of<contract::PersonalInput>(at);
  if (!input) {
    commands::show(at.localizer, input.error().all(), made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  auto const id = person->id;
  Sent sent{Right::see_personal, "person.personal", "person/" + std::to_string(id.value)};
  sent.work = [id, keys, fields = fields_of(*input), seen = seen_of(*input)](Command& command) {
    return as_done(change_personal(command, **keys, id, fields, seen));
  };
  sent.done = person_address(at, id);
  sent.again = again_with(made.page);
  sent.seen_now = [id, keys](AtDesk const& again) {
    auto transaction = reading(again);
    auto const now = person_of(transaction, again.office.id, id);
    auto const personal = personal_of(transaction, **keys, again.office.id, id);
    return now && personal ? seen_fields(now->personal_version, texts_of(personal->opened())) : Hidden{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_personal_pages(http::Router& router, Desk const& desk, Keys const& keys) {
  using partnerships::web::add_desk_action;
  add_desk_action(router, desk, "/persons/open",
                  [keys](AtDesk const& at, http::Completion const& completion) { open_sent(at, keys, completion); });
  add_desk_action(router, desk, "/persons/personal", [keys](AtDesk const& at, http::Completion const& completion) {
    personal_sent(at, keys, completion);
  });
}

}  // namespace amity::people::web
