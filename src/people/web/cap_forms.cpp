// SPDX-License-Identifier: Apache-2.0
// A post that somebody has or had. The organisation is typed by its name, and chosen from those that there are.
#include "commands/web/form_input.h"
#include "parts.h"
#include "ui/links.h"

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

constexpr auto typed_organisation = "organisation_name";

struct CapForm {
  std::optional<Cap> stored;
  std::optional<Person> person;
  FormPage page;
  ui::Form form;
};

std::string cap_address(AtDesk const& at, CapId id, std::string_view path = "/persons/post") {
  return at.address(path) + ui::query_text({{"cap", std::to_string(id.value)}});
}

std::vector<FormField> cap_fields(AtDesk const& at, Texts const& texts) {
  std::vector<FormField> fields;
  auto organisation =
      organisation_field(at, typed_organisation, "people.field.organisation", text_named(texts, typed_organisation));
  organisation.required = true;
  fields.push_back(std::move(organisation));
  fields.push_back(new_organisation_field(at, text_named(texts, new_organisation)));
  add_language_fields(at, "post", "people.post_in", texts, fields, at.localizer.text("form.one_of"));
  for (auto const* name : {"since", "until"})
    fields.push_back({.name = name,
                      .label = at.localizer.text(std::string("people.field.") + name),
                      .value = text_named(texts, name),
                      .hint = at.localizer.text("people.date.hint"),
                      .most = 10});
  fields.push_back({.name = "place",
                    .label = at.localizer.text("people.field.place"),
                    .is = FormField::Is::number,
                    .value = text_named(texts, "place"),
                    .hint = at.localizer.text("people.place.hint"),
                    .most = 2});
  return fields;
}

Texts texts_shown(AtDesk const& at, Cap const& cap) {
  Texts texts;
  for (auto const& [name, text] : texts_of(cap.fields.for_office())) texts.emplace(name, text);
  auto transaction = reading(at);
  if (auto const one = organisation_of(transaction, at.office.id, cap.fields.for_office().organisation))
    texts[typed_organisation] = called(at, *one);
  return texts;
}

CapForm cap_form(AtDesk const& at, Texts const* typed) {
  CapForm made;
  {
    auto transaction = reading(at);
    made.stored = cap_of(transaction, at.office.id, CapId{number_asked(at, "cap")});
    if (made.stored && made.stored->removed) made.stored.reset();
    made.person =
        person_of(transaction, at.office.id, made.stored ? made.stored->person : PersonId{number_asked(at, "id")});
  }
  if (!made.person) return made;
  auto const& person = *made.person;
  made.page = {at.localizer.text(made.stored ? "people.post" : "people.add_post"),
               at.localizer.text("people.post.form"),
               {{person_address(at, person.id), called(person.fields.for_office())}}};
  if (made.stored)
    made.page.withdraw = {cap_address(at, made.stored->id, "/persons/post/remove"),
                          at.localizer.text("people.post.remove")};
  made.form.id = "post";
  made.form.action = partnerships::web::with_once(made.stored ? cap_address(at, made.stored->id)
                                                              : person_address(at, person.id, "post"));
  made.form.fields =
      cap_fields(at, typed != nullptr ? *typed : (made.stored ? texts_shown(at, *made.stored) : Texts{}));
  if (typed != nullptr)
    made.form.hidden = seen_as_sent(*typed);
  else if (made.stored)
    made.form.hidden = seen_fields(made.stored->version, texts_of(made.stored->fields.for_office()));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = person_address(at, person.id);
  if (made.stored) made.page.follows = {"person/" + std::to_string(person.id.value)};
  return made;
}

http::Response cap_form_page(AtDesk const& at) {
  if (!has(at, Right::edit_people)) return without_right(at, Right::edit_people);
  auto const made = cap_form(at, nullptr);
  if (!made.person || (!made.stored && at.request.query("cap"))) return no_such(at, "cap");
  return partnerships::web::form_page(at, made.page, made.form);
}

// The organisation is an error of the field in which its name was typed.
void name_organisation(std::vector<fields::FieldError>& errors) {
  for (auto& error : errors)
    if (error.field == "organisation") error.field = typed_organisation;
}

