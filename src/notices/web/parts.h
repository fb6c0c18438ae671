// SPDX-License-Identifier: Apache-2.0
// What the pages of notices share. Private to the room.
#pragma once

#include "partnerships/web/desk.h"
#include "ui/form.h"
#include "ui/json.h"

#include <string>

namespace amity::notices::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;

// What every role may: it is about nobody but oneself.
inline constexpr auto of_everybody = accounts::Right::read_office;

// A token has no account, and so none of these.
Error only_accounts();
// The account of "account:5", by which a command knows who acts; 0 for any other actor.
accounts::AccountId account_acting(commands::Command const& command);

// The parts of the page of one's notices.
ui::Form choices_form(AtDesk const& at, db::Transaction& transaction);
http::Response notices_page(AtDesk const& at, ui::Form const* choices, unsigned status);
std::string feed_section(AtDesk const& at, db::Transaction& transaction);

void add_notices_page(http::Router& router, Desk const& desk);
void add_end_of_digest(http::Router& router, Desk const& desk);
void add_feed_pages(http::Router& router, Desk const& desk);
// "/calendar/<secret>.ics", for calendar programs.
void add_feed(http::Router& router, Desk const& desk);
// Where a calendar is read, without the origin.
std::string feed_path(std::string_view secret);

}  // namespace amity::notices::web
