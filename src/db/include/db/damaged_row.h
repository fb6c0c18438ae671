// SPDX-License-Identifier: Apache-2.0
// What this program never writes: a table was edited behind its back, or the file lost data.
#pragma once

#include "core/result.h"
#include "db/database.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace amity::db {

// A row that names what is not there, or holds what nobody can read. Loaders throw it, so that nothing is shown wrong;
// the command line says it with its cure.
class DamagedRow : public DatabaseError {
 public:
  // row: "id 12"; why: "names city 999, which is not there"
  DamagedRow(std::string_view table, std::string_view row, std::string_view column, std::string_view why);
  Error error() const;  // Errc::unavailable, at the column

 private:
  std::string column_;
};

// "names city 999, which is not there"
std::string names_missing(std::string_view what, std::int64_t id);

}  // namespace amity::db
