// SPDX-License-Identifier: Apache-2.0
#include "snapshot/world.h"

#include <unicode/timezone.h>

namespace amity::snapshot {

World::World(db::Transaction& transaction)
    : reg(partnerships::Register::load(transaction)),
      atlas(atlas::Atlas::load(transaction)),
      search(atlas::SearchIndex::build(
          atlas, [this](CityId city) { return static_cast<std::uint32_t>(reg.of(city).size()); })),
      countries(reg, atlas),
      figures(reg, atlas),
      ties(reg),
      sources(reg),
      tallies(reg, atlas, countries) {
  for (auto const& office : reg.offices())
    statements.emplace(office.id, OfficeStatements{partnerships::figures_of(transaction, office.id),
                                                   planning::targets::targets_of(transaction, office.id),
                                                   planning::layout::policies_of(transaction, office.id),
                                                   institutions::posts_of(transaction, office.id),
                                                   pavilion::halls_of(transaction, office.id)});
}

std::shared_ptr<World const> World::load(db::Database& database) {
  auto transaction = database.read();
  return std::make_shared<World const>(transaction);
}

atlas::City const* World::city(std::string_view id_or_slug) const {
  auto const id = atlas::parse_public_id(id_or_slug);
  auto const* found = id ? atlas.find(*id) : nullptr;
  return found != nullptr ? found : atlas.by_slug(id_or_slug);
}

partnerships::Office const* World::office_of(CityId city) const {
  for (auto const& office : reg.offices())
    if (office.home == city) return &office;
  return nullptr;
}

Day day_at(Clock const& clock, std::string const& timezone) {
  auto const now = clock();
  std::unique_ptr<icu::TimeZone> const zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(timezone)));
  std::int32_t offset_ms = 0;
  std::int32_t daylight_ms = 0;
  auto status = U_ZERO_ERROR;
  zone->getOffset(static_cast<double>(now.time_since_epoch().count()), 0, offset_ms, daylight_ms, status);
  if (U_FAILURE(status) != 0) return std::chrono::floor<std::chrono::days>(now);
  return std::chrono::floor<std::chrono::days>(now + std::chrono::milliseconds{offset_ms + daylight_ms});
}

}  // namespace amity::snapshot
