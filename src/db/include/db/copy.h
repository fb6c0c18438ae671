// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "db/tables.h"

#include <functional>
#include <vector>

namespace amity::db {

// Looks at the target before anything is kept; an error undoes the copy.
using CopyCheck = std::function<Result<void>(Transaction& target)>;

// Moves every row of every table, as it is at one moment, into another database of either kind, in one transaction.
// Both are migrated. Ids stay, and new ones go on after the highest. What arrived is read again and compared with what
// was there, table by table, before it is kept. Errc::conflict where the target holds rows already or its tables are
// others.
Result<std::vector<TableDigest>> copy_all(Database& from, Database& to, CopyCheck const& check);

}  // namespace amity::db
