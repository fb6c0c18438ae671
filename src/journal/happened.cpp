// SPDX-License-Identifier: Apache-2.0
#include "journal/happened.h"

#include "journal/sql.h"

namespace amity::journal {

std::vector<Happened> happened_after(db::Transaction& transaction, OfficeId office, std::int64_t seq,
                                     std::int64_t limit) {
  return transaction.all(sql::happened_after, {{"office", office}, {"seq", seq}, {"limit", limit}},
                         [](db::Row const& row) {
                           return Happened{row.integer(0), row.get<std::string>(1), row.get<std::string>(2)};
                         });
}

std::int64_t newest_line(db::Transaction& transaction, OfficeId office) {
  return transaction.one(sql::head, {{"office", office}}, [](db::Row const& row) { return row.integer(0); })
      .value_or(0);
}

}  // namespace amity::journal
