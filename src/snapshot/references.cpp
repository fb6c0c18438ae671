// SPDX-License-Identifier: Apache-2.0
#include "snapshot/references.h"

#include "db/damaged_row.h"

namespace amity::snapshot {
namespace {

void require_city(atlas::Atlas const& atlas, CityId city, std::string_view table, std::int64_t row,
                  std::string_view column) {
  if (atlas.city(city) == nullptr)
    throw db::DamagedRow(table, "id " + std::to_string(row), column, db::names_missing("city", city.value));
}

// Rows of an office have numbers with gaps, and are read in their order: the place in it finds the row.
template <class Rows>
void require_sources_of(Rows const& rows, std::string_view table, OfficeId office, partnerships::Register const& reg) {
  std::int64_t seq = 0;
  for (auto const& row : rows) {
    ++seq;
    if (reg.source(office, row.source) == nullptr)
      throw db::DamagedRow(table,
                           "office_id " + std::to_string(office.value) + ", row " + std::to_string(seq) + " by seq",
                           "source_id", db::names_missing("source", row.source.value));
  }
}

}  // namespace

void require_cities(partnerships::Register const& reg, atlas::Atlas const& atlas, std::size_t first) {
  for (auto const& office : reg.offices()) require_city(atlas, office.home, "office", office.id.value, "home_city_id");
  auto const& all = reg.partnerships();
  for (auto i = first; i < all.size(); ++i) {
    require_city(atlas, all[i].a, "partnership", all[i].id.value, "city_a");
    require_city(atlas, all[i].b, "partnership", all[i].id.value, "city_b");
  }
}

void require_sources(OfficeStatements const& said, OfficeId office, partnerships::Register const& reg) {
  require_sources_of(said.figures, "official_figure", office, reg);
  require_sources_of(said.targets, "target", office, reg);
  require_sources_of(said.policies, "policy", office, reg);
  require_sources_of(said.posts, "consular_post", office, reg);
}

}  // namespace amity::snapshot
