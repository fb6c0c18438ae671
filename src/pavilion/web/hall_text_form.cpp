// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/documents.h"
#include "partnerships/web/desk_routes.h"
#include "pavilion/web/hall_text.h"
#include "pavilion/web/pages.h"
#include "server/parameters.h"
#include "ui/format.h"
#include "ui/template.h"

namespace amity::pavilion::web {
namespace {

using partnerships::web::AtDesk;
using partnerships::web::FormPage;

constexpr std::size_t longest_text = 4000;

std::vector<std::pair<std::string, std::string>> hidden_of(partnerships::Kept<LocalText> const& kept) {
  if (kept.version == 0) return {};
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.version", std::to_string(kept.version)}};
  for (auto const& [name, text] : texts_of(kept.value)) hidden.emplace_back("seen." + name, text);
  return hidden;
}

partnerships::Kept<LocalText> kept_text(AtDesk const& at, CityId city) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return kept_hall_text(transaction, at.office.id, city);
}

// What those who enter will read, in each language, by the template of the hall itself.
std::string previews(AtDesk const& at, atlas::City const& city, LocalText const& text) {
  json::array halls;
  auto const brief = atlas::web::city_brief(*at.world, city);
  auto const home = atlas::web::city_brief(*at.world, *at.world->atlas.city(at.office.home));
  for (auto const language : interface_languages) {
    ui::Localizer const reader{std::string(language)};
    halls.push_back(json::object{{"lang", ui::html_language(language)},
                                 {"language", ui::language_name(at.localizer.language(), language)},
                                 {"page_lang", ui::html_language(at.localizer.language())},
                                 {"name", reader.city(brief)},
                                 {"label", hall_label(reader, text, brief, home)}});
  }
  return ui::render("hall_preview", at.localizer.language(), {{"halls", std::move(halls)}});
}

// What was typed in each language.
LocalText typed_text(std::map<std::string, std::string, std::less<>> const& typed) {
  LocalText text;
  for (auto const language : interface_languages)
    if (auto const found = typed.find("text_" + std::string(language)); found != typed.end() && !found->second.empty())
      text.emplace(language, found->second);
  return text;
}

struct HallForm {
  atlas::City const* city{};
  std::string partner;  // the address of his page
  FormPage page;
  ui::Form form;
};

Result<HallForm> hall_form(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return Failure{city.error()};
  auto const name = at.localizer.city(atlas::web::city_name(*at.world, (*city)->id));
  auto const kept = kept_text(at, (*city)->id);
  HallForm made{*city, at.address("/partners/" + partnerships::web::id_of(**city)), {}, {}};
  made.page = {at.localizer.text("office.hall"),
               at.localizer.text("office.hall.lead", {{"city", name}}),
               {{made.partner, name}},
               {},
               previews(at, **city, kept.value)};
  made.form.id = "hall";
  made.form.beside = {made.partner + "/hall/preview", at.localizer.text("office.hall.preview")};
  made.form.action = partnerships::web::with_once(made.partner + "/hall");
  made.form.hidden = hidden_of(kept);
  for (auto const language : interface_languages)
    made.form.fields.push_back(
        {.name = "text_" + std::string(language),
         .label =
             at.localizer.text("office.text_in", {{"language", ui::language_name(at.localizer.language(), language)}}),
         .is = ui::FormField::Is::lines,
         .value = std::string(text_in(kept.value, language)),
         .most = longest_text,
         .language = std::string(ui::html_language(language))});
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = made.partner;
  auto const number = std::to_string((*city)->id.value);
  made.page.follows = {"partner/" + number, "hall/" + number};
  return made;
}

http::Response show_form(AtDesk const& at) {
  auto const made = hall_form(at);
  if (!made) return partnerships::web::desk_problem(at, made.error());
  return partnerships::web::form_page(at, made->page, made->form);
}

void take_form(AtDesk const& at, http::Completion const& completion) {
  auto made = hall_form(at);
  if (!made) return completion(partnerships::web::desk_problem(at, made.error()));
  auto const typed = commands::typed_texts(at.request.body);
  made->form.hidden.clear();
  for (auto const& [name, value] : typed)
    if (name.starts_with("seen.")) made->form.hidden.emplace_back(name, value);
  for (auto& field : made->form.fields)
    if (auto const at_field = typed.find(field.name); at_field != typed.end()) field.value = at_field->second;
  made->page.below = previews(at, *made->city, typed_text(typed));
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::HallInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made->form);
    return completion(partnerships::web::form_page(at, made->page, made->form, 422));
  }
  partnerships::web::Sent sent{accounts::Right::edit_halls, "hall.text",
                               "hall/" + std::to_string(made->city->id.value)};
  sent.wrong = wrong_typed;
  sent.work = [city = made->city->id, text = input->text.value_or(LocalText{}),
               seen = web::seen_of(*input)](commands::Command& command) -> commands::Outcome<std::string> {
    auto const done = record_hall_text(command, city, text, seen);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = made->partner;
  sent.again = [page = made->page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  sent.seen_now = [city = made->city->id](AtDesk const& again) { return hidden_of(kept_text(again, city)); };
  partnerships::web::send(at, made->form, std::move(sent), completion);
}

// The form as it was typed, with what would be read; nothing of it is kept.
void preview_form(AtDesk const& at, http::Completion const& completion) {
  auto made = hall_form(at);
  if (!made) return completion(partnerships::web::desk_problem(at, made.error()));
  auto const typed = commands::typed_texts(at.request.body);
  made->form.hidden.clear();
  for (auto const& [name, value] : typed)
    if (name.starts_with("seen.")) made->form.hidden.emplace_back(name, value);
  for (auto& field : made->form.fields)
    if (auto const at_field = typed.find(field.name); at_field != typed.end()) field.value = at_field->second;
  made->page.below = previews(at, *made->city, typed_text(typed));
  completion(partnerships::web::form_page(at, made->page, made->form));
}

}  // namespace

void add_hall_form(http::Router& router, partnerships::web::Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/partners/{city}/hall", show_form);
  partnerships::web::add_desk_action(router, desk, "/partners/{city}/hall", take_form);
  partnerships::web::add_desk_action(router, desk, "/partners/{city}/hall/preview", preview_form, http::Cost::quick);
}

}  // namespace amity::pavilion::web
