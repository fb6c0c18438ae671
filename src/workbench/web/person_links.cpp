// SPDX-License-Identifier: Apache-2.0
#include "person_links.h"

#include "notices/mailing.h"
#include "returns/web/words.h"
#include "ui/format.h"
#include "ui/links.h"

namespace amity::workbench::web {
namespace {

constexpr std::string_view by_hand{"hand"};

}  // namespace

LinkMailState link_mail_state(AtDesk const& at, accounts::Account const& account) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const found = mail::newest_about(transaction, at.office.id, about_link(account.id));
  // What is wiped is long over.
  if (!found || found->wiped) return {};
  auto const by_reason = [&](std::string_view key) {
    return LinkMailState{at.localizer.text(key, {{"reason", found->error}}), true};
  };
  switch (found->state) {
    case mail::State::waiting:
      if (!found->error.empty()) return by_reason("people.mail.delayed");
      return {at.localizer.text("people.mail.waiting"), false};
    case mail::State::sent: {
      if (found->returned)
        return {
            at.localizer.text("returns.link",
                              {{"trouble", returns::web::trouble_in_words(at.localizer, *found, at.office.timezone)},
                               {"words", found->returned->words}}),
            true};
      auto const when =
          ui::format_moment(at.localizer.language(), found->ended.value_or(found->created), at.office.timezone);
      return {at.localizer.text("people.mail.sent", {{"when", when}}), false};
    }
    case mail::State::refused:
      return by_reason("people.mail.refused");
    case mail::State::given_up:
      return by_reason("people.mail.given_up");
  }
  return {};
}

std::string notice_mail_trouble(AtDesk const& at, accounts::Account const& account) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  std::optional<mail::Mail> newest;
  for (auto const on : notices::all_mails) {
    auto found = mail::newest_about(transaction, at.office.id, notices::about_mail(account.id, on));
    if (found && !found->wiped && (!newest || newest->created < found->created)) newest = std::move(found);
  }
  if (!newest || (newest->state != mail::State::refused && newest->state != mail::State::given_up)) return {};
  auto const* key = newest->state == mail::State::refused ? "notices.mail.refused" : "notices.mail.given_up";
  return at.localizer.text(key, {{"reason", newest->error}});
}

std::string stop_told(AtDesk const& at, accounts::Account const& account) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const stop = returns::stop_of(transaction, account);
  if (!stop) return {};
  return returns::web::stop_in_words(at.localizer, *stop, at.office.timezone, returns::web::ToWhom::others);
}

std::string link_button(AtDesk const& at, accounts::Account const& account) {
  auto const is_invited = account.state == accounts::AccountState::invited;
  if (at.desk.s->send_mail) return at.localizer.text(is_invited ? "people.link.invite.mail" : "people.link.reset.mail");
  return at.localizer.text(is_invited ? "people.link.invite" : "people.link.reset");
}

std::string by_hand_address(AtDesk const& at, accounts::AccountId id) {
  return at.address("/people/link") + ui::query_text({{"id", std::to_string(id.value)}, {"by", std::string(by_hand)}});
}

bool is_by_hand(http::Request const& request) { return request.query("by") == by_hand; }

}  // namespace amity::workbench::web
