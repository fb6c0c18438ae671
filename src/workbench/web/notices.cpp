// SPDX-License-Identifier: Apache-2.0
#include "notices.h"

namespace amity::workbench::web {

std::optional<Writer> writer_for(Desk const& desk, OfficeId office) {
  if (!desk.s->send_mail) return std::nullopt;
  auto const world = desk.s->world.now();
  auto const* found = world->reg.office(office);
  if (found == nullptr) return std::nullopt;
  return writer_of(*found, desk.s->origin);
}

void tell_owner(commands::Command& command, std::optional<Writer> const& writer, accounts::Account const& account,
                NoticeOf const& of) {
  if (writer) send_mail(command, notice_mail(*writer, account, of, command.at()));
}

std::string notice_key(std::string_view what, accounts::AccountId account, Instant at) {
  return std::string(what) + "/" + std::to_string(account.value) + "/" + to_string(at);
}

commands::Verb with_notice(Desk const& desk, accounts::Account const& account, Notice notice, std::string_view what,
                           commands::Verb verb) {
  return [writer = writer_for(desk, account.office), account, notice, what = std::string(what),
          verb = std::move(verb)](commands::Command& command) {
    auto outcome = verb(command);
    if (outcome) tell_owner(command, writer, account, {notice, notice_key(what, account.id, command.at())});
    return outcome;
  };
}

commands::Verb with_notice_of_browser(Desk const& desk, accounts::Account const& account, accounts::Attempt attempt,
                                      accounts::NewSession const& session, commands::Verb verb) {
  return [writer = writer_for(desk, account.office), account, attempt = std::move(attempt), hash = session.secret_hash,
          browser = session.browser, verb = std::move(verb)](commands::Command& command) {
    // Beginning makes the browser known.
    auto const is_new = !accounts::is_known_browser(command.transaction(), attempt);
    auto outcome = verb(command);
    if (outcome && is_new) tell_owner(command, writer, account, {Notice::new_browser, "browser/" + hash, browser});
    return outcome;
  };
}

void send_now(Desk const& desk) {
  if (desk.s->send_mail) desk.s->send_mail();
}

}  // namespace amity::workbench::web
