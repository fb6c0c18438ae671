// SPDX-License-Identifier: Apache-2.0
#include "guest_page.h"

#include "accounts/secret.h"
#include "commands/web/form_input.h"
#include "core/text_lines.h"
#include "guests/act.h"
#include "partnerships/web/site.h"
#include "snapshot/world.h"
#include "ui/format.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::guests::web {
namespace {

// How other languages of the page are reached: by looking, or where the letter is open by a press that opens it again.
enum class Switch { none, look, press };

struct Framed {
  std::string language;
  std::string office;
  std::string title;
  std::string main;
  std::string secret{};
  Switch languages{Switch::none};
  unsigned status{200};
};

json::array languages_of(Framed const& framed) {
  json::array list;
  if (framed.languages == Switch::none) return list;
  for (auto const one : interface_languages) {
    auto const path = guest_path(one, framed.secret);
    auto const is_current = framed.language == one;
    list.push_back(json::object{{"tag", ui::html_language(one)},
                                {"name", ui::language_name(one, one)},
                                {"current", is_current},
                                {"href", !is_current && framed.languages == Switch::look ? path : std::string{}},
                                {"press", !is_current && framed.languages == Switch::press ? path : std::string{}}});
  }
  return list;
}

// A frame of its own: no page of the office is linked, no script runs, and no other site is named. The address holds
// the secret, so it is told to none but this very site.
http::Response framed_page(Desk const& desk, Framed const& framed) {
  auto const site = partnerships::web::site_of(*desk.s);
  auto languages = languages_of(framed);
  auto text = ui::render("guest_frame", framed.language,
                         {{"html_lang", ui::html_language(framed.language)},
                          {"title", framed.title},
                          {"office", framed.office},
                          {"styles", json::array(site.assets.styles.begin(), site.assets.styles.end())},
                          {"is_made_up", site.is_made_up},
                          {"has_languages", !languages.empty()},
                          {"languages", std::move(languages)},
                          {"main", framed.main}});
  return {framed.status,
          {{"Cache-Control", "private, no-store"},
           {"Referrer-Policy", "same-origin"},
           {"X-Robots-Tag", "noindex, nofollow, noarchive"}},
          http::prepare(std::move(text), "text/html; charset=utf-8", http::Effort::quick)};
}

json::array lines_view(std::string_view text) {
  auto const lines = text_lines(text);
  return json::array(lines.begin(), lines.end());
}

std::string until_of(AtGuest const& at) {
  return ui::format_date(at.language, amity::to_string(at.guest.fields.until));
}

struct Said {
  json::array list;
  bool has_confirmed{};  // what is shown now
};
Said said_by(AtGuest const& at, ui::Localizer const& localizer) {
  Said said;
  auto transaction = at.desk.writing->doorkeeper.database.read();
  for (auto const& one : acts_of(transaction, at.guest.office, at.guest.letter)) {
    if (one.guest != at.guest.id || (one.act != Act::commented && one.act != Act::confirmed)) continue;
    auto const is_past = one.shown_hash != at.shown.hash;
    said.has_confirmed = said.has_confirmed || (one.act == Act::confirmed && !is_past);
    said.list.push_back(json::object{{"act", localizer.text("guests.act." + std::string(to_string(one.act)))},
                                     {"at", ui::format_date(at.language, one.at.substr(0, 10))},
                                     {"words", one.words},
                                     {"is_past", is_past}});
  }
  return said;
}

// None, or the one.
json::array translation_view(AtGuest const& at, ui::Localizer const& localizer) {
  auto const& translation = at.shown.translation;
  if (!translation) return {};
  auto const original = ui::language_name(at.language, at.shown.language);
  return {json::object{{"original", original},
                       {"original_lang", ui::html_language(at.shown.language)},
                       {"original_lines", lines_view(at.shown.body)},
                       {"language", ui::language_name(at.language, translation->language)},
                       {"lang", ui::html_language(translation->language)},
                       {"title", translation->title},
                       {"lines", lines_view(translation->body)},
                       {"has_enclosures", !translation->enclosures.empty()},
                       {"enclosures", lines_view(translation->enclosures)},
                       {"note", localizer.text("papers.translation.note", {{"language", original}})}}};
}

json::array documents_of(AtGuest const& at) {
  json::array list;
  for (auto const& one : at.shown.documents)
    list.push_back(json::object{{"id", std::to_string(one.id.value)}, {"name", one.name}});
  return list;
}

}  // namespace

