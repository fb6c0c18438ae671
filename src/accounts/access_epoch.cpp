// SPDX-License-Identifier: Apache-2.0
#include "accounts/access_epoch.h"

#include "accounts/sql.h"

namespace amity::accounts {

std::int64_t access_epoch(db::Transaction& transaction, OfficeId office, AccountId account) {
  return transaction
      .one(sql::access_epoch, {{"office", office}, {"account", account}},
           [](db::Row const& row) { return row.get<std::int64_t>(0); })
      .value_or(0);
}

void begin_access_epoch(db::Transaction& transaction, OfficeId office, AccountId account) {
  transaction.execute(sql::next_access_epoch, {{"office", office}, {"account", account}});
}

}  // namespace amity::accounts
