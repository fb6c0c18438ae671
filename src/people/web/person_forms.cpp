// SPDX-License-Identifier: Apache-2.0
// A person written down, and changed.
#include "commands/web/form_input.h"
#include "parts.h"
#include "spoken.h"
#include "ui/links.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

struct PersonForm {
  std::optional<Person> stored;
  FormPage page;
  ui::Form form;
};

std::vector<FormField> person_fields(AtDesk const& at, Texts const& texts) {
  auto const field = [&](std::string name, std::size_t most) {
    auto const label = "people.field." + name;
    auto value = text_named(texts, name);
    return FormField{
        .name = std::move(name), .label = at.localizer.text(label), .value = std::move(value), .most = most};
  };
  std::vector<FormField> fields;
  auto name = field("name", 200);
  name.hint = at.localizer.text("people.name.hint");
  name.required = true;
  auto latin = field("name_latin", 200);
  latin.hint = at.localizer.text("people.name_latin.hint");
  auto reading = field("name_reading", 200);
  reading.hint = at.localizer.text("people.name_reading.hint");
  fields.push_back(std::move(name));
  fields.push_back(std::move(latin));
  fields.push_back(std::move(reading));
  add_language_fields(at, "address", "people.address_in", texts, fields);
  auto languages = field("languages", 200);
  languages.hint = at.localizer.text("people.languages.hint");
  auto number = field("external_id", 80);
  number.hint = at.localizer.text("people.external_id.hint");
  fields.push_back(std::move(languages));
  fields.push_back(std::move(number));
  return fields;
}

PersonForm person_form(AtDesk const& at, Texts const* typed) {
  PersonForm made{person_asked(at), {}, {}};
  Texts texts;
  if (made.stored)
    for (auto const& [name, text] : texts_of(made.stored->fields.for_office())) texts.emplace(name, text);
  if (auto const tags = text_named(texts, "languages"); !tags.empty())
    texts["languages"] = spoken_words(at.localizer.language(), tags, at.localizer.text("list.separator"));
  made.page = {made.stored ? called(made.stored->fields.for_office()) : at.localizer.text("people.add_person"),
               at.localizer.text("people.person.form"),
               {{at.address("/persons"), at.localizer.text("people.persons")}}};
  made.form.id = "person";
  made.form.action = partnerships::web::with_once(made.stored ? person_address(at, made.stored->id, "edit")
                                                              : at.address("/persons/edit"));
  made.form.fields = person_fields(at, typed != nullptr ? *typed : texts);
  if (typed != nullptr)
    made.form.hidden = seen_as_sent(*typed);
  else if (made.stored)
    made.form.hidden = seen_fields(made.stored->version, texts_of(made.stored->fields.for_office()));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = made.stored ? person_address(at, made.stored->id) : at.address("/persons");
  if (made.stored) made.page.follows = {"person/" + std::to_string(made.stored->id.value)};
  return made;
}

http::Response person_form_page(AtDesk const& at) {
  if (!has(at, Right::edit_people)) return without_right(at, Right::edit_people);
  auto const made = person_form(at, nullptr);
  if (!made.stored && at.request.query("id")) return no_such(at, "person");
  return partnerships::web::form_page(at, made.page, made.form);
}

void person_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = person_form(at, &typed);
  if (!made.stored && at.request.query("id")) return completion(no_such(at, "person"));
  // Languages are typed by their names.
  auto wanted = typed;
  auto const spoken = spoken_in(text_named(typed, "languages"));
  wanted["languages"] = spoken.tags.value_or("");
  auto [input, wrong] = typed_in<contract::PersonInput>(form_body(wanted));
  if (!spoken.tags)
    wrong.push_back({"languages",
                     spoken.unknown,
                     "this is the name of no language that is known",
                     "its name, or its tag",
                     "no_such_language",
                     {{"name", spoken.unknown}},
                     0});
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_people, made.stored ? "person.change" : "person.add", "person"};
  sent.again = again_with(made.page);
  sent.wrong = wrong;
  if (made.stored) {
    auto const id = made.stored->id;
    sent.work = [id, fields = fields_of(*input), seen = seen_of(*input)](Command& command) {
      return as_done(change_person(command, id, fields, seen));
    };
    sent.done = person_address(at, id);
    sent.seen_now = [id](AtDesk const& again) {
      auto transaction = reading(again);
      auto const now = person_of(transaction, again.office.id, id);
      return now ? seen_fields(now->version, texts_of(now->fields.for_office())) : Hidden{};
    };
  } else {
    sent.work = [fields = fields_of(*input)](Command& command) -> commands::Outcome<std::string> {
      auto const id = add_person(command, fields);
      if (!id) return commands::Refused{id.error()};
      return std::to_string(id->value);
    };
    sent.finally = [](AtDesk const& again, std::string const& answered) {
      return partnerships::web::see_other(again.address("/persons/person") + ui::query_text({{"id", answered}}));
    };
  }
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_person_forms(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/persons/person",
                [](AtDesk const& at) { return person_page(at, PersonId{number_asked(at, "id")}); });
  add_desk_page(router, desk, "/persons/edit", person_form_page);
  add_desk_action(router, desk, "/persons/edit", person_sent);
}

}  // namespace amity::people::web
