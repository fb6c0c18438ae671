// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/target.h"

#include "db/id_sequence.h"
#include "planning/targets/sql.h"

namespace amity::planning::targets {

using partnerships::Change;
using partnerships::KeptRow;

namespace {

void write(db::Transaction& transaction, db::Query const& query, OfficeId office, std::int64_t row,
           Target const& target) {
  transaction.execute(query, {{"office", office},
                              {"seq", row},
                              {"by_date", target.by},
                              {"kind", target.kind},
                              {"region", target.region},
                              {"figure", target.figure},
                              {"source", target.source},
                              {"note", target.note}});
}

}  // namespace

std::vector<KeptRow<Target>> kept_targets(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::targets_of, {{"office", office}}, [](db::Row const& row) {
    return KeptRow<Target>{row.integer(0),
                           row.integer(1),
                           {row.get<PartialDate>(2), row.get<std::string>(3), row.get<std::string>(4), row.get<int>(5),
                            row.get<SourceId>(6), row.get<std::string>(7)}};
  });
}

std::vector<Target> targets_of(db::Transaction& transaction, OfficeId office) {
  return partnerships::values_of(kept_targets(transaction, office));
}

std::int64_t add_target(db::Transaction& transaction, OfficeId office, Target const& target) {
  auto const row = db::take_ids(transaction, office, "target");
  write(transaction, sql::insert_target, office, row, target);
  return row;
}

void change_target(db::Transaction& transaction, OfficeId office, std::int64_t row, Target const& target) {
  write(transaction, sql::update_target, office, row, target);
}

void remove_target(db::Transaction& transaction, OfficeId office, std::int64_t row) {
  transaction.execute(sql::delete_target, {{"office", office}, {"seq", row}});
}

Change put_targets(db::Transaction& transaction, OfficeId office, std::vector<Target> const& targets) {
  auto const stored = targets_of(transaction, office);
  if (stored == targets) return Change::unchanged;
  transaction.execute(sql::delete_targets, {{"office", office}});
  for (auto const& target : targets) add_target(transaction, office, target);
  return stored.empty() ? Change::created : Change::changed;
}

}  // namespace amity::planning::targets
