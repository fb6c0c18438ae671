// SPDX-License-Identifier: Apache-2.0
// Documents and pictures as people see them: on the desk's page of a partner, and in his hall.
#include "exhibit_views.h"

#include "accounts/actor.h"
#include "partnerships/web/desk_routes.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::pavilion::web {
namespace {

using accounts::Right;
using partnerships::web::AtDesk;

std::string public_address(std::string const& office, Public<Exhibit> const& exhibit) {
  return "/exhibits/" + office + "/" + std::to_string(publish(exhibit).attachment.id.value);
}

std::string size_in_words(ui::Localizer const& localizer, std::uint64_t bytes) {
  constexpr std::uint64_t kilo = 1024;
  constexpr std::uint64_t mega = kilo * kilo;
  if (bytes < mega) return localizer.text("files.kilobytes", {{"n", std::to_string((bytes + kilo - 1) / kilo)}});
  auto const tenths = (bytes * 10 + mega / 2) / mega;
  return localizer.text("files.megabytes", {{"n", std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)}});
}

std::string type_and_size(ui::Localizer const& localizer, files::Document const& document) {
  return localizer.word("files.type", to_string(document.type)) + " · " + size_in_words(localizer, document.kept_size);
}

// Whoever attached it, by his name; a program's own word otherwise.
std::string name_of(db::Transaction& transaction, OfficeId office, std::string const& actor) {
  auto const id = accounts::account_named(actor);
  auto const account = id ? accounts::account_of(transaction, office, *id) : std::nullopt;
  return account ? account->fields.name : actor;
}

// Why everyone does not see what was chosen for everyone; empty where they do, or it was not chosen.
std::string_view why_not_shown(Exhibit const& exhibit) {
  if (exhibit.fields.sight != Sight::everyone || is_shown(exhibit)) return {};
  if (exhibit.attachment.document.state == files::DocumentState::waiting) return "exhibits.not_yet";
  return exhibit.attachment.document.state == files::DocumentState::refused ? "" : "exhibits.not_anew";
}

json::object exhibit_view(AtDesk const& at, db::Transaction& transaction, std::string const& root, Exhibit const& one) {
  auto const& attachment = one.attachment;
  auto const& document = attachment.document;
  auto const address = [&](std::string_view below) {
    return root + std::string(below) + ui::query_text({{"document", std::to_string(attachment.id.value)}});
  };
  auto const pressed = [&](std::string_view below) { return partnerships::web::with_once(address(below)); };
  auto const may_attach = at.session.rights.contains(Right::edit_partnerships);
  auto const is_ready = document.state == files::DocumentState::ready && attachment.is_there();
  auto const why = why_not_shown(one);
  return {
      {"name", attachment.name},
      {"caption", ui::text_view(at.localizer, one.fields.caption)},
      {"credit", one.fields.credit},
      {"alt", std::string(choose(one.fields.alt, at.localizer.language()).text)},
      {"href", is_ready ? address("/content") : std::string{}},
      {"picture", is_ready && !document.preview_hash.empty() ? address("/preview") : std::string{}},
      {"facts", type_and_size(at.localizer, document)},
      {"by", name_of(transaction, at.office.id, attachment.added_by)},
      {"at", partnerships::web::moment_at(at, attachment.added_at)},
      {"sight", at.localizer.word("exhibits.sight", to_string(one.fields.sight))},
      {"is_public", one.fields.sight == Sight::everyone},
      {"not_shown", why.empty() || !attachment.is_there() ? std::string{} : at.localizer.text(why)},
      {"is_waiting", document.state == files::DocumentState::waiting},
      {"refused",
       document.state == files::DocumentState::refused
           ? at.localizer.text("files.refused",
                               {{"why", at.localizer.text("files.why." + std::string(files::why_word(document.why)),
                                                          {{"found", document.why}})}})
           : std::string{}},
      {"is_away", !attachment.is_there()},
      {"edit", attachment.is_there() && at.session.rights.contains(Right::edit_halls) ? address("") : std::string{}},
      {"remove", may_attach && attachment.is_there() ? pressed("/away") : std::string{}},
      {"put_back", may_attach && !attachment.is_there() ? pressed("/back") : std::string{}}};
}

}  // namespace

std::string exhibits_address(AtDesk const& at, atlas::City const& city) {
  return at.address("/partners/" + partnerships::web::id_of(city) + "/documents");
}

std::string exhibits_section(AtDesk const& at, db::Transaction& transaction, atlas::City const& city) {
  auto const root = exhibits_address(at, city);
  auto const may_attach = at.session.rights.contains(Right::edit_partnerships);
  json::array list;
  bool is_waiting = false;
  for (auto const& one : exhibits_of(transaction, at.office.id, city.id)) {
    if (!one.attachment.is_there() && !may_attach) continue;
    is_waiting = is_waiting || one.attachment.document.state == files::DocumentState::waiting;
    list.push_back(exhibit_view(at, transaction, root, one));
  }
  constexpr std::uint64_t megabyte = 1024U * 1024U;
  return ui::render(
      "office_exhibits", at.localizer.language(),
      {{"has_exhibits", !list.empty()},
       {"exhibits", std::move(list)},
       {"is_waiting", is_waiting},
       {"again", at.address("/partners/" + partnerships::web::id_of(city)) + "#office-documents"},
       {"add", may_attach ? root : std::string{}},
       {"most", at.localizer.text("files.most", {{"n", std::to_string(at.desk.s->most_document_bytes / megabyte)}})}});
}

json::array pictures_view(ui::Localizer const& localizer, std::string const& office,
                          std::vector<Public<Exhibit>> const& exhibits) {
  json::array list;
  for (auto const& shown : exhibits) {
    auto const& one = publish(shown);
    if (!one.is_picture()) continue;
    auto const address = public_address(office, shown);
    auto const has_preview = !one.attachment.document.preview_hash.empty();
    list.push_back(json::object{{"href", address},
                                {"src", has_preview ? address + "/preview" : address},
                                {"alt", ui::text_view(localizer, one.fields.alt)},
                                {"caption", ui::text_view(localizer, one.fields.caption)},
                                {"credit", one.fields.credit}});
  }
  return list;
}

json::array papers_view(ui::Localizer const& localizer, std::string const& office,
                        std::vector<Public<Exhibit>> const& exhibits) {
  json::array list;
  for (auto const& shown : exhibits) {
    auto const& one = publish(shown);
    if (one.is_picture()) continue;
    list.push_back(json::object{{"href", public_address(office, shown)},
                                {"name", one.attachment.name},
                                {"caption", ui::text_view(localizer, one.fields.caption)},
                                {"credit", one.fields.credit},
                                {"facts", type_and_size(localizer, one.attachment.document)}});
  }
  return list;
}

}  // namespace amity::pavilion::web
