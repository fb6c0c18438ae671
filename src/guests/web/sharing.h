// SPDX-License-Identifier: Apache-2.0
// What pages and API of sharing have in common. Private to the room.
#pragma once

#include "files/web/transfer.h"
#include "guests/guest.h"
#include "mail/outbox.h"
#include "papers/typesetter.h"
#include "partnerships/web/desk.h"

#include <memory>
#include <optional>
#include <string>

namespace amity::guests::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;

// Who shares and reads what guests did.
inline constexpr auto of_issuers = accounts::Right::issue_letters;

// "/en/guest/amity-guest_...": where a guest's link leads, without the origin.
std::string guest_path(std::string_view language, std::string_view secret);
// "guest/3": by what the mail with a guest's link is looked up.
std::string about_guest(GuestId guest);

// Who writes to guests; nothing where this instance sends no mail.
struct Host {
  OfficeId office{};
  LocalText name;
  std::string origin;
};
std::optional<Host> host_of(server::ServerContext const& context, OfficeId office);
mail::NewMail guest_mail(Host const& host, Guest const& guest, std::string const& title, std::string_view secret);

// Shares, and mails the link where there is a host.
commands::Outcome<GuestId> share_by_mail(commands::Command& command, work::LetterId letter, Sharing const& sharing,
                                         std::optional<Host> const& host, std::string_view secret);
// The mail with the link is not sent any more, if it waits.
commands::Outcome<GuestId> revoke_with_mail(commands::Command& command, work::LetterId letter, GuestId guest);

void add_guest_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot,
                     std::shared_ptr<papers::Typesetter> const& typesetter);

}  // namespace amity::guests::web
