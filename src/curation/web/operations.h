// SPDX-License-Identifier: Apache-2.0
// What the room's operations have in common. Private to the room.
#pragma once

#include "curation/web/routes.h"
#include "partnerships/web/own_office.h"

namespace amity::curation::web {

// What reads the database as it is now.
struct Reading {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
  Result<void> own(accounts::Session const& session, std::string_view office) const {
    auto const found = partnerships::web::own_office(*s->world.now(), session, office);
    if (!found) return Failure{found.error()};
    return {};
  }
};

// What is written: held to the office of who asks before it waits, done by the rows as they are then.
struct Writes {
  server::Shared s;
  template <class Parameters>
  Result<void> check(Parameters const& asked, accounts::Session const& session) const {
    auto const office = partnerships::web::own_office(*s->world.now(), session, asked.office);
    if (!office) return Failure{office.error()};
    return {};
  }
};

}  // namespace amity::curation::web
