// SPDX-License-Identifier: Apache-2.0
// What partners and sources bring to the desk.
#include "atlas/city_title.h"
#include "partnerships/recording.h"
#include "partnerships/web/desk_routes.h"
#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

// By any of a partner's names, in whichever script.
std::vector<DeskHit> partner_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  auto const& world = search.world;
  auto const* office = world.reg.office(search.session.office);
  if (office == nullptr) return hits;
  for (auto const place : world.reg.of(office->home)) {
    auto const& partnership = world.reg.partnerships()[place];
    auto const* city = world.atlas.city(partnership.other(office->home));
    if (city == nullptr) continue;
    auto best = rank_of_folded(world.atlas.folded(*city), search.words);
    for (auto const& name : world.atlas.names(*city))
      if (auto const rank = rank_of_folded(world.atlas.folded(name), search.words); rank && (!best || *rank < *best))
        best = rank;
    if (!best) continue;
    auto const shown = world.atlas.name_in(*city, search.language);
    hits.push_back({*best, "partner", id_of(*city), std::string(shown.text),
                    ui::country_name(search.language, city->country), "/partners/" + id_of(*city)});
  }
  std::ranges::stable_sort(hits, {}, &DeskHit::rank);
  if (hits.size() > search.most) hits.resize(search.most);
  return hits;
}

// By its name or its short name.
std::vector<DeskHit> source_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  for (auto const& source : kept_sources(search.transaction, search.session.office)) {
    auto const rank = rank_of_words(source.kept.value.name + " " + source.key, search.words);
    if (!rank) continue;
    hits.push_back({*rank, "source", source.key, source.kept.value.name, source.key,
                    "/source" + ui::query_text({{"key", source.key}})});
  }
  return best_of(std::move(hits), search.most);
}

// A partner is named by the number of his city; his page is there before he is one. The home city has none.
std::optional<DeskRecord> partner_record(db::Transaction& transaction, accounts::Session const& session,
                                         std::int64_t id) {
  CityId const city{id};
  if (home_of(transaction, session.office) == city) return std::nullopt;
  auto title = atlas::city_title(transaction, city);
  if (!title) return std::nullopt;
  return DeskRecord{std::move(title->name), "/partners/" + title->id, std::move(title->names)};
}

// A partnership of the home city's, by its own number.
std::optional<DeskRecord> partnership_record(db::Transaction& transaction, accounts::Session const& session,
                                             std::int64_t id) {
  auto const partner = partner_in(transaction, session.office, PartnershipId{id});
  return partner ? partner_record(transaction, session, partner->value) : std::nullopt;
}

}  // namespace

void fit(Fittings& fittings) {
  using Is = RecordKind::Is;
  fittings.records.push_back({"partner", partner_record});
  fittings.records.push_back({"hall", partner_record, {}, Is::part});
  fittings.records.push_back({"city", partner_record, {}, Is::part});
  fittings.records.push_back({"partnership", partnership_record, {}, Is::part});
  fittings.sources.emplace_back(partner_hits);
  fittings.sources.emplace_back(source_hits);
  fittings.deeds.insert(fittings.deeds.end(),
                        {{"office.partners", "/partners", accounts::Right::read_office, "find.partners"},
                         {"office.source.new", "/source", accounts::Right::edit_partnerships, "find.source"}});
}

}  // namespace amity::partnerships::web
