// SPDX-License-Identifier: Apache-2.0
#include "db/damaged_row.h"

namespace amity::db {

DamagedRow::DamagedRow(std::string_view table, std::string_view row, std::string_view column, std::string_view why)
    : DatabaseError(Kind::other, "the table " + std::string(table) + " is damaged: in the row " + std::string(row) +
                                     " the column " + std::string(column) + " " + std::string(why)),
      column_(column) {}

Error DamagedRow::error() const {
  return {Errc::unavailable, what(), column_,
          "see with 'amity doctor' what else is damaged, then restore the last backup in which it finds nothing"};
}

std::string names_missing(std::string_view what, std::int64_t id) {
  return "names " + std::string(what) + " " + std::to_string(id) + ", which is not there";
}

}  // namespace amity::db
