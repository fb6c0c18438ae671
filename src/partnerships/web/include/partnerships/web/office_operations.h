// SPDX-License-Identifier: Apache-2.0
// What operations have in common that read or write what is of one office.
#pragma once

#include "commands/command.h"
#include "commands/web/writing.h"
#include "contract/generated/common.h"
#include "partnerships/web/own_office.h"
#include "server/context.h"

namespace amity::partnerships::web {

// Reads the database as it is now.
struct OfficeReads {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
  // Errors as own_office() has them.
  Result<void> own(accounts::Session const& session, std::string_view office) const {
    auto const found = own_office(*s->world.now(), session, office);
    if (!found) return Failure{found.error()};
    return {};
  }
};

// Writes: held to the office of who asks before it waits; done by the rows as they are then.
struct OfficeWrites {
  server::Shared s;
  template <class Parameters>
  Result<void> check(Parameters const& asked, accounts::Session const& session) const {
    auto const office = own_office(*s->world.now(), session, asked.office);
    if (!office) return Failure{office.error()};
    return {};
  }
};

// The version that stands, as what was changed.
inline commands::Outcome<contract::Recorded> recorded(commands::Outcome<std::int64_t> const& version) {
  if (!version) return commands::Refused{version.error()};
  return contract::Recorded{contract::RecordChange::changed, *version};
}

}  // namespace amity::partnerships::web
