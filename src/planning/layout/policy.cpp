// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/policy.h"

#include "db/id_sequence.h"
#include "planning/layout/sql.h"

#include <algorithm>

namespace amity::planning::layout {

using partnerships::Change;
using partnerships::KeptRow;

namespace {

void write_policy(db::Transaction& transaction, db::Query const& query, OfficeId office, std::int64_t row,
                  Policy const& policy) {
  transaction.execute(query, {{"office", office},
                              {"seq", row},
                              {"reason", policy.reason},
                              {"country", policy.country},
                              {"source", policy.source},
                              {"note", policy.note}});
}

}  // namespace

std::vector<KeptRow<Policy>> kept_policies(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::policies_of, {{"office", office}}, [](db::Row const& row) {
    return KeptRow<Policy>{
        row.integer(0),
        row.integer(1),
        {row.get<std::string>(2), row.get<std::string>(3), row.get<SourceId>(4), row.get<std::string>(5)}};
  });
}

std::vector<Policy> policies_of(db::Transaction& transaction, OfficeId office) {
  return partnerships::values_of(kept_policies(transaction, office));
}

std::int64_t add_policy(db::Transaction& transaction, OfficeId office, Policy const& policy) {
  auto const row = db::take_ids(transaction, office, "policy");
  write_policy(transaction, sql::insert_policy, office, row, policy);
  return row;
}

void change_policy(db::Transaction& transaction, OfficeId office, std::int64_t row, Policy const& policy) {
  write_policy(transaction, sql::update_policy, office, row, policy);
}

void remove_policy(db::Transaction& transaction, OfficeId office, std::int64_t row) {
  transaction.execute(sql::delete_policy, {{"office", office}, {"seq", row}});
}

Change put_policies(db::Transaction& transaction, OfficeId office, std::vector<Policy> const& policies) {
  auto const stored = policies_of(transaction, office);
  if (stored == policies) return Change::unchanged;
  transaction.execute(sql::delete_policies, {{"office", office}});
  for (auto const& policy : policies) add_policy(transaction, office, policy);
  return stored.empty() ? Change::created : Change::changed;
}

std::vector<CountryPolicy> by_reason(std::vector<Policy> const& policies) {
  std::vector<CountryPolicy> reasons;
  for (auto const& policy : policies) {
    auto at = std::find_if(reasons.begin(), reasons.end(),
                           [&](CountryPolicy const& known) { return known.reason == policy.reason; });
    if (at == reasons.end()) at = reasons.insert(at, CountryPolicy{policy.reason, {}});
    at->countries.push_back(policy.country);
  }
  return reasons;
}

std::vector<CountryPolicy> replaced(std::vector<CountryPolicy> standing, std::vector<CountryPolicy> const& given) {
  auto const key = [](CountryPolicy const& policy) {
    auto reason = policy.reason;
    std::replace(reason.begin(), reason.end(), ' ', '_');
    return reason;
  };
  std::erase_if(standing, [&](CountryPolicy const& old) {
    return std::any_of(given.begin(), given.end(), [&](CountryPolicy const& own) { return key(own) == key(old); });
  });
  standing.insert(standing.end(), given.begin(), given.end());
  return standing;
}

}  // namespace amity::planning::layout
