// SPDX-License-Identifier: Apache-2.0
// On the letter's page: whom it is shared with, what they did, and the form to share it.
#include "accounts/secret.h"
#include "commands/web/form_input.h"
#include "guests/act.h"
#include "guests/shown.h"
#include "guests/web/routes.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "returns/web/words.h"
#include "sharing.h"
#include "snapshot/world.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::guests::web {
namespace {

using commands::Command;
using partnerships::web::number_asked;
using partnerships::web::Sent;
using partnerships::web::without_right;
using Texts = commands::TypedTexts;

constexpr std::chrono::days usual_time{30};

Day today_at(AtDesk const& at) { return snapshot::day_at(at.desk.s->clock, at.office.timezone); }
std::string letter_page(AtDesk const& at, work::LetterId letter) {
  return at.address("/letters/letter") + ui::query_text({{"id", std::to_string(letter.value)}});
}

ui::Form sharing_form(AtDesk const& at, work::LetterId letter, Texts const& typed) {
  ui::Form form;
  form.id = "share";
  form.action = partnerships::web::with_once(at.address("/letters/share") +
                                             ui::query_text({{"id", std::to_string(letter.value)}}));
  // Whom it goes to reads the letter's language.
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const shown = work::letter_of(transaction, at.office.id, letter);
  auto const value = [&](std::string_view name, std::string otherwise) {
    return typed.empty() ? std::move(otherwise) : commands::text_named(typed, name);
  };
  ui::FormField language{.name = "language",
                         .label = at.localizer.text("people.language"),
                         .is = ui::FormField::Is::choice,
                         .value = value("language", shown ? shown->fields.language : std::string{"en"}),
                         .required = true};
  for (auto const one : interface_languages)
    language.choices.push_back({std::string(one), ui::language_name(at.localizer.language(), one)});
  ui::FormField may{.name = "may",
                    .label = at.localizer.text("guests.may"),
                    .is = ui::FormField::Is::choice,
                    .value = value("may", "read"),
                    .required = true};
  for (auto const one : all_may)
    may.choices.push_back(
        {std::string(to_string(one)), at.localizer.text("guests.may." + std::string(to_string(one)))});
  ui::FormField documents{.name = "with_documents",
                          .label = at.localizer.text("guests.documents"),
                          .is = ui::FormField::Is::choice,
                          .value = value("with_documents", "no"),
                          .required = true};
  for (auto const* one : {"no", "yes"})
    documents.choices.push_back({one, at.localizer.text("guests.documents." + std::string(one))});
  form.fields = {{.name = "name",
                  .label = at.localizer.text("guests.name"),
                  .value = value("name", {}),
                  .required = true,
                  .most = 200},
                 {.name = "email",
                  .label = at.localizer.text("people.email"),
                  .is = ui::FormField::Is::email,
                  .value = value("email", {}),
                  .required = true,
                  .most = 254,
                  .autocomplete = "off"},
                 std::move(language),
                 std::move(may),
                 std::move(documents),
                 {.name = "until",
                  .label = at.localizer.text("guests.until"),
                  .is = ui::FormField::Is::date,
                  .value = value("until", amity::to_string(today_at(at) + usual_time)),
                  .required = true}};
  form.button = at.localizer.text("guests.share");
  return form;
}

struct Typed {
  GuestFields fields;
  std::vector<fields::FieldError> errors;
};
Typed read_typed(Texts const& texts) {
  Typed read;
  read.fields = {commands::text_named(texts, "name"),
                 commands::text_named(texts, "email"),
                 commands::text_named(texts, "language"),
                 May::read,
                 {},
                 commands::text_named(texts, "with_documents") == "yes"};
  if (auto const may = parse_may(commands::text_named(texts, "may")))
    read.fields.may = *may;
  else
    read.errors.push_back({"may", {}, "read, comment or confirm", {}, "not_a_word", {}, 0});
  if (auto const until = parse_day(commands::text_named(texts, "until")))
    read.fields.until = *until;
  else
    read.errors.push_back({"until", {}, "this is no day", {}, "empty", {}, 0});
  return read;
}

http::Response form_again(AtDesk const& at, work::LetterId letter, ui::Form const& form, unsigned status) {
  partnerships::web::FormPage page;
  page.title = at.localizer.text("guests.title");
  page.lead = at.localizer.text("guests.lead");
  page.crumbs = {{letter_page(at, letter), at.localizer.text("guests.letter")}};
  return partnerships::web::form_page(at, page, form, status);
}

// "https://friends.example.org", as whoever shares the letter reached it where nothing else was said.
std::string root_of(AtDesk const& at) {
  auto const& origin = at.desk.s->origin;
  auto const scheme = at.request.scheme == http::Scheme::https ? "https://" : "http://";
  return origin.empty() ? scheme + std::string(at.request.header("Host").value_or("localhost")) : origin;
}

// A link is told once, on the page that answers: the database has its hash only.
http::Response link_page(AtDesk const& at, work::LetterId letter, std::string const& link) {
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("guests.title");
  content.description = content.title;
  content.main =
      ui::render("office_guest_link", at.localizer.language(), {{"letter", letter_page(at, letter)}, {"link", link}});
  return partnerships::web::desk_page(at, std::move(content));
}

void shared(AtDesk const& at, http::Completion const& completion) {
  if (!at.session.rights.contains(of_issuers)) return completion(without_right(at, of_issuers));
  work::LetterId const letter{number_asked(at, "id")};
  auto const typed = commands::typed_texts(at.request.body);
  auto form = sharing_form(at, letter, typed);
  auto const read = read_typed(typed);
  if (!read.errors.empty()) {
    commands::show(at.localizer, read.errors, form);
    return completion(form_again(at, letter, form, 422));
  }
  auto const secret = accounts::new_secret(guest_prefix);
  auto const host = host_of(*at.desk.s, at.office.id);
  Sent sent{of_issuers, "letter.share", work::letter_subject(letter)};
  sent.work = [letter, host, secret, sharing = Sharing{read.fields, accounts::hash_of(secret), today_at(at)}](
                  Command& command) -> commands::Outcome<std::string> {
    auto const id = share_by_mail(command, letter, sharing, host, secret);
    if (!id) return commands::Refused{id.error()};
    return accounts::hash_of(secret);
  };
  sent.finally = [letter, secret, root = root_of(at), is_mailed = host.has_value(), language = read.fields.language](
                     AtDesk const& again, std::string const& answer) {
    if (again.desk.s->send_mail) again.desk.s->send_mail();
    if (is_mailed) return partnerships::web::see_other(letter_page(again, letter) + "&done=mailed");
    // The first press of two showed another link, which is kept nowhere.
    if (answer != accounts::hash_of(secret))
      return partnerships::web::desk_problem(again, {Errc::conflict,
                                                     "the letter was shared by the press before this one",
                                                     {},
                                                     "the link on that page; or end it, and share the letter again"});
    return link_page(again, letter, root + guest_path(language, secret));
  };
  sent.again = [letter](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return form_again(again, letter, shown, status);
  };
  partnerships::web::send(at, form, std::move(sent), completion);
}

void revoked(AtDesk const& at, http::Completion const& completion) {
  if (!at.session.rights.contains(of_issuers)) return completion(without_right(at, of_issuers));
  work::LetterId const letter{number_asked(at, "id")};
  Sent sent{of_issuers, "letter.unshare", work::letter_subject(letter)};
  sent.work = [letter, guest = GuestId{number_asked(at, "guest")}](Command& command) -> commands::Outcome<std::string> {
    auto const done = revoke_with_mail(command, letter, guest);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = letter_page(at, letter);
  sent.again = [letter](AtDesk const& again, ui::Form const& shown, unsigned status) {
    auto form = sharing_form(again, letter, {});
    form.wrong = shown.wrong;
    return form_again(again, letter, form, status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

json::array acts_view(AtDesk const& at, GuestId guest, std::vector<GuestAct> const& acts, std::string const& hash) {
  json::array list;
  for (auto const& one : acts) {
    if (one.guest != guest) continue;
    auto const is_past = one.shown_hash != hash;
    list.push_back(json::object{{"act", at.localizer.text("guests.act." + std::string(to_string(one.act)))},
                                {"at", partnerships::web::moment_at(at, one.at)},
                                {"words", one.words},
                                {"is_past", is_past}});
  }
  return list;
}

using Names = std::map<std::string, std::string, std::less<>>;  // by actor
Names names_of(AtDesk const& at, db::Transaction& transaction) {
  Names names;
  for (auto const& one : accounts::accounts_of(transaction, at.office.id))
    names.emplace(accounts::actor_of(one.id), one.fields.name);
  return names;
}

// What became of the mail with the link; the mail server's words for those alone who see the address.
json::object mail_view(AtDesk const& at, db::Transaction& transaction, GuestId guest, bool may_share) {
  auto const mail = mail::newest_about(transaction, at.office.id, about_guest(guest));
  if (!mail) return {{"trouble", ""}, {"words", ""}};
  auto const is_shown = may_share && mail->returned;
  return {{"trouble", returns::web::trouble_in_words(at.localizer, *mail, at.office.timezone)},
          {"words", is_shown ? mail->returned->words : std::string{}}};
}

json::object guest_view(AtDesk const& at, db::Transaction& transaction, Guest const& guest,
                        std::vector<GuestAct> const& acts, Names const& names, bool may_share) {
  auto const shown = shown_to(transaction, guest);
  auto const until = ui::format_date(at.localizer.language(), amity::to_string(guest.fields.until));
  auto const* key = guest.revoked_at              ? "guests.revoked"
                    : stands(guest, today_at(at)) ? "guests.stands"
                                                  : "guests.ended";
  auto const query =
      ui::query_text({{"id", std::to_string(guest.letter.value)}, {"guest", std::to_string(guest.id.value)}});
  auto const who = names.find(guest.created_by);
  auto done = acts_view(at, guest.id, acts, shown ? shown->hash : std::string{});
  return {
      {"name", guest.fields.name.empty() ? at.localizer.text("guests.forgotten") : guest.fields.name},
      {"email", may_share ? guest.fields.email : std::string{}},
      {"may", at.localizer.text("guests.may." + std::string(to_string(guest.fields.may)))},
      {"with_documents", guest.fields.with_documents},
      {"state", at.localizer.text(key, {{"until", until}})},
      {"by", at.localizer.text("guests.by", {{"who", who == names.end() ? guest.created_by : who->second},
                                             {"at", partnerships::web::moment_at(at, guest.created_at)}})},
      {"mail", mail_view(at, transaction, guest.id, may_share)},
      {"is_unopened", done.empty()},
      {"acts", std::move(done)},
      {"revoke_note", at.localizer.text("guests.revoke.note", {{"who", guest.fields.name}})},
      {"revoke", may_share && !guest.revoked_at ? partnerships::web::with_once(at.address("/letters/unshare") + query)
                                                : std::string{}}};
}

}  // namespace

std::string guests_section(AtDesk const& at, db::Transaction& transaction, work::Letter const& letter) {
  if (!at.session.rights.contains(accounts::Right::read_letters)) return {};
  auto const may_share = at.session.rights.contains(of_issuers);
  auto const all = guests_of(transaction, at.office.id, letter.id);
  if (all.empty() && !may_share) return {};
  auto const acts = acts_of(transaction, at.office.id, letter.id);
  auto const names = names_of(at, transaction);
  json::array guests;
  for (auto const& one : all) guests.push_back(guest_view(at, transaction, one, acts, names, may_share));
  auto const is_shareable = may_share && letter.state != work::LetterState::voided;
  return ui::render(
      "office_guests", at.localizer.language(),
      {{"has_guests", !guests.empty()},
       {"guests", std::move(guests)},
       {"form", is_shareable ? ui::form_html(at.localizer, sharing_form(at, letter.id, {})) : std::string{}}});
}

void add_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot,
               std::shared_ptr<papers::Typesetter> const& typesetter) {
  partnerships::web::add_desk_action(router, desk, "/letters/share", shared);
  partnerships::web::add_desk_action(router, desk, "/letters/unshare", revoked);
  add_guest_pages(router, desk, depot, typesetter);
}

}  // namespace amity::guests::web
