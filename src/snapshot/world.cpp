// SPDX-License-Identifier: Apache-2.0
#include "snapshot/world.h"

#include "snapshot/references.h"

#include <unicode/timezone.h>

namespace amity::snapshot {

OfficeStatements const& Statements::at(OfficeId office) const {
  static OfficeStatements const nothing;
  auto const* said = of_office_.find(office);
  return said == nullptr ? nothing : **said;
}

void Statements::read(db::Transaction& transaction, OfficeId office) {
  of_office_.set(office,
                 std::make_shared<OfficeStatements const>(OfficeStatements{
                     partnerships::figures_of(transaction, office), planning::targets::targets_of(transaction, office),
                     planning::layout::policies_of(transaction, office), institutions::posts_of(transaction, office),
                     pavilion::halls_of(transaction, office), pavilion::shows_of(transaction, office)}));
}

work::LettersForAll const& PublicLetters::at(OfficeId office) const {
  static work::LettersForAll const nothing;
  auto const* shown = of_office_.find(office);
  return shown == nullptr ? nothing : **shown;
}

void PublicLetters::read(db::Transaction& transaction, OfficeId office) {
  of_office_.set(office, std::make_shared<work::LettersForAll const>(work::letters_for_all(transaction, office)));
}

AtlasScope::AtlasScope(db::Transaction& transaction, partnerships::Register const& reg)
    : atlas(atlas::Atlas::load(transaction)), search(atlas::SearchIndex::build(atlas, [&](CityId city) {
        return static_cast<std::uint32_t>(reg.of(city).size());
      })) {}

RegisterScope::RegisterScope(partnerships::Register loaded, std::shared_ptr<AtlasScope const> atlas)
    : atlas_scope(std::move(atlas)),
      reg(std::move(loaded)),
      countries(reg, atlas_scope->atlas),
      figures(reg, atlas_scope->atlas),
      ties(std::make_shared<MadeOnce<PartnershipGraph>>()),
      sources(reg),
      claim_indexes({reg, atlas_scope->atlas, countries}) {
  require_cities(reg, atlas_scope->atlas);
}

RegisterScope::RegisterScope(RegisterScope const& before, partnerships::RegisterRenewal const& renewal)
    : atlas_scope(before.atlas_scope),
      reg(renewal.reg),
      countries(
          before.countries.with(reg, atlas_scope->atlas, static_cast<std::uint32_t>(before.reg.partnerships().size()))),
      figures(before.figures.with(before.reg, reg, atlas_scope->atlas, renewal.changed)),
      ties(reg.partnerships().size() == before.reg.partnerships().size()
               ? before.ties
               : std::make_shared<MadeOnce<PartnershipGraph>>()),
      sources(before.sources.with(before.reg, renewal)),
      claim_indexes({reg, atlas_scope->atlas, countries}, before.claim_indexes, renewal.changed) {
  require_cities(reg, atlas_scope->atlas, before.reg.partnerships().size());
}

namespace {

World::Scopes read_all(db::Transaction& transaction) {
  World::Scopes scopes;
  auto reg = partnerships::Register::load(transaction);
  scopes.atlas = std::make_shared<AtlasScope const>(transaction, reg);
  scopes.reg = std::make_shared<RegisterScope const>(std::move(reg), scopes.atlas);
  for (auto const& office : scopes.reg->reg.offices()) {
    scopes.statements.read(transaction, office.id);
    require_sources(scopes.statements.at(office.id), office.id, scopes.reg->reg);
    scopes.letters.read(transaction, office.id);
    scopes.revisions.office.set(office.id, 1);
  }
  return scopes;
}

}  // namespace

World::World(Scopes given)
    : scopes(std::move(given)),
      reg(scopes.reg->reg),
      atlas(scopes.atlas->atlas),
      search(scopes.atlas->search),
      countries(scopes.reg->countries),
      figures(scopes.reg->figures),
      sources(scopes.reg->sources),
      claim_indexes(scopes.reg->claim_indexes),
      statements(scopes.statements),
      letters(scopes.letters) {}

World::World(db::Transaction& transaction) : World(read_all(transaction)) {}

PartnershipGraph const& World::ties() const {
  return scopes.reg->ties->get([this] { return PartnershipGraph(reg); });
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
