// SPDX-License-Identifier: Apache-2.0
#include "letter_documents.h"

#include "accounts/web/session.h"
#include "commands/web/broken.h"
#include "contract/refusal.h"
#include "copies_list.h"
#include "letters_file.h"
#include "tasks_list.h"
#include "ui/format.h"
#include "ui/template.h"
#include "work/web/documents.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

std::string document_address(AtDesk const& at, LetterId letter, std::string_view what, files::AttachmentId document) {
  return letter_address(at, letter, what) + "&document=" + std::to_string(document.value);
}

std::string size_text(AtDesk const& at, std::uint64_t bytes) {
  constexpr std::uint64_t kilo = 1024;
  constexpr std::uint64_t mega = kilo * kilo;
  auto const is_large = bytes >= mega;
  // In tenths of a megabyte, or whole kilobytes.
  auto const tenths = (bytes * 10 + mega / 2) / mega;
  auto const text = is_large ? std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)
                             : std::to_string((bytes + kilo - 1) / kilo);
  return at.localizer.text(is_large ? "files.megabytes" : "files.kilobytes", {{"n", text}});
}

json::object document_view(AtDesk const& at, LetterId letter, files::Attachment const& one, Names const& names,
                           bool may_change) {
  auto const& document = one.document;
  auto const address = [&](std::string_view what) { return document_address(at, letter, what, one.id); };
  auto const is_ready = document.state == files::DocumentState::ready;
  return {
      {"name", one.name},
      {"note", one.note},
      {"href", is_ready && one.is_there() ? address("document") : std::string{}},
      {"picture",
       is_ready && one.is_there() && !document.preview_hash.empty() ? address("document-preview") : std::string{}},
      {"type", at.localizer.word("files.type", to_string(document.type))},
      {"size", size_text(at, document.kept_size)},
      {"by", names.of_actor(one.added_by)},
      {"at", moment_text(at, one.added_at)},
      {"is_waiting", document.state == files::DocumentState::waiting},
      {"refused",
       document.state == files::DocumentState::refused
           ? at.localizer.text("files.refused",
                               {{"why", at.localizer.text("files.why." + std::string(files::why_word(document.why)),
                                                          {{"found", document.why}})}})
           : std::string{}},
      {"is_anew", document.is_anew},
      {"as_given", is_ready && !document.is_anew && document.type != files::Type::gif && is_picture(document.type)},
      {"is_away", !one.is_there()},
      {"remove", may_change && one.is_there() ? partnerships::web::with_once(address("document-away")) : std::string{}},
      {"put_back",
       may_change && !one.is_there() ? partnerships::web::with_once(address("document-back")) : std::string{}}};
}

std::optional<files::Attachment> document_asked(AtDesk const& at) {
  auto transaction = reading(at);
  auto found = files::attachment_of(transaction, at.office.id, files::AttachmentId{number_asked(at, "document")});
  if (!found || found->subject != documents_of(LetterId{number_asked(at, "id")})) return std::nullopt;
  return found;
}

http::Response no_such_document(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the letter has no such document", "document", {}});
}

using Sends = Result<http::Response> (*)(files::Cabinet const&, OfficeId, files::Attachment const&);
http::Response sent_out(AtDesk const& at, files::web::Depot const& depot, Sends sends) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  auto const document = document_asked(at);
  if (!document) return no_such_document(at);
  auto response = sends(depot.cabinet, at.office.id, *document);
  return response ? *std::move(response) : partnerships::web::desk_problem(at, response.error());
}

// Refused, it stands in its place with the name of the file, which the browser forgot, and with the note.
std::string adding_form(AtDesk const& at, Letter const& letter, LetterAgain const& again) {
  constexpr std::size_t longest_note = 500;
  constexpr std::uint64_t megabyte = 1024U * 1024U;
  ui::Form form;
  form.id = "documents";
  form.action = letter_address(at, letter.id, "documents");
  form.fields = {
      {.name = "file",
       .label = at.localizer.text("files.file"),
       .is = ui::FormField::Is::file,
       .hint = at.localizer.text("files.kinds") + " " +
               at.localizer.text("files.most", {{"n", std::to_string(at.desk.s->most_document_bytes / megabyte)}}),
       .wrong = again.wrong_file,
       .required = true},
      {.name = "note", .label = at.localizer.text("files.note"), .value = again.note, .most = longest_note}};
  form.button = at.localizer.text("files.add");
  return ui::form_html(at.localizer, form);
}

PageWith letter_again(LetterId id) {
  return [id](AtDesk const& again, std::string const& why, unsigned status) {
    return letter_page(again, id, why, status);
  };
}

