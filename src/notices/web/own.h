// SPDX-License-Identifier: Apache-2.0
// What the operations on one's own things share: an account of the office asks, never a token. Private to the room.
#pragma once

#include "partnerships/web/own_office.h"
#include "parts.h"

namespace amity::notices::web {

inline Result<void> own_account_of(server::Shared const& s, accounts::Session const& session, std::string_view office) {
  auto const found = partnerships::web::own_office(*s->world.now(), session, office);
  if (!found) return Failure{found.error()};
  if (session.account.value == 0) return Failure{only_accounts()};
  return {};
}

// What reads the database as it is now.
struct OwnReading {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
  Result<void> own(accounts::Session const& session, std::string_view office) const {
    return own_account_of(s, session, office);
  }
};

// What is written.
struct OwnWrites {
  server::Shared s;
  template <class Parameters>
  Result<void> check(Parameters const& asked, accounts::Session const& session) const {
    return own_account_of(s, session, asked.office);
  }
};

}  // namespace amity::notices::web
