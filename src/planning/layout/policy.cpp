// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/policy.h"

#include "planning/layout/sql.h"

#include <algorithm>

namespace amity::planning::layout {

using partnerships::Change;

std::vector<Policy> policies_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::policies_of, {{"office", office}}, [](db::Row const& row) {
    return Policy{row.get<std::string>(0), row.get<std::string>(1), row.get<SourceId>(2), row.get<std::string>(3)};
  });
}

Change put_policies(db::Transaction& transaction, OfficeId office, std::vector<Policy> const& policies) {
  auto const stored = policies_of(transaction, office);
  if (stored == policies) return Change::unchanged;
  transaction.execute(sql::delete_policies, {{"office", office}});
  std::int64_t seq = 0;
  for (auto const& policy : policies)
    transaction.execute(sql::insert_policy, {{"office", office},
                                             {"seq", ++seq},
                                             {"reason", policy.reason},
                                             {"country", policy.country},
                                             {"source", policy.source},
                                             {"note", policy.note}});
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
