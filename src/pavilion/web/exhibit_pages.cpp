// SPDX-License-Identifier: Apache-2.0
// Documents and pictures of a partner, attached, described, taken away and handed out.
#include "accounts/web/session.h"
#include "atlas/web/documents.h"
#include "commands/web/broken.h"
#include "commands/web/form_input.h"
#include "core/subjects.h"
#include "exhibit_views.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "partnerships/web/without_form.h"
#include "server/parameters.h"
#include "ui/format.h"
#include "ui/links.h"

namespace amity::pavilion::web {
namespace {

using accounts::Right;
using commands::Command;
using files::AttachmentId;
using partnerships::web::AtDesk;
using partnerships::web::FormPage;
using partnerships::web::Sent;
using partnerships::web::without_right;

using Typed = commands::TypedTexts;
using HiddenFields = std::vector<std::pair<std::string, std::string>>;

AttachmentId document_number(AtDesk const& at) { return {partnerships::web::number_asked(at, "document")}; }

std::string partner_address(AtDesk const& at, atlas::City const& city) {
  return at.address("/partners/" + partnerships::web::id_of(city));
}
std::string back_to_list(AtDesk const& at, atlas::City const& city) {
  return partner_address(at, city) + "#office-documents";
}
std::string subject_of(atlas::City const& city) { return partner_subject(city.id); }

http::Response no_such_document(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the partner has no such document", "document", {}});
}

// The partner and, where one is asked for, his document.
struct AskedExhibit {
  atlas::City const* city{};
  Exhibit exhibit;
};
Result<AskedExhibit> exhibit_asked(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return Failure{city.error()};
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto exhibit = exhibit_of(transaction, at.office.id, (*city)->id, document_number(at));
  if (!exhibit) return fail(Errc::not_found, "the partner has no such document", "document");
  return AskedExhibit{*city, *std::move(exhibit)};
}

// What is wrong with an upload, and the form once more; the browser forgot the file.
http::Response not_taken(AtDesk const& at, atlas::City const& city, std::string const& why, unsigned status) {
  FormPage page{at.localizer.text("exhibits.add"), at.localizer.text("exhibits.office_first")};
  page.crumbs = {{back_to_list(at, city), at.localizer.city(atlas::web::city_name(*at.world, city.id))}};
  ui::Form form;
  form.id = "exhibits";
  form.action = exhibits_address(at, city);
  form.fields = {{.name = "file",
                  .label = at.localizer.text("exhibits.file"),
                  .is = ui::FormField::Is::file,
                  .hint = at.localizer.text("files.kinds"),
                  .wrong = why,
                  .required = true}};
  form.button = at.localizer.text("exhibits.add");
  form.cancel = back_to_list(at, city);
  return partnerships::web::form_page(at, page, form, status);
}

void document_attached(AtDesk const& at, files::web::Depot const& depot, http::Completion const& completion) {
  if (!at.session.rights.contains(Right::edit_partnerships))
    return completion(without_right(at, Right::edit_partnerships));
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return completion(partnerships::web::desk_problem(at, city.error()));
  auto const form = files::web::sent_form(at.request, accounts::form_token_name);
  if (form && !accounts::is_own_form(at.session, form->token))
    return completion(not_taken(at, **city, at.localizer.text("office.not_own.title"), 403));
  if (!form || (form->file.size == 0 && form->name.empty()))
    return completion(not_taken(at, **city, at.localizer.text("files.choose"), 422));
  auto const refuse_file = [&](commands::Refused const& why) {
    auto const status = why.value().code == Errc::unavailable ? commands::status_of(why.value()) : 422U;
    completion(not_taken(at, **city, commands::in_words_of_file(at.localizer, form->name, why.value().errors.first()),
                         status));
  };
  // Before it is stored, so that nothing is kept of what is refused.
  auto const room = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return files::check_room(transaction, at.office.id, exhibits_of_partner((*city)->id), form->name);
  }();
  if (!room) return refuse_file(commands::Refused{room.error()});
  auto const taken = files::take_in(depot.cabinet, at.office.id, form->file, form->name, {});
  if (!taken) return refuse_file(commands::Refused{taken.error()});
  Sent sent{Right::edit_partnerships, "partner.attach", subject_of(**city)};
  sent.work = [city = (*city)->id, taken = *taken](Command& command) -> commands::Outcome<std::string> {
    auto const id = add_exhibit(command, city, taken, {});
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  // On to its words, for whoever may write them.
  sent.finally = [city = (*city)->id](AtDesk const& again, std::string const& id) {
    auto const* partner = again.world->atlas.city(city);
    auto const may_describe = again.session.rights.contains(Right::edit_halls);
    return partnerships::web::see_other(may_describe
                                            ? exhibits_address(again, *partner) + ui::query_text({{"document", id}})
                                            : back_to_list(again, *partner));
  };
  sent.again = [city = (*city)->id](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return not_taken(again, *again.world->atlas.city(city), shown.wrong.empty() ? std::string{} : shown.wrong.front(),
                     status);
  };
  partnerships::web::send(at, {}, std::move(sent), http::Completion{[completion, wake = depot.wake](auto response) {
                            if (wake) wake();
                            if (response) completion(*std::move(response));
                          }});
}

HiddenFields hidden_of(Exhibit const& exhibit) {
  HiddenFields hidden{{"seen.version", std::to_string(exhibit.version)}};
  for (auto const& [name, text] : exhibit_texts(exhibit.fields)) hidden.emplace_back("seen." + name, text);
  return hidden;
}

struct ExhibitForm {
  FormPage page;
  ui::Form form;
};

ui::FormField lines_field(AtDesk const& at, Typed const& texts, std::string const& name, std::string_view label,
                          std::string_view hint, std::string_view language) {
  auto const value = texts.find(name);
  return {.name = name,
          .label = at.localizer.text(label) + at.localizer.text("form.colon") +
                   ui::language_name(at.localizer.language(), language),
          .is = ui::FormField::Is::lines,
          .value = value == texts.end() ? std::string{} : value->second,
          .hint = hint.empty() ? std::string{} : at.localizer.text(hint),
          .most = longest_caption,
          .language = std::string(ui::html_language(language))};
}

ExhibitForm exhibit_form(AtDesk const& at, AskedExhibit const& of, Typed const& texts, HiddenFields hidden) {
  auto const& exhibit = of.exhibit;
  ExhibitForm made{{exhibit.attachment.name, at.localizer.text("exhibits.lead")}, {}};
  made.page.crumbs = {{back_to_list(at, *of.city), at.localizer.city(atlas::web::city_name(*at.world, of.city->id))}};
  auto& form = made.form;
  form.id = "exhibit";
  form.action =
      partnerships::web::with_once(exhibits_address(at, *of.city) + "/words" +
                                   ui::query_text({{"document", std::to_string(exhibit.attachment.id.value)}}));
  form.hidden = std::move(hidden);
  auto const value = [&](std::string_view name) {
    auto const found = texts.find(name);
    return found == texts.end() ? std::string{} : found->second;
  };
  ui::FormField sight{
      .name = "sight",
      .label = at.localizer.text("exhibits.sight"),
      .is = ui::FormField::Is::choice,
      .value = value("sight"),
      .hint = at.localizer.text(exhibit.is_picture() ? "exhibits.sight.hint_picture" : "exhibits.sight.hint"),
      .required = true};
  for (auto const one : {Sight::office, Sight::everyone})
    sight.choices.push_back({std::string(to_string(one)), at.localizer.word("exhibits.sight", to_string(one))});
  form.fields.push_back(std::move(sight));
  for (auto const language : interface_languages)
    form.fields.push_back(lines_field(at, texts, "caption_" + std::string(language), "exhibits.caption", {}, language));
  if (exhibit.is_picture())
    for (auto const language : interface_languages)
      form.fields.push_back(lines_field(at, texts, "alt_" + std::string(language), "exhibits.alt",
                                        language == interface_languages.front() ? "exhibits.alt.hint" : "", language));
  form.fields.push_back({.name = "credit",
                         .label = at.localizer.text("exhibits.credit"),
                         .value = value("credit"),
                         .hint = at.localizer.text("exhibits.credit.hint"),
                         .most = longest_credit});
  form.button = at.localizer.text("office.save");
  form.cancel = back_to_list(at, *of.city);
  return made;
}

Typed typed_of(ExhibitFields const& fields) {
  auto const texts = exhibit_texts(fields);
  return {texts.begin(), texts.end()};
}

http::Response exhibit_page(AtDesk const& at) {
  if (!at.session.rights.contains(Right::edit_halls)) return without_right(at, Right::edit_halls);
  auto const asked = exhibit_asked(at);
  if (!asked) return partnerships::web::desk_problem(at, asked.error());
  auto const made = exhibit_form(at, *asked, typed_of(asked->exhibit.fields), hidden_of(asked->exhibit));
  return partnerships::web::form_page(at, made.page, made.form);
}

std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

void words_sent(AtDesk const& at, http::Completion const& completion) {
  if (!at.session.rights.contains(Right::edit_halls)) return completion(without_right(at, Right::edit_halls));
  auto const asked = exhibit_asked(at);
  if (!asked) return completion(no_such_document(at));
  Typed typed;
  commands::Seen seen;
  seen.fields.emplace();
  HiddenFields hidden;
  for (auto const& [name, text] : commands::typed_texts(at.request.body)) {
    constexpr std::string_view of_seen{"seen."};
    if (!name.starts_with(of_seen)) {
      typed.emplace(name, without_returns(text));
      continue;
    }
    hidden.emplace_back(name, text);
    auto const field = name.substr(of_seen.size());
    if (field == "version")
      seen.version = partnerships::web::number_in(text);
    else
      seen.fields->emplace(field, without_returns(text));
  }
  auto made = exhibit_form(at, *asked, typed, std::move(hidden));
  Sent sent{Right::edit_halls, "partner.exhibit", subject_of(*asked->city)};
  sent.work =
      [city = asked->city->id, id = asked->exhibit.attachment.id, seen,
       wanted = exhibit_fields_of({typed.begin(), typed.end()})](Command& command) -> commands::Outcome<std::string> {
    if (auto const done = change_exhibit(command, city, id, wanted, seen); !done)
      return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = partner_address(at, *asked->city) + "#office-documents";
  sent.again = [page = made.page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  sent.seen_now = [city = asked->city->id, id = asked->exhibit.attachment.id](AtDesk const& again) {
    auto transaction = again.desk.writing->doorkeeper.database.read();
    auto const now = exhibit_of(transaction, again.office.id, city, id);
    return now ? hidden_of(*now) : HiddenFields{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

using Move = commands::Outcome<std::int64_t> (*)(Command&, CityId, AttachmentId);
void document_moved(AtDesk const& at, std::string verb, Move move, http::Completion const& completion) {
  if (!at.session.rights.contains(Right::edit_partnerships))
    return completion(without_right(at, Right::edit_partnerships));
  auto const asked = exhibit_asked(at);
  if (!asked) return completion(no_such_document(at));
  // One that everyone sees is taken away and put back by who may show it.
  if (asked->exhibit.fields.sight == Sight::everyone && !at.session.rights.contains(Right::edit_halls))
    return completion(without_right(at, Right::edit_halls));
  Sent sent{Right::edit_partnerships, std::move(verb), subject_of(*asked->city)};
  sent.work = [city = asked->city->id, id = asked->exhibit.attachment.id,
               move](Command& command) -> commands::Outcome<std::string> {
    if (auto const done = move(command, city, id); !done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = back_to_list(at, *asked->city);
  sent.done_word = {};
  sent.again = partnerships::web::told_without_form;
  partnerships::web::send(at, {}, std::move(sent), completion);
}

using Sends = Result<http::Response> (*)(files::Cabinet const&, OfficeId, files::Attachment const&);
http::Response handed_out(AtDesk const& at, files::web::Depot const& depot, Sends sends) {
  auto const asked = exhibit_asked(at);
  if (!asked || !asked->exhibit.attachment.is_there()) return no_such_document(at);
  auto response = sends(depot.cabinet, at.office.id, asked->exhibit.attachment);
  return response ? *std::move(response) : partnerships::web::desk_problem(at, response.error());
}

// To everybody, as the public world has it: one that is not chosen, or not any more, is not there.
http::Response shown_to_all(server::ServerContext const& s, files::web::Depot const& depot,
                            http::Request const& request, Sends sends) {
  auto const world = s.world.now();
  auto const slug = request.path_parameter("office");
  auto const id = AttachmentId{partnerships::web::number_in(request.path_parameter("document"))};
  for (auto const& office : world->reg.offices()) {
    if (office.slug != slug) continue;
    for (auto const& [city, exhibits] : world->statements.at(office.id).shows)
      for (auto const& shown : exhibits) {
        auto const& attachment = publish(shown).attachment;
        if (attachment.id != id) continue;
        auto response = sends(depot.cabinet, office.id, attachment);
        if (response) return *std::move(response);
        return contract::respond_with(contract::problem_of(response.error()));
      }
  }
  return contract::respond_with(
      contract::problem_of({Errc::not_found, "there is no such document, or it is not for everyone", "document", {}}));
}

}  // namespace

void add_exhibit_pages(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  std::string const root{"/partners/{city}/documents"};
  add_desk_action(
      router, desk, root,
      [depot](AtDesk const& at, http::Completion const& completion) { document_attached(at, depot, completion); },
      files::web::upload_options(depot));
  add_desk_page(router, desk, root, exhibit_page);
  add_desk_action(router, desk, root + "/words", words_sent);
  add_desk_action(router, desk, root + "/away", [](AtDesk const& at, http::Completion const& completion) {
    document_moved(at, "partner.detach", take_exhibit_away, completion);
  });
  add_desk_action(router, desk, root + "/back", [](AtDesk const& at, http::Completion const& completion) {
    document_moved(at, "partner.reattach", put_exhibit_back, completion);
  });
  add_desk_page(
      router, desk, root + "/content",
      [depot](AtDesk const& at) { return handed_out(at, depot, files::web::download); }, http::Cost::remote);
  add_desk_page(
      router, desk, root + "/preview", [depot](AtDesk const& at) { return handed_out(at, depot, files::web::preview); },
      http::Cost::remote);
  for (auto const& [path, sends] :
       {std::pair<std::string_view, Sends>{"/exhibits/{office}/{document}", files::web::download},
        {"/exhibits/{office}/{document}/preview", files::web::preview}})
    router.add(http::Method::get, path, http::Handler{[s = desk.s, depot, sends = sends](http::Request const& request) {
                 return shown_to_all(*s, depot, request, sends);
               }},
               http::Cost::remote);
}

}  // namespace amity::pavilion::web
