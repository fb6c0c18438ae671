// SPDX-License-Identifier: Apache-2.0
#include "organisation_form.h"

#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>

namespace amity::people::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

constexpr auto typed_parent = "parent_name";

struct OrganisationForm {
  std::optional<Organisation> stored;
  FormPage page;
  ui::Form form;
};

void keep_chosen(FormField& field, std::string const& text) {
  auto const is_there = std::ranges::any_of(field.choices, [&](auto const& one) { return one.value == field.value; });
  if (!field.value.empty() && !is_there) field.choices.push_back({field.value, text.empty() ? field.value : text});
}

void sort_choices(AtDesk const& at, FormField& field) {
  std::sort(field.choices.begin() + 1, field.choices.end(), [&](auto const& a, auto const& b) {
    return ui::sort_key(at.localizer.language(), a.text) < ui::sort_key(at.localizer.language(), b.text);
  });
}

// The office's own city and its partners.
FormField city_field(AtDesk const& at, std::string value) {
  FormField field{.name = "city",
                  .label = at.localizer.text("people.field.city"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .choices = {{"", at.localizer.text("people.city.other")}}};
  auto const add = [&](CityId id) {
    auto const* city = at.world->atlas.city(id);
    if (city != nullptr)
      field.choices.push_back(
          {partnerships::web::id_of(*city), at.localizer.city(atlas::web::city_name(*at.world, id))});
  };
  add(at.office.home);
  for (auto const place : at.world->reg.of(at.office.home))
    add(at.world->reg.partnerships()[place].other(at.office.home));
  auto const other = city_in(*at.world, field.value);
  keep_chosen(field, other && at.world->atlas.city(*other) != nullptr
                         ? at.localizer.city(atlas::web::city_name(*at.world, *other))
                         : std::string{});
  sort_choices(at, field);
  return field;
}

FormField country_field(AtDesk const& at, std::string value) {
  FormField field{.name = "country",
                  .label = at.localizer.text("people.field.country"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .choices = {{"", at.localizer.text("people.country.none")}},
                  .hint = at.localizer.text("people.country.hint")};
  for (auto const& country : at.world->atlas.countries())
    field.choices.push_back({country.code, ui::country_name(at.localizer.language(), country.code)});
  keep_chosen(field, {});
  sort_choices(at, field);
  return field;
}

std::vector<FormField> organisation_fields(AtDesk const& at, Texts const& texts) {
  std::vector<FormField> fields;
  add_language_fields(at, "name", "people.name_in", texts, fields, at.localizer.text("form.one_of"));
  fields.push_back({.name = "own_name",
                    .label = at.localizer.text("people.field.own_name"),
                    .value = text_named(texts, "own_name"),
                    .hint = at.localizer.text("people.own_name.hint"),
                    .most = 200,
                    .optional = at.localizer.text("form.one_of")});
  FormField kind{.name = "kind",
                 .label = at.localizer.text("people.field.kind"),
                 .is = FormField::Is::choice,
                 .value = text_named(texts, "kind"),
                 .required = true};
  for (auto const one : all_organisation_kinds)
    kind.choices.push_back({std::string(to_string(one)), at.localizer.word("people.kind", to_string(one))});
  fields.push_back(std::move(kind));
  fields.push_back(city_field(at, text_named(texts, "city")));
  fields.push_back(country_field(at, text_named(texts, "country")));
  fields.push_back(organisation_field(at, typed_parent, "people.field.parent", text_named(texts, typed_parent)));
  fields.push_back({.name = "external_id",
                    .label = at.localizer.text("people.field.external_id"),
                    .value = text_named(texts, "external_id"),
                    .hint = at.localizer.text("people.external_id.hint"),
                    .most = 80});
  return fields;
}

// As forms have them: the city by its id of addresses, not by its number.
commands::FieldTexts form_texts(AtDesk const& at, Organisation const& organisation) {
  auto texts = texts_of(organisation.fields.for_office());
  texts["city"] = city_text(*at.world, organisation.fields.for_office().city);
  return texts;
}

Texts organisation_shown(AtDesk const& at, Organisation const& organisation) {
  Texts texts;
  for (auto const& [name, text] : form_texts(at, organisation)) texts.emplace(name, text);
  auto transaction = reading(at);
  if (auto const parent = organisation.fields.for_office().parent)
    if (auto const one = organisation_of(transaction, at.office.id, *parent)) texts[typed_parent] = called(at, *one);
  return texts;
}

OrganisationForm form_of(AtDesk const& at, Texts const* typed) {
  OrganisationForm made{organisation_asked(at), {}, {}};
  Texts const nothing{{"kind", "other"}};
  auto const stands = made.stored ? organisation_shown(at, *made.stored) : nothing;
  made.page = {made.stored ? called(at, *made.stored) : at.localizer.text("people.org.add"),
               at.localizer.text("people.org.form"),
               {{at.address("/organisations"), at.localizer.text("people.orgs")}}};
  made.form.id = "organisation";
  made.form.action = partnerships::web::with_once(made.stored ? organisation_address(at, made.stored->id, "edit")
                                                              : at.address("/organisations/edit"));
  made.form.fields = organisation_fields(at, typed != nullptr ? *typed : stands);
  if (typed != nullptr)
    made.form.hidden = seen_as_sent(*typed);
  else if (made.stored)
    made.form.hidden = seen_fields(made.stored->version, form_texts(at, *made.stored));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = made.stored ? organisation_address(at, made.stored->id) : at.address("/organisations");
  if (made.stored) made.page.follows = {"organisation/" + std::to_string(made.stored->id.value)};
  return made;
}

// What a refusal names by number, by what the form calls it.
commands::Refusal for_form(Command& command, snapshot::World const& world, std::string_view language,
                           commands::Refusal refusal) {
  std::vector<fields::FieldError> errors;
  for (auto error : refusal.errors.all()) {
    if (error.field == "parent") error.field = typed_parent;
    errors.push_back(std::move(error));
  }
  for (auto& conflict : refusal.conflicts)
    for (auto* text : {&conflict.yours, &conflict.theirs, &conflict.before}) {
      auto const number = std::atoll(text->c_str());
      if (conflict.field == "city") *text = city_text(world, CityId{number});
      if (conflict.field == "parent")
        if (auto const one = organisation_of(command.transaction(), command.office(), OrganisationId{number}))
          *text = called(one->fields.for_office(), language);
    }
  for (auto& conflict : refusal.conflicts)
    if (conflict.field == "parent") conflict.field = typed_parent;
  if (!errors.empty()) refusal.errors = fields::Errors{std::move(errors), 0};
  return refusal;
}

}  // namespace

http::Response organisation_form_page(AtDesk const& at) {
  if (!has(at, Right::edit_people)) return without_right(at, Right::edit_people);
  auto const made = form_of(at, nullptr);
  if (!made.stored && at.request.query("id")) return no_such(at, "organisation");
  return partnerships::web::form_page(at, made.page, made.form);
}

void organisation_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::edit_people)) return completion(without_right(at, Right::edit_people));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = form_of(at, &typed);
  if (!made.stored && at.request.query("id")) return completion(no_such(at, "organisation"));
  auto const resolved = with_organisation(at, typed, typed_parent, "parent");
  auto [input, wrong] = typed_in<contract::OrganisationInput>(resolved.body);
  if (resolved.wrong) wrong.push_back(*resolved.wrong);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_people, made.stored ? "organisation.change" : "organisation.add", "organisation"};
  sent.again = again_with(made.page);
  sent.wrong = wrong;
  auto const fields = fields_of(*at.world, *input);
  if (made.stored) {
    auto const id = made.stored->id;
    sent.work = [id, fields, seen = seen_of(*at.world, *input), world = at.world,
                 language = std::string(at.localizer.language())](Command& command) -> commands::Outcome<std::string> {
      auto const done = change_organisation(command, id, fields, seen);
      if (!done) return commands::Refused{for_form(command, *world, language, done.error())};
      return std::string{};
    };
    sent.done = organisation_address(at, id);
    sent.seen_now = [id](AtDesk const& again) {
      auto transaction = reading(again);
      auto const now = organisation_of(transaction, again.office.id, id);
      return now ? seen_fields(now->version, form_texts(again, *now)) : Hidden{};
    };
  } else {
    sent.work = [fields](Command& command) -> commands::Outcome<std::string> {
      auto const id = add_organisation(command, fields);
      if (!id) return commands::Refused{id.error()};
      return std::to_string(id->value);
    };
    sent.finally = [](AtDesk const& again, std::string const& answered) {
      return partnerships::web::see_other(again.address("/organisations/organisation") +
                                          ui::query_text({{"id", answered}}));
    };
  }
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace amity::people::web
