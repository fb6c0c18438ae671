// SPDX-License-Identifier: Apache-2.0
// What the parts of the page of one's own account share. Private to the room.
#pragma once

#include "accounts/account.h"
#include "http/router.h"
#include "partnerships/web/desk.h"

#include <string>

namespace amity::workbench::web {

// What every role may: it is about nobody but oneself.
inline constexpr auto of_everybody = accounts::Right::read_office;

// The session's account; of a token there is none, and the other is its answer.
accounts::Account own_account(partnerships::web::AtDesk const& at);
http::Response for_accounts_only(partnerships::web::AtDesk const& at);
// "account/5", as the journal says it.
std::string subject_of(partnerships::web::AtDesk const& at);

// Whether the present password was typed; what is wrong with it otherwise. Counted like a sign-in.
std::string wrong_present(partnerships::web::AtDesk const& at, accounts::Account const& account,
                          std::string const& password);

void add_own_authenticator(http::Router& router, partnerships::web::Desk const& desk);

}  // namespace amity::workbench::web