// What was typed with the organisation by its number. One that is not found is 0, which is none of the office's: the
// rest is looked at all the same.
struct TypedCap {
  partnerships::web::TypedInput<contract::CapInput> cap;
  std::optional<OrganisationFields> new_one{};  // that is made with it
};
TypedCap typed_cap(AtDesk const& at, Texts const& typed) {
  auto resolved = with_organisation(at, typed, typed_organisation, "organisation");
  // Here it may be made at once.
  if (resolved.wrong && resolved.wrong->code == "no_such_organisation") resolved.wrong->code = "organisation_not_yet";
  auto const has_one = commands::typed_texts(resolved.body).contains("organisation");
  auto const body = has_one ? resolved.body : resolved.body + (resolved.body.empty() ? "" : "&") + "organisation=0";
  auto cap = typed_in<contract::CapInput>(body);
  name_organisation(cap.wrong);
  if (resolved.wrong) cap.wrong.insert(cap.wrong.begin(), *resolved.wrong);
  if (!has_one && !resolved.wrong)
    cap.wrong.insert(cap.wrong.begin(),
                     {typed_organisation, {}, "a post is at an organisation", "its name", "missing", {}, 0});
  return {std::move(cap), std::move(resolved.new_one)};
}

// The post in the organisation that it names, or in one that is made first: both or neither.
commands::Outcome<CapFields> with_new_organisation(Command& command, CapFields fields,
                                                   std::optional<OrganisationFields> const& new_one) {
  if (!new_one) return fields;
  auto const made = add_organisation(command, *new_one);
  if (!made) return commands::Refused{made.error()};
  fields.organisation = *made;
  return fields;
}

// What two wrote of the organisation is shown by its name, as it was typed.
commands::Refusal with_names(db::Transaction& transaction, OfficeId office, std::string const& language,
                             commands::Refusal refusal) {
  if (auto errors = refusal.errors.all(); !errors.empty()) {
    name_organisation(errors);
    refusal.errors = fields::Errors{std::move(errors), 0};
  }
  for (auto& conflict : refusal.conflicts) {
    if (conflict.field != "organisation") continue;
    conflict.field = typed_organisation;
    for (auto* text : {&conflict.yours, &conflict.theirs, &conflict.before})
      if (auto const one = organisation_of(transaction, office, OrganisationId{std::atoll(text->c_str())}))
        *text = called(one->fields.for_office(), language);
  }
  return refusal;
}

void cap_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = cap_form(at, &typed);
  if (!made.person || (!made.stored && at.request.query("cap"))) return completion(no_such(at, "cap"));
  auto const wanted = typed_cap(at, typed);
  auto const& [input, wrong] = wanted.cap;
  auto const& new_one = wanted.new_one;
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_people, made.stored ? "cap.change" : "cap.add",
            "person/" + std::to_string(made.person->id.value)};
  sent.done = person_address(at, made.person->id);
  sent.again = again_with(made.page);
  sent.wrong = wrong;
  if (made.stored) {
    auto const id = made.stored->id;
    sent.work = [id, fields = fields_of(*input), seen = seen_of(*input), new_one,
                 language = std::string(at.localizer.language())](Command& command) -> commands::Outcome<std::string> {
      auto const whole = with_new_organisation(command, fields, new_one);
      if (!whole) return commands::Refused{whole.error()};
      auto const done = change_cap(command, id, *whole, seen);
      if (!done) return commands::Refused{with_names(command.transaction(), command.office(), language, done.error())};
      return std::string{};
    };
    sent.seen_now = [id](AtDesk const& again) {
      auto transaction = reading(again);
      auto const now = cap_of(transaction, again.office.id, id);
      return now ? seen_fields(now->version, texts_of(now->fields.for_office())) : Hidden{};
    };
  } else {
    sent.work = [id = made.person->id, fields = fields_of(*input), new_one,
                 language = std::string(at.localizer.language())](Command& command) -> commands::Outcome<std::string> {
      auto const whole = with_new_organisation(command, fields, new_one);
      if (!whole) return commands::Refused{whole.error()};
      auto const done = add_cap(command, id, *whole);
      if (!done) return commands::Refused{with_names(command.transaction(), command.office(), language, done.error())};
      return std::string{};
    };
  }
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void cap_removed(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  CapId const id{number_asked(at, "cap")};
  auto const made = cap_form(at, nullptr);
  if (!made.person || !made.stored) return completion(no_such(at, "cap"));
  Sent sent{Right::edit_people, "cap.remove", "person/" + std::to_string(made.person->id.value)};
  sent.work = [id](Command& command) { return as_done(remove_cap(command, id)); };
  sent.done = person_address(at, made.person->id);
  sent.done_word = "office.taken_back";
  sent.again = again_with(made.page);
  partnerships::web::send(at, made.form, std::move(sent), completion);
}

}  // namespace

void add_cap_forms(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  partnerships::web::add_desk_page(router, desk, "/persons/post", cap_form_page);
  add_desk_action(router, desk, "/persons/post", cap_sent);
  add_desk_action(router, desk, "/persons/post/remove", cap_removed);
}

}  // namespace amity::people::web
