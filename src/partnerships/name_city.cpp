// SPDX-License-Identifier: Apache-2.0
#include "partnerships/name_city.h"

#include "atlas/short_name.h"
#include "partnerships/sql.h"

namespace amity::partnerships {

void name_city(commands::Command& command, CityId city) {
  auto& transaction = command.transaction();
  auto const name = atlas::short_name_to_give(transaction, city);
  if (!name) return;
  command.watch("city", {city});
  atlas::give_short_name(transaction, city, *name);
  command.touch("city", city.value);
}

std::vector<NamelessCity> nameless_cities(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::nameless_cities, {{"office", office}}, [](db::Row const& row) {
    return NamelessCity{row.get<CityId>(0), row.get<std::string>(1)};
  });
}

}  // namespace amity::partnerships
