// SPDX-License-Identifier: Apache-2.0
// Sharing a letter with a partner's counterpart: the part of the letter's page, what the guest sees, and the API.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"
#include "work/letter.h"

#include <memory>
#include <string>

namespace amity::guests::web {

void add_pages(http::Router& router, partnerships::web::Desk const& desk);

// Who has the letter, what they did, and the form to share it, for the letter's page; empty for who may not issue
// letters.
std::string guests_section(partnerships::web::AtDesk const& at, db::Transaction& transaction,
                           work::Letter const& letter);

auto add_guest_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                          std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListGuests, contract::ShareLetter, contract::RevokeGuest>;

}  // namespace amity::guests::web
