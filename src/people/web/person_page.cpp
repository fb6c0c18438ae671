// SPDX-License-Identifier: Apache-2.0
// One person: names, posts over time, what is personal (that it is there), holds, history.
#include "accounts/actor_names.h"
#include "commands/web/form_input.h"
#include "parts.h"
#include "people/use.h"
#include "shared.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::people::web {
namespace {

using accounts::Right;

json::array addresses_view(AtDesk const& at, LocalText const& address) {
  json::array list;
  for (auto const& [language, text] : address)
    list.push_back(json::object{{"language", ui::language_name(at.localizer.language(), language)},
                                {"lang", std::string(language)},
                                {"text", text}});
  return list;
}

std::string languages_of(AtDesk const& at, std::string_view tags) {
  std::string text;
  while (!tags.empty()) {
    auto const tag = tags.substr(0, tags.find(' '));
    tags.remove_prefix(std::min(tags.size(), tag.size() + 1));
    if (!tag.empty())
      text += (text.empty() ? "" : at.localizer.text("people.and")) + ui::language_name(at.localizer.language(), tag);
  }
  return text;
}

// That it is there, since when, and a press that opens it for a reason.
json::value personal_view(AtDesk const& at, db::Transaction& transaction, Person const& person,
                          ui::Form const& opening_for) {
  json::array there;
  for (auto const& [field, when] : personal_there(transaction, at.office.id, person.id))
    there.push_back(
        json::object{{"field", at.localizer.word("people.field", to_string(field))}, {"since", moment_text(at, when)}});
  json::array openings;
  accounts::ActorNames const name_of(transaction, at.office.id);
  if (has(at, Right::see_personal) || has(at, Right::erase_people))
    for (auto const& opening : openings_of(transaction, at.office.id, person.id))
      openings.push_back(
          json::object{{"at", moment_text(at, opening.at)}, {"by", name_of(opening.actor)}, {"why", opening.why}});
  auto const form_text = has(at, Right::see_personal) ? ui::form_html(at.localizer, opening_for) : std::string{};
  return json::object{{"has_any", !there.empty()},
                      {"there", there},
                      {"form", form_text},
                      {"has_openings", !openings.empty()},
                      {"openings", std::move(openings)}};
}

// Letters that name them, for who may read letters.
json::array uses_view(AtDesk const& at, db::Transaction& transaction, PersonId id) {
  json::array list;
  constexpr std::string_view letter{"letter/"};
  if (!has(at, Right::read_letters)) return list;
  for (auto const& use : uses_of(transaction, at.office.id, id)) {
    if (!use.subject.starts_with(letter)) continue;
    auto const number = use.subject.substr(letter.size());
    auto const cap = use.named.cap ? cap_of(transaction, at.office.id, *use.named.cap) : std::nullopt;
    list.push_back(
        json::object{{"href", at.address("/letters/letter") + ui::query_text({{"id", number}})},
                     {"text", at.localizer.text("people.use.letter", {{"n", number}})},
                     {"as", at.localizer.word("people.what", to_string(use.role))},
                     {"post", cap ? std::string(choose(cap->fields.for_office().post, at.localizer.language()).text)
                                  : std::string{}}});
  }
  return list;
}

ui::Form own_or(ui::Form const* refused, ui::Form const& own) {
  return refused != nullptr && refused->id == own.id ? *refused : own;
}

}  // namespace

ui::Form opening_form(AtDesk const& at, PersonId person) {
  ui::Form form;
  form.id = "open";
  form.action = person_address(at, person, "open");
  form.fields = {{.name = "why",
                  .label = at.localizer.text("people.why"),
                  .hint = at.localizer.text("people.open.hint"),
                  .required = true,
                  .most = 500}};
  form.button = at.localizer.text("people.open.go");
  return form;
}

ui::Form hold_form(AtDesk const& at, PersonId person) {
  ui::Form form;
  form.id = "hold";
  form.action = partnerships::web::with_once(person_address(at, person, "hold"));
  form.fields = {{.name = "why",
                  .label = at.localizer.text("people.hold.why"),
                  .hint = at.localizer.text("people.hold.hint"),
                  .required = true,
                  .most = 500}};
  form.button = at.localizer.text("people.hold.go");
  return form;
}

http::Response person_page(AtDesk const& at, PersonId id, std::string const& why, unsigned status,
                           ui::Form const* refused) {
  if (!has(at, Right::read_people)) return without_right(at, Right::read_people);
  auto const shared = shared_of(at, {"person", id.value});
  auto transaction = reading(at);
  auto const person = person_of(transaction, at.office.id, id);
  if (!person) return no_such(at, "person");
  auto const& fields = person->fields.for_office();
  auto const is_kept = !person->erased_at.has_value();
  auto const may_edit = is_kept && has(at, Right::edit_people);
  auto const may_erase = is_kept && has(at, Right::erase_people);
  json::array caps;
  for (auto const& cap : caps_of(transaction, at.office.id, id)) caps.push_back(cap_view(at, transaction, cap));
  accounts::ActorNames const name_of(transaction, at.office.id);
  auto uses = uses_view(at, transaction, id);
  json::object view{
      {"persons", at.address("/persons")},
      {"name", is_kept ? fields.name : at.localizer.text("people.erased")},
      {"name_latin", fields.name_latin == fields.name ? std::string{} : fields.name_latin},
      {"name_reading", fields.name_reading},
      {"erased", is_kept ? std::string{}
                         : at.localizer.text("people.erased.on", {{"when", moment_text(at, *person->erased_at)}})},
      {"addresses", addresses_view(at, fields.address)},
      {"languages", languages_of(at, fields.languages)},
      {"external_id", fields.external_id},
      {"edit", may_edit ? person_address(at, id, "edit") : std::string{}},
      {"add_post", may_edit ? person_address(at, id, "post") : std::string{}},
      {"has_facts", !fields.address.empty() || !fields.languages.empty() || !fields.external_id.empty()},
      {"has_caps", !caps.empty()},
      {"caps", std::move(caps)},
      {"personal",
       is_kept ? personal_view(at, transaction, *person, own_or(refused, opening_form(at, id))) : json::value()},
      {"why", why},
      {"has_uses", !uses.empty()},
      {"uses", std::move(uses)},
      {"shared", shared.below},
      {"held", person->hold ? json::value(json::object{{"by", name_of(person->hold->by)},
                                                       {"why", person->hold->why},
                                                       {"at", moment_text(at, person->hold->at)},
                                                       {"release", may_erase ? partnerships::web::with_once(
                                                                                   person_address(at, id, "release"))
                                                                             : std::string{}}})
                            : json::value()},
      {"hold",
       may_erase && !person->hold ? ui::form_html(at.localizer, own_or(refused, hold_form(at, id))) : std::string{}},
      {"erase", may_erase && !person->hold ? person_address(at, id, "erase") : std::string{}}};
  ui::Content content;
  content.name = "office";
  content.title = is_kept ? called(fields) : at.localizer.text("people.erased");
  content.description = content.title;
  content.main = shared.live + ui::render("office_contact", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content), status);
}

}  // namespace amity::people::web
