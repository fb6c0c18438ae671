// SPDX-License-Identifier: Apache-2.0
#include "copy_views.h"

#include "accounts/account.h"
#include "accounts/actor.h"
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

// Its title in the reader's language, with its number.
std::string copy_title(AtDesk const& at, CopyHead const& copy) {
  auto const title = choose(copy.title.for_office(), at.localizer.language()).text;
  return title.empty() ? copy.number : copy.number + " · " + in_one_line(at.localizer, title);
}

json::object copy_line(AtDesk const& at, accounts::ActorNames const& name_of, CopyHead const& copy) {
  return {{"href", copy_address(at, copy.id)},
          {"title", copy_title(at, copy)},
          {"state", at.localizer.word("publications.state", to_string(copy.state))},
          {"by", name_of(is_decided(copy.state) && !copy.decided_by.empty() ? copy.decided_by : copy.made_by)},
          {"at", partnerships::web::moment_at(at, is_decided(copy.state) ? copy.decided_at : copy.made_at)},
          {"words", copy.state == CopyState::returned ? copy.words : std::string{}}};
}

CopyHead head_of(PublicCopy const& copy) {
  return {copy.id,      copy.state,   copy.number,     Office<LocalText>{copy.texts.for_office().title},
          copy.made_by, copy.made_at, copy.decided_by, copy.decided_at,
          copy.words};
}

json::object list_of_copies(AtDesk const& at, std::string_view key, json::array lines) {
  return {{"key", std::string(key)},
          {"title", at.localizer.text("publications.today." + std::string(key))},
          {"count", ui::format_number(at.localizer.language(), static_cast<std::int64_t>(lines.size()))},
          {"lines", std::move(lines)}};
}

}  // namespace

std::string letter_address_of(AtDesk const& at, LetterId id) {
  return at.address("/letters/letter") + ui::query_text({{"id", std::to_string(id.value)}});
}
std::string copy_address(AtDesk const& at, PublicCopyId id) {
  return at.address("/letters/public") + ui::query_text({{"copy", std::to_string(id.value)}});
}
std::string act_address(AtDesk const& at, std::string_view what, PublicCopyId id) {
  return partnerships::web::with_once(at.address("/letters/public/" + std::string(what)) +
                                      ui::query_text({{"copy", std::to_string(id.value)}}));
}

std::string actor_called(AtDesk const& at, db::Transaction& transaction, std::string const& actor) {
  auto const id = accounts::account_named(actor);
  auto const account = id ? accounts::account_of(transaction, at.office.id, *id) : std::nullopt;
  return account ? account->fields.name : actor;
}

std::string shown_at(AtDesk const& at, PublicCopy const& copy) {
  if (!copy.published_on) return {};
  return ui::page_address(at.localizer.language(), "/letters/" + public_id(at.office, copy.id));
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
  if (waiting.empty()) return {};
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array to_decide;
  json::array came_back;
  for (auto const& [copy, is_own] : waiting) {
    if (copy.state == CopyState::waiting && decides && !is_own) to_decide.push_back(copy_line(at, name_of, copy));
    if (copy.state == CopyState::returned && is_own) came_back.push_back(copy_line(at, name_of, copy));
  }
  json::array groups;
  if (!to_decide.empty()) groups.push_back(list_of_copies(at, "decide", std::move(to_decide)));
  if (!came_back.empty()) groups.push_back(list_of_copies(at, "returned", std::move(came_back)));
  if (groups.empty()) return {};
  return ui::render("office_copies_waiting", at.localizer.language(), {{"groups", std::move(groups)}});
}

std::string copies_section(AtDesk const& at, db::Transaction& transaction, Letter const& letter) {
  json::array lines;
  auto is_any_held = false;
  auto has_one_in_hand = false;
  std::optional<accounts::ActorNames> name_of;
  for (auto const& copy : copies_of_letter(transaction, at.office.id, letter.id)) {
    if (copy.state == CopyState::dropped) continue;
    if (!name_of) name_of.emplace(transaction, at.office.id);
    auto const is_held = is_under_hold(transaction, at.office.id, copy.id);
    is_any_held = is_any_held || is_held;
    has_one_in_hand = has_one_in_hand || is_in_hand(copy.state);
    lines.push_back(copy_line(at, *name_of, head_of(copy)));
    lines.back().as_object()["shown"] =
        copy.state == CopyState::published && !is_held ? shown_at(at, copy) : std::string{};
  }
  auto const can_make = may_write(at) && !has_one_in_hand && can_be_public(letter);
  if (lines.empty() && !can_make) return {};
  auto const none = lines.empty();
  return ui::render(
      "office_copies", at.localizer.language(),
      {{"none", none},
       {"held", is_any_held},
       {"lines", std::move(lines)},
       {"make", can_make ? at.address("/letters/public/new") + ui::query_text({{"id", std::to_string(letter.id.value)}})
                         : std::string{}}});
}

void add_pages(http::Router& router, Desk const& desk) {
  add_copy_forms(router, desk);
  add_copy_page(router, desk);
}

}  // namespace amity::work::published::web
