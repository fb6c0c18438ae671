// SPDX-License-Identifier: Apache-2.0
// What `amity doctor` looks at, and every verb that makes or moves a database. Private to the room.
#pragma once

#include "db/database.h"
#include "mail/outbox.h"
#include "people/erasure.h"
#include "people/key_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace amity::app {

struct Findings {
  std::int64_t journal_lines{};
  std::size_t cities{};
  std::size_t partnerships{};
  mail::Figures mail{};               // what waits is no trouble by itself
  std::vector<std::string> unlisted;  // years whose holidays an office should list by now; no trouble either
  std::vector<std::string> nameless;  // offices' cities without a short name, a line an office; no trouble either
  people::NotGone not_gone{};         // of what was erased; after an hour it is a trouble
  std::vector<std::string> rules;     // in force with words that no case has; whoever loads the set anew mends them
  std::vector<std::string> troubles;  // one line each; empty where all is whole
  bool is_readable{true};             // false: tables are missing, and nothing else was looked at
};

// The journal's hash chains, the tables' rows against what the journal says they are, the database itself with its
// foreign keys, and what a server would hold in memory against the tables.
Findings examine(db::Database& database);
// Keys of personal values: missing ones, and ones that should be gone. `keys`: nothing where the place has no folder.
void examine_keys(db::Database& database, std::optional<people::KeyStore> const& keys, Findings& found);

}  // namespace amity::app
