// SPDX-License-Identifier: Apache-2.0
#include "partnerships/recording.h"
#include "partnerships/sql.h"

namespace amity::partnerships {

std::optional<CityId> home_of(db::Transaction& transaction, OfficeId office) {
  return transaction.one(sql::home_of_office, {{"office", office}},
                         [](db::Row const& row) { return row.get<CityId>(0); });
}

std::optional<CityId> partner_in(db::Transaction& transaction, OfficeId office, PartnershipId partnership) {
  auto const home = home_of(transaction, office);
  if (!home) return std::nullopt;
  return transaction.one(sql::partner_in, {{"home", *home}, {"partnership", partnership}},
                         [](db::Row const& row) { return row.get<CityId>(0); });
}

}  // namespace amity::partnerships
