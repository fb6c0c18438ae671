// SPDX-License-Identifier: Apache-2.0
#include "atlas/city_title.h"

#include "atlas/sql.h"

namespace amity::atlas {

std::optional<CityTitle> city_title(db::Transaction& transaction, CityId city) {
  auto title = transaction.one(sql::title_of_city, {{"id", city}}, [&](db::Row const& row) {
    auto const slug = row.is_null(1) ? std::string{} : row.get<std::string>(1);
    return CityTitle{slug.empty() ? "A" + std::to_string(city.value) : slug, row.get<std::string>(0), {}};
  });
  if (!title) return title;
  // "local" comes before "name": the reader's own name for it replaces the city's own in the same language.
  transaction.each(sql::titles_of_city, {{"id", city}}, [&](db::Row const& row) {
    title->names.insert_or_assign(row.get<std::string>(0), row.get<std::string>(1));
  });
  return title;
}

}  // namespace amity::atlas
