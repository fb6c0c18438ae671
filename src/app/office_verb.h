// SPDX-License-Identifier: Apache-2.0
// What verbs that act for one office share. Private to the room.
#pragma once

#include "commands/execute.h"
#include "verbs.h"

#include <map>
#include <optional>
#include <string>

namespace amity::app {

std::map<OfficeId, std::string> office_slugs_in(db::Transaction& transaction);
// Errc::not_found with those that there are.
Result<OfficeId> office_named(db::Transaction& transaction, std::string const& slug);

// Every error on a line of its own; the exit status for it.
int tell(commands::Refusal const& refusal);

// Does it for the office and journals it; nothing where there is no such office, which is told.
template <class Work>
std::optional<commands::Outcome<std::string>> done_for(db::Database& database, std::string const& slug,
                                                       std::string verb, std::string subject, Work&& work) {
  auto const office = [&] {
    auto transaction = database.read();
    return office_named(transaction, slug);
  }();
  if (!office) {
    complain(office.error());
    return std::nullopt;
  }
  return commands::execute(database, system_clock(),
                           {*office, {actor_name()}, std::move(verb), std::move(subject), {}, {}}, work);
}

}  // namespace amity::app
