// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/documents.h"
#include "partnerships/web/desk_routes.h"
#include "pavilion/web/hall_text.h"
#include "server/parameters.h"
#include "ui/format.h"

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
               {}};
  made.form.id = "hall";
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
  auto const input = partnerships::web::input_of<contract::HallInput>(at);
  auto const wanted = input ? fields::Checked<LocalText>{input->text.value_or(LocalText{})}
                            : fields::Checked<LocalText>{fields::Refused{input.error()}};
  if (!wanted) {
    commands::show(at.localizer, wanted.error().all(), made->form);
    return completion(partnerships::web::form_page(at, made->page, made->form, 422));
  }
  partnerships::web::Sent sent{accounts::Right::edit_halls, "hall.text",
                               "hall/" + std::to_string(made->city->id.value)};
  sent.work = [city = made->city->id, text = *wanted,
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

}  // namespace

void add_hall_form(http::Router& router, partnerships::web::Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/partners/{city}/hall", show_form);
  partnerships::web::add_desk_action(router, desk, "/partners/{city}/hall", take_form);
}

}  // namespace amity::pavilion::web
