// SPDX-License-Identifier: Apache-2.0
#include "db/id_sequence.h"

#include "db/sql.h"

namespace amity::db {

std::int64_t take_ids(Transaction& transaction, OfficeId office, std::string_view table, std::int64_t count) {
  return transaction
      .one(sql::take_ids, {{"office", office}, {"name", table}, {"count", count}},
           [](Row const& row) { return row.get<std::int64_t>(0); })
      .value();
}

}  // namespace amity::db