void document_sent(AtDesk const& at, files::web::Depot const& depot, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const asked = letter_asked(at);
  if (!asked) return completion(no_such_letter(at));
  auto const form = files::web::sent_form(at.request, accounts::form_token_name);
  auto const note = form ? form->note : std::string{};
  auto const refuse = [&](std::string why, unsigned status) {
    completion(letter_page(at, asked->id, {}, status, {.wrong_file = std::move(why), .note = note}));
  };
  if (form && !accounts::is_own_form(at.session, form->token))
    return refuse(at.localizer.text("office.not_own.title"), 403);
  if (!form || (form->file.size == 0 && form->name.empty())) return refuse(at.localizer.text("files.choose"), 422);
  auto const refuse_file = [&](commands::Refused const& why) {
    refuse(commands::in_words_of_file(at.localizer, form->name, why.value().errors.first()),
           why.value().code == Errc::unavailable || why.value().code == Errc::conflict
               ? commands::status_of(why.value())
               : 422U);
  };
  // Before it is stored, so that nothing is kept of what is refused.
  auto const may = [&] {
    auto transaction = reading(at);
    return may_enclose(transaction, at.office.id, asked->id, form->name);
  }();
  if (!may) return refuse_file(commands::Refused{may.error()});
  auto const taken = files::take_in(depot.cabinet, at.office.id, form->file, form->name, form->note);
  if (!taken) return refuse_file(commands::Refused{taken.error()});
  Sent sent{Right::draft_letters, "letter.enclose", subject_of(*asked)};
  sent.work = [id = asked->id, taken = *taken](Command& command) { return as_done(enclose(command, id, taken)); };
  sent.done = letter_address(at, asked->id) + "#letter-documents";
  sent.again = [id = asked->id, note](AtDesk const& again, ui::Form const& shown, unsigned status) {
    auto const why = shown.wrong.empty() ? std::string{} : shown.wrong.front();
    return letter_page(again, id, {}, status, {.wrong_file = why, .note = note});
  };
  partnerships::web::send(at, {}, std::move(sent), http::Completion{[completion, wake = depot.wake](auto response) {
                            if (wake) wake();
                            if (response) completion(*std::move(response));
                          }});
}

void document_moved(AtDesk const& at, std::string verb,
                    commands::Outcome<std::int64_t> (*move)(Command&, LetterId, files::AttachmentId),
                    http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const asked = letter_asked(at);
  if (!asked) return completion(no_such_letter(at));
  auto const document = document_asked(at);
  if (!document) return completion(no_such_document(at));
  Sent sent{Right::draft_letters, std::move(verb), subject_of(*asked)};
  sent.work = [id = asked->id, document = document->id, move](Command& command) {
    return as_done(move(command, id, document));
  };
  sent.done = letter_address(at, asked->id) + "#letter-documents";
  sent.done_word = {};
  sent.again = told_on(letter_again(asked->id));
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

std::string documents_section(AtDesk const& at, Letter const& letter, std::vector<files::Attachment> const& documents,
                              Names const& names, LetterAgain const& again) {
  auto const may_change =
      has(at, Right::draft_letters) && after(letter.direction, letter.state, LetterAct::write).has_value();
  if (documents.empty() && !may_change) return {};
  json::array list;
  bool is_waiting = false;
  for (auto const& one : documents) {
    if (!one.is_there() && !may_change) continue;
    is_waiting = is_waiting || one.document.state == files::DocumentState::waiting;
    list.push_back(document_view(at, letter.id, one, names, may_change));
  }
  return ui::render("office_documents", at.localizer.language(),
                    {{"has_documents", !list.empty()},
                     {"documents", std::move(list)},
                     {"is_waiting", is_waiting},
                     {"again", letter_address(at, letter.id)},
                     {"is_handed_round", letter.state == LetterState::circulating},
                     {"add", may_change ? adding_form(at, letter, again) : std::string{}}});
}

void add_document_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  add_letters_file(router, desk, depot);
  add_copies_file(router, desk, depot);
  add_tasks_file(router, desk, depot);
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  auto options = files::web::upload_options(depot);
  add_desk_action(
      router, desk, "/letters/documents",
      [depot](AtDesk const& at, http::Completion const& completion) { document_sent(at, depot, completion); }, options);
  add_desk_action(router, desk, "/letters/document-away", [](AtDesk const& at, http::Completion const& completion) {
    document_moved(at, "letter.take_out", take_out, completion);
  });
  add_desk_action(router, desk, "/letters/document-back", [](AtDesk const& at, http::Completion const& completion) {
    document_moved(at, "letter.put_back", put_back, completion);
  });
  add_desk_page(
      router, desk, "/letters/document",
      [depot](AtDesk const& at) { return sent_out(at, depot, files::web::download); }, http::Cost::remote);
  add_desk_page(
      router, desk, "/letters/document-preview",
      [depot](AtDesk const& at) { return sent_out(at, depot, files::web::preview); }, http::Cost::remote);
}

}  // namespace amity::work::web
