// SPDX-License-Identifier: Apache-2.0
// Tables that no line of the journal accounts for, and whether all are there: for amity doctor, on either database.
// Private to the room.
#pragma once

#include "db/database.h"

#include <string>
#include <vector>

namespace amity::app {

// Tables, columns and indexes that this program's migrations make and that are not there, or are not so, a line each.
// What reads them cannot be asked anything then.
std::vector<std::string> missing_tables(db::Transaction& transaction);

// Ids that would be given twice; kept answers and counts of revisions that nothing here has written.
std::vector<std::string> odd_rows(db::Transaction& transaction);

}  // namespace amity::app
