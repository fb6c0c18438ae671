// SPDX-License-Identifier: Apache-2.0
#include "desk/presence.h"

#include "db/database.h"
#include "desk/sql.h"

namespace amity::desk {

void note_viewers(db::Transaction& transaction, std::vector<Viewer> const& viewers, Instant now) {
  auto const until = amity::to_string(now + believed);
  for (auto const& viewer : viewers)
    transaction.execute(sql::note_viewer, {{"office", viewer.office},
                                           {"kind", viewer.subject.kind},
                                           {"subject", viewer.subject.id},
                                           {"viewer", viewer.key},
                                           {"account", viewer.account},
                                           {"until", until}});
  transaction.execute(sql::forget_viewers_before, {{"now", amity::to_string(now)}});
}

void forget_viewer(db::Transaction& transaction, Viewer const& viewer) {
  transaction.execute(sql::forget_viewer, {{"office", viewer.office},
                                           {"kind", viewer.subject.kind},
                                           {"subject", viewer.subject.id},
                                           {"viewer", viewer.key}});
}

std::vector<accounts::AccountId> present(db::Transaction& transaction, OfficeId office, Subject const& subject,
                                         Instant now) {
  return transaction.all(
      sql::present,
      {{"office", office}, {"kind", subject.kind}, {"subject", subject.id}, {"now", amity::to_string(now)}},
      [](db::Row const& row) { return row.get<accounts::AccountId>(0); });
}

}  // namespace amity::desk
