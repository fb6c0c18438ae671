// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "db/tables.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::db {

// One line for each trouble found in a database; none where it is whole.
using WholeCheck = std::function<std::vector<std::string>(Database&)>;

struct BackupReport {
  Dialect kind{};
  std::int64_t bytes{};              // of the backup's file
  std::vector<TableDigest> tables;   // of all that is in it
  std::vector<std::string> repairs;  // restore: what was cleared away of one that was not finished
};

// Writes what the database holds at one moment into a new file, while others read and write it: for SQLite a database
// by the online backup interface, with a seal (its tables' digests) in it; for PostgreSQL what pg_dump writes in its
// custom format. The file is checked and on the disk before it gets its name; until then it is FILE.unfinished.
// Errc::conflict where FILE is there already, Errc::refused where the check finds trouble, Errc::unavailable where it
// cannot be written.
Result<BackupReport> back_up(std::string_view url, std::filesystem::path const& file, WholeCheck const& check);

// Puts a backup, told by its content, into a new SQLite file or an empty PostgreSQL database, brings it to this
// program's version and checks it. Errc::invalid for a file that is no whole backup of Amity, Errc::conflict for one of
// a newer program, a target that is not empty or of the other kind, Errc::refused where the check finds trouble. Until
// it is done the target says that it is not (restore_is_unfinished()), and what a killed one left is cleared away by
// the next.
Result<BackupReport> restore(std::filesystem::path const& file, std::string_view url, WholeCheck const& check);

// Whether a restore into this SQLite file was begun and not finished. (Database::migrate() says it of PostgreSQL.)
bool restore_is_unfinished(std::filesystem::path const& database);

}  // namespace amity::db
