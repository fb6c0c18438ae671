// SPDX-License-Identifier: Apache-2.0
// Notices before people: their page, the press that ends the digest, their own calendar, and the API.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <memory>
#include <string>

namespace amity::notices::web {

void add_pages(http::Router& router, partnerships::web::Desk const& desk);

// What is unread, for the page Today; empty where nothing is, and for a token.
std::string unread_section(partnerships::web::AtDesk const& at, db::Transaction& transaction);

auto add_notice_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListNotices, contract::ReadNotices, contract::GetNoticeChoices,
                            contract::PutNoticeChoices>;
auto add_feed_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::GetCalendarFeed, contract::MakeCalendarFeed, contract::RevokeCalendarFeed>;

}  // namespace amity::notices::web
