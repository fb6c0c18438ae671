// SPDX-License-Identifier: Apache-2.0
// What partners and sources bring to the desk.
#include "partnerships/web/desk_routes.h"
#include "ui/format.h"

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

}  // namespace

void fit(Fittings& fittings) {
  fittings.sources.emplace_back(partner_hits);
  fittings.deeds.insert(fittings.deeds.end(), {{"office.partners", "/partners", accounts::Right::read_office},
                                               {"office.source.new", "/source", accounts::Right::edit_partnerships}});
}

}  // namespace amity::partnerships::web
