// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "db/database.h"

#include <cstdint>
#include <string_view>

namespace amity::db {

// The first of `count` new ids for an office's rows of that table, from 1 on. An id is never given twice, not even
// where its row was deleted; a transaction that is rolled back gives its ids back. Writers of the same office and table
// wait for each other until the end of the transaction.
std::int64_t take_ids(Transaction& transaction, OfficeId office, std::string_view table, std::int64_t count = 1);

}  // namespace amity::db
