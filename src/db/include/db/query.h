// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::db {

// A named SQL statement out of a slice's .sql file, with :parameters. One dialect for SQLite and PostgreSQL.
struct Query {
  std::string_view name;
  std::string_view text;
};

}  // namespace amity::db
