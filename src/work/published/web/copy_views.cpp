// SPDX-License-Identifier: Apache-2.0
#include "copy_views.h"

#include "accounts/actor_names.h"
#include "marks.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/published/web/documents.h"
#include "work/published/web/routes.h"

#include <algorithm>

namespace amity::work::published::web {
namespace {

json::object copy_line(AtDesk const& at, accounts::ActorNames const& name_of, CopyHead const& copy) {
  return {{"href", copy_address(at, copy.id)},
          {"title", copy_title(at, copy)},
          {"state", copy_state(at, copy)},
          {"by", name_of(copy.last_by)},
          {"at", partnerships::web::moment_at(at, copy.last_at)},
          {"note", copy_note(at, copy)},
          {"words", copy.state == CopyState::returned ? copy.words : std::string{}}};
}

json::object list_of_copies(AtDesk const& at, std::string_view key, json::array lines) {
  return {{"key", std::string(key)},
          {"title", at.localizer.text("publications.today." + std::string(key))},
          {"count", ui::format_number(at.localizer.language(), static_cast<std::int64_t>(lines.size()))},
          {"lines", std::move(lines)},
          {"more", nullptr}};
}

}  // namespace

std::string letter_address_of(AtDesk const& at, LetterId id) {
  return at.address("/letters/letter") + ui::query_text({{"id", std::to_string(id.value)}});
}
std::string keeping_address_of(AtDesk const& at, LetterId id) {
  return at.address("/letters/keeping") + ui::query_text({{"id", std::to_string(id.value)}});
}
std::string copy_address(AtDesk const& at, PublicCopyId id) {
  return at.address("/letters/public") + ui::query_text({{"copy", std::to_string(id.value)}});
}
std::string act_address(AtDesk const& at, std::string_view what, PublicCopyId id) {
  return partnerships::web::with_once(at.address("/letters/public/" + std::string(what)) +
                                      ui::query_text({{"copy", std::to_string(id.value)}}));
}

std::string shown_at(AtDesk const& at, PublicCopyId id) {
  return ui::page_address(at.localizer.language(), "/letters/" + public_id(at.office, id));
}

std::string copy_title_alone(AtDesk const& at, CopyHead const& copy) {
  return in_one_line(at.localizer, choose(copy.title.for_office(), at.localizer.language()).text);
}
std::string copy_title(AtDesk const& at, CopyHead const& copy) {
  auto const title = copy_title_alone(at, copy);
  return title.empty() ? copy.number : copy.number + " · " + title;
}

std::string copy_state(AtDesk const& at, CopyHead const& copy) {
  if (copy.state == CopyState::published && copy.is_held) return at.localizer.text("publications.shut");
  return at.localizer.word("publications.state", to_string(copy.state));
}

std::string copy_note(AtDesk const& at, CopyHead const& copy) {
  if (copy.is_overtaken())
    return at.localizer.text("copies.note.changed", {{"at", partnerships::web::moment_at(at, copy.changed_at)}});
  if (!copy.is_held && is_before_sending(copy.letter_direction, copy.letter_state, copy.state))
    return at.localizer.text("copies.note.unsent");
  if (!is_in_hand(copy.state) || !copy.is_stopped()) return {};
  if (copy.is_held)
    return at.localizer.text(copy.state == CopyState::published ? "copies.note.shut" : "copies.note.held");
  if (copy.state == CopyState::published) return {};
  return at.localizer.text("copies.note.in_hand",
                           {{"state", at.localizer.word("letter.state", to_string(copy.letter_state))}});
}

std::optional<PublicCopy> copy_asked(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return copy_of(transaction, at.office.id, PublicCopyId{partnerships::web::number_asked(at, "copy")});
}
http::Response no_such_copy(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such copy", "copy", {}});
}

bool may_write(AtDesk const& at) { return at.session.rights.contains(accounts::Right::draft_letters); }
bool may_decide_on_copies(AtDesk const& at) {
  return at.session.rights.contains(accounts::Right::issue_letters) && at.session.account.value != 0;
}

std::string waiting_copies(AtDesk const& at, db::Transaction& transaction) {
  auto const decides = may_decide_on_copies(at);
  if (!decides && !may_write(at)) return {};
  auto const waiting = copies_waiting(transaction, at.office.id, at.session.actor);
  auto const overtaken = copies_overtaken(transaction, at.office.id);
  if (waiting.empty() && overtaken.empty()) return {};
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array to_decide;
  json::array stopped;
  json::array came_back;
  json::array changed;
  // Whoever drafts letters may withdraw it, and who publishes may let it stand.
  constexpr std::size_t most_overtaken{10};
  auto const first = std::span<PublicCopyId const>(overtaken).first(std::min(overtaken.size(), most_overtaken));
  for (auto const& copy : heads_of(transaction, at.office.id, first, at.session.actor))
    changed.push_back(copy_line(at, name_of, copy));
  for (auto const& copy : waiting) {
    auto line = [&] { return copy_line(at, name_of, copy); };
    // What would be refused is not asked for: it says what it waits for.
    if (copy.state == CopyState::waiting && copy.is_stopped() && (decides || copy.is_own))
      stopped.push_back(line());
    else if (copy.state == CopyState::waiting && decides && !copy.is_own)
      to_decide.push_back(line());
    if (copy.state == CopyState::returned && copy.is_own) came_back.push_back(line());
  }
  json::array groups;
  auto const add = [&](std::string_view key, json::array lines) {
    if (!lines.empty()) groups.push_back(list_of_copies(at, key, std::move(lines)));
  };
  add("overtaken", std::move(changed));
  if (overtaken.size() > most_overtaken)
    groups.back().as_object()["more"] =
        json::object{{"href", at.address("/letters/copies") + ui::query_text({{"state", "overtaken"}})},
                     {"text", at.localizer.text("copies.count", {{"n", static_cast<std::int64_t>(overtaken.size())}})}};
  add("decide", std::move(to_decide));
  add("returned", std::move(came_back));
  add("stopped", std::move(stopped));
  if (groups.empty()) return {};
  return ui::render("office_copies_waiting", at.localizer.language(), {{"groups", std::move(groups)}});
}

std::string copy_marks(AtDesk const& at, db::Transaction& transaction, LetterId letter) {
  json::array copies;
  for (auto const& copy : copy_heads_of(transaction, at.office.id, letter, at.session.actor))
    if (copy.is_overtaken())
      copies.push_back(
          json::object{{"note", copy_note(at, copy)},
                       {"href", copy_address(at, copy.id)},
                       {"title", at.localizer.text("publications.copy.title", {{"number", copy.number}})}});
  if (copies.empty()) return {};
  return ui::render("office_copy_mark", at.localizer.language(), {{"copies", std::move(copies)}});
}

std::string copies_section(AtDesk const& at, db::Transaction& transaction, Letter const& letter) {
  json::array lines;
  auto is_any_held = false;
  auto has_one_in_hand = false;
  std::optional<accounts::ActorNames> name_of;
  for (auto const& copy : copy_heads_of(transaction, at.office.id, letter.id, at.session.actor)) {
    if (copy.state == CopyState::dropped) continue;
    if (!name_of) name_of.emplace(transaction, at.office.id);
    is_any_held = is_any_held || (copy.is_held && is_in_hand(copy.state));
    has_one_in_hand = has_one_in_hand || is_in_hand(copy.state);
    lines.push_back(copy_line(at, *name_of, copy));
    lines.back().as_object()["shown"] =
        copy.state == CopyState::published && !copy.is_held ? shown_at(at, copy.id) : std::string{};
  }
  auto const can_make = may_write(at) && !has_one_in_hand && can_be_public(letter);
  if (lines.empty() && !can_make) return {};
  auto const none = lines.empty();
  return ui::render(
      "office_copies", at.localizer.language(),
      {{"none", none},
       {"held", is_any_held},
       {"keeping", keeping_address_of(at, letter.id)},
       {"lines", std::move(lines)},
       {"make", can_make ? at.address("/letters/public/new") + ui::query_text({{"id", std::to_string(letter.id.value)}})
                         : std::string{}}});
}

void add_pages(http::Router& router, Desk const& desk) {
  add_copy_forms(router, desk);
  add_copy_page(router, desk);
}

}  // namespace amity::work::published::web