std::optional<AtGuest> at_guest(Desk const& desk, http::Request const& request, std::string_view language) {
  std::string secret{request.path_parameter("secret")};
  if (!secret.starts_with(guest_prefix)) return std::nullopt;
  auto transaction = desk.writing->doorkeeper.database.read();
  auto guest = guest_of(transaction, accounts::hash_of(secret));
  if (!guest) return std::nullopt;
  auto const world = desk.s->world.now();
  auto const* office = world->reg.office(guest->office);
  if (office == nullptr) return std::nullopt;
  auto const today = snapshot::day_at(desk.s->clock, office->timezone);
  auto shown = shown_to(transaction, *guest);
  if (!shown || !stands(*guest, today)) return std::nullopt;
  auto const has_opened = guests::has_opened(transaction, *guest, shown->hash);
  return AtGuest{desk,
                 language,
                 std::move(secret),
                 *std::move(guest),
                 *std::move(shown),
                 std::string(choose(office->name, language).text),
                 today,
                 has_opened};
}

http::Response closed_page(AtGuest const& at, std::string const& why, unsigned status, std::string const& typed) {
  ui::Localizer const localizer{at.language};
  Framed framed{std::string(at.language), at.office, localizer.text("guests.page.title", {{"office", at.office}}), {}};
  framed.main = ui::render(
      "guest_closed", at.language,
      {{"title", framed.title},
       {"lead", localizer.text("guests.page.lead", {{"name", at.guest.fields.name}, {"until", until_of(at)}})},
       {"wrong", why},
       {"typed", typed},
       {"open", guest_path(at.language, at.secret)}});
  framed.secret = at.secret;
  framed.languages = Switch::look;
  framed.status = status;
  return framed_page(at.desk, framed);
}

http::Response open_page(AtGuest const& at, Answered const& answered, unsigned status) {
  ui::Localizer const localizer{at.language};
  auto said = said_by(at, localizer);
  auto const root = guest_path(at.language, at.secret);
  auto const may = at.guest.fields.may;
  auto documents = documents_of(at);
  Framed framed{std::string(at.language), at.office, at.shown.title, {}};
  framed.main =
      ui::render("guest_open", at.language,
                 {{"title", at.shown.title},
                  {"lang", ui::html_language(at.shown.language)},
                  {"number", at.shown.number},
                  {"from", localizer.text("guests.page.from", {{"office", at.office}, {"until", until_of(at)}})},
                  {"done", answered.done},
                  {"wrong", answered.wrong},
                  {"lines", lines_view(at.shown.body)},
                  {"translation", translation_view(at, localizer)},
                  {"is_beside", at.shown.translation.has_value()},
                  {"paper", at.shown.paper.empty() ? std::string{} : root + "/paper"},
                  {"has_enclosures", !at.shown.enclosures.empty()},
                  {"enclosures", lines_view(at.shown.enclosures)},
                  {"is_joint", !at.shown.joint_with.empty()},
                  {"joint_with", lines_view(at.shown.joint_with)},
                  {"has_documents", !documents.empty()},
                  {"documents", std::move(documents)},
                  {"take", root + "/document"},
                  {"has_said", !said.list.empty()},
                  {"said", std::move(said.list)},
                  {"hash", at.shown.hash},
                  {"once", commands::new_once()},
                  {"typed", answered.typed},
                  {"comment", may == May::read ? std::string{} : root + "/comment"},
                  {"confirm", may == May::confirm && !said.has_confirmed ? root + "/confirm" : std::string{}}});
  framed.secret = at.secret;
  framed.languages = Switch::press;
  framed.status = status;
  return framed_page(at.desk, framed);
}

http::Response nothing_page(Desk const& desk, std::string_view language) {
  ui::Localizer const localizer{language};
  Framed framed{std::string(language), "Amity", localizer.text("guests.page.nothing"), {}};
  framed.main = ui::render("guest_nothing", language, {{"title", framed.title}});
  framed.status = 404;
  return framed_page(desk, framed);
}

}  // namespace amity::guests::web
