// SPDX-License-Identifier: Apache-2.0
// Sharing a letter with a partner's counterpart: the part of the letter's page, what the guest sees, and the API.
#pragma once

#include "contract/operation.h"
#include "files/web/transfer.h"
#include "papers/typesetter.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/fittings.h"
#include "partnerships/web/recording.h"
#include "work/letter.h"

#include <memory>
#include <string>

namespace amity::guests::web {

// `depot`: of the documents that guests take; `typesetter`: of the letter's PDF. It lives as long as the server.
void add_pages(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot,
               std::shared_ptr<papers::Typesetter> const& typesetter);

// Whose name and address should be gone.
void fit(partnerships::web::Fittings& fittings);

// Who has the letter and what they did, for the letter's page; for who may issue letters their addresses of mail, and
// the forms to share and to revoke, too. Empty where there is nothing to be seen or done.
std::string guests_section(partnerships::web::AtDesk const& at, db::Transaction& transaction,
                           work::Letter const& letter);

auto add_guest_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                          std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListGuests, contract::ShareLetter, contract::RevokeGuest>;

}  // namespace amity::guests::web
