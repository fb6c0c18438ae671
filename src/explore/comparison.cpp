// SPDX-License-Identifier: Apache-2.0
#include "explore/comparison.h"

#include "snapshot/city_names.h"
#include "snapshot/claim_context.h"

namespace amity::explore {

Result<ComparisonAnswer> comparison_of(snapshot::World const& world, std::vector<atlas::City const*> cities,
                                       claims::ClaimScope const& scope, Day today) {
  for (auto& city : cities) city = &snapshot::principal(world, *city);
  for (std::size_t i = 0; i < cities.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (cities[i] == cities[j])
        return fail(Errc::invalid, "a city is compared with others, not with itself", "cities", "different cities");
  if (cities.size() < 2 || cities.size() > most_compared)
    return fail(Errc::invalid, std::to_string(cities.size()) + " cities cannot be compared", "cities",
                "two to six ids or slugs with commas between, such as Q182852,Q30002");
  return ComparisonAnswer{scope, today, claims::compare(snapshot::claim_context_of(world), cities, scope)};
}

}  // namespace amity::explore
