// SPDX-License-Identifier: Apache-2.0
// What a guest sees: the shared letter's text and nothing else of the office. Looking at the address changes nothing
// and shows nothing, since programs that look for bad links in mails do that too; a press opens the letter, and is
// journalled.
#include "accounts/secret.h"
#include "commands/web/form_input.h"
#include "guests/guest.h"
#include "partnerships/web/site.h"
#include "sharing.h"
#include "snapshot/world.h"
#include "ui/format.h"
#include "ui/problem_page.h"
#include "ui/template.h"

namespace amity::guests::web {
namespace {

using SharedRequest = std::shared_ptr<http::Request const>;

constexpr auto html = "text/html; charset=utf-8";
constexpr std::size_t most_bytes = 100'000;

http::Response answer(unsigned status, std::string text) {
  return {status,
          {{"Cache-Control", "private, no-store"}, {"Referrer-Policy", "no-referrer"}},
          http::prepare(std::move(text), html, http::Effort::quick)};
}

// One who came with a link, and the letter it shows.
struct AtGuest {
  Desk const& desk;
  std::string_view language;
  std::string secret;
  Guest guest;
  work::Letter letter;
  std::string office;  // its name
  Day today;
};

http::Response gone(Desk const& desk, std::string_view language) {
  auto const problem =
      contract::problem_of(Error{Errc::not_found, "this link is none any more", {}, "a new one of who gave it"});
  return answer(404, ui::problem_page(partnerships::web::site_of(*desk.s), {std::string(language), "/", {}}, problem));
}

std::optional<AtGuest> at_guest(Desk const& desk, http::Request const& request, std::string_view language) {
  std::string secret{request.path_parameter("secret")};
  if (!secret.starts_with(guest_prefix)) return std::nullopt;
  auto transaction = desk.writing->doorkeeper.database.read();
  auto guest = guest_of(transaction, accounts::hash_of(secret));
  if (!guest) return std::nullopt;
  auto const world = desk.s->world.now();
  auto const* office = world->reg.office(guest->office);
  auto letter = work::letter_of(transaction, guest->office, guest->letter);
  if (office == nullptr || !letter) return std::nullopt;
  auto const today = snapshot::day_at(desk.s->clock, office->timezone);
  if (!stands(*guest, today)) return std::nullopt;
  return AtGuest{desk,
                 language,
                 std::move(secret),
                 *std::move(guest),
                 *std::move(letter),
                 std::string(choose(office->name, language).text),
                 today};
}

http::Response page(AtGuest const& at, std::string const& title, std::string main, unsigned status = 200) {
  ui::Content content;
  content.name = "office";
  content.title = title;
  content.description = title;
  content.listed = false;
  content.main = std::move(main);
  ui::Reader const reader{std::string(at.language), "/guest/" + at.secret, {}};
  return answer(status, ui::in_layout(partnerships::web::site_of(*at.desk.s), reader, content));
}

std::string until_of(AtGuest const& at) {
  return ui::format_date(at.language, amity::to_string(at.guest.fields.until));
}

http::Response closed_page(AtGuest const& at) {
  ui::Localizer const localizer{at.language};
  auto const title = localizer.text("guests.page.title", {{"office", at.office}});
  return page(
      at, title,
      ui::render(
          "guest_closed", at.language,
          {{"title", title},
           {"lead", localizer.text("guests.page.lead", {{"name", at.guest.fields.name}, {"until", until_of(at)}})},
           {"open", guest_path(at.language, at.secret)}}));
}

json::array paragraphs(std::string_view text) {
  json::array list;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!line.empty()) list.push_back(json::value(std::string(line)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

// The letter as it is now, what this guest said of it, and what they may say.
http::Response open_page(AtGuest const& at, std::string const& done, std::string const& wrong, std::string const& typed,
                         unsigned status) {
  ui::Localizer const localizer{at.language};
  auto const hash = work::content_hash(at.letter.fields);
  json::array said;
  auto is_confirmed = false;
  {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    for (auto const& one : acts_of(transaction, at.guest.office, at.guest.letter)) {
      if (one.guest != at.guest.id || one.act == Act::opened) continue;
      auto const is_past = one.content_hash != hash;
      is_confirmed = is_confirmed || (one.act == Act::confirmed && !is_past);
      said.push_back(json::object{{"act", localizer.text("guests.act." + std::string(to_string(one.act)))},
                                  {"at", ui::format_date(at.language, one.at.substr(0, 10))},
                                  {"words", one.words},
                                  {"is_past", is_past}});
    }
  }
  auto const root = guest_path(at.language, at.secret);
  auto const may = at.guest.fields.may;
  return page(
      at, at.letter.fields.title,
      ui::render("guest_open", at.language,
                 {{"title", at.letter.fields.title},
                  {"lang", at.letter.fields.language},
                  {"number", at.letter.number ? at.letter.number->text : std::string{}},
                  {"from", localizer.text("guests.page.from", {{"office", at.office}, {"until", until_of(at)}})},
                  {"done", done},
                  {"wrong", wrong},
                  {"lines", paragraphs(at.letter.fields.body)},
                  {"has_enclosures", !at.letter.fields.enclosures.empty()},
                  {"enclosures", paragraphs(at.letter.fields.enclosures)},
                  {"has_said", !said.empty()},
                  {"said", std::move(said)},
                  {"hash", hash},
                  {"typed", typed},
                  {"comment", may == May::read ? std::string{} : root + "/comment"},
                  {"confirm", may == May::confirm && !is_confirmed ? root + "/confirm" : std::string{}}}),
      status);
}

std::string why_in_words(ui::Localizer const& localizer, commands::Refusal const& refusal) {
  auto const& code = refusal.errors.first().code;
  if (code == "text_changed" || code == "too_often" || code == "not_yours")
    return localizer.text("guests.wrong." + code);
  return commands::in_words(localizer, refusal.errors.first());
}

unsigned status_for(commands::Refusal const& refusal) {
  auto const& code = refusal.errors.first().code;
  if (code == "too_often") return 429;
  if (code == "not_yours") return 403;
  return refusal.code == Errc::conflict ? 409 : 422;
}

void pressed(Desk const& desk, SharedRequest const& request, std::string_view language, Act wanted,
             http::Completion const& completion) {
  auto const at = at_guest(desk, *request, language);
  if (!at) return completion(gone(desk, language));
  auto const typed = commands::typed_texts(request->body);
  auto const text = [&](std::string_view name) {
    auto const found = typed.find(name);
    return found == typed.end() ? std::string{} : found->second;
  };
  Doing const doing{accounts::hash_of(at->secret), wanted, text("content_hash"), text("words"), at->today};
  desk.writing->runner.submit(
      {at->guest.office,
       {about_guest(at->guest.id)},
       "guest." + std::string(to_string(wanted)),
       "letter/" + std::to_string(at->guest.letter.value),
       {},
       {}},
      [doing](commands::Command& command) -> commands::Outcome<std::string> {
        auto const done = act(command, doing);
        if (!done) return commands::Refused{done.error()};
        return std::string{};
      },
      [desk, request, language, wanted, completion, words = doing.words](commands::Finished const& finished) {
        ui::Localizer const localizer{language};
        // As it is now, which may be another text than a moment ago.
        auto const now = at_guest(desk, *request, language);
        if (!now) return completion(gone(desk, language));
        if (finished.broken) return completion(open_page(*now, {}, localizer.text("form.unavailable"), words, 503));
        if (finished.outcome)
          return completion(open_page(
              *now,
              wanted == Act::opened ? std::string{} : localizer.text("guests.done." + std::string(to_string(wanted))),
              {}, {}, 200));
        auto const& refusal = finished.outcome.error();
        if (refusal.code == Errc::not_found) return completion(gone(desk, language));
        auto const why = why_in_words(localizer, refusal);
        // Who opens it too often does not see it either.
        if (wanted == Act::opened)
          return completion(page(*now, localizer.text("guests.page.title", {{"office", now->office}}),
                                 ui::render("guest_refused", language, {{"why", why}}), status_for(refusal)));
        completion(open_page(*now, {}, why, words, status_for(refusal)));
      });
}

}  // namespace

void add_guest_pages(http::Router& router, Desk const& desk) {
  for (auto const language : interface_languages) {
    auto const pattern = guest_path(language, "{secret}");
    router.add(http::Method::get, pattern, http::Handler{[desk, language](http::Request const& request) {
                 auto const at = at_guest(desk, request, language);
                 return at ? closed_page(*at) : gone(desk, language);
               }},
               http::Cost::quick);
    auto const add = [&](std::string const& path, Act wanted) {
      router.add(http::Method::post, path,
                 http::AsyncHandler{
                     [desk, language, wanted](SharedRequest const& request, http::Completion const& completion) {
                       pressed(desk, request, language, wanted, completion);
                     }},
                 http::RouteOptions{http::Cost::write, most_bytes, {"application/x-www-form-urlencoded"}});
    };
    add(pattern, Act::opened);
    add(pattern + "/comment", Act::commented);
    add(pattern + "/confirm", Act::confirmed);
  }
}

}  // namespace amity::guests::web
