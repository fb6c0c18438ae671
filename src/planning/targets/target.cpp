// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/target.h"

#include "planning/targets/sql.h"

namespace amity::planning::targets {

using partnerships::Change;

std::vector<Target> targets_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::targets_of, {{"office", office}}, [](db::Row const& row) {
    return Target{row.get<PartialDate>(0), row.get<std::string>(1), row.get<std::string>(2),
                  row.get<int>(3),         row.get<SourceId>(4),    row.get<std::string>(5)};
  });
}

Change put_targets(db::Transaction& transaction, OfficeId office, std::vector<Target> const& targets) {
  auto const stored = targets_of(transaction, office);
  if (stored == targets) return Change::unchanged;
  transaction.execute(sql::delete_targets, {{"office", office}});
  std::int64_t seq = 0;
  for (auto const& target : targets)
    transaction.execute(sql::insert_target, {{"office", office},
                                             {"seq", ++seq},
                                             {"by_date", target.by},
                                             {"kind", target.kind},
                                             {"region", target.region},
                                             {"figure", target.figure},
                                             {"source", target.source},
                                             {"note", target.note}});
  return stored.empty() ? Change::created : Change::changed;
}

}  // namespace amity::planning::targets
