// SPDX-License-Identifier: Apache-2.0
#include "claims/figures.h"

#include "figures_of_pairs.h"

namespace amity::claims {
namespace {

template <class Key>
void add(std::map<Key, int>& counts, Key key, int by) {
  auto const at = counts.try_emplace(key, 0).first;
  if ((at->second += by) == 0) counts.erase(at);
}

}  // namespace

WorldFigures::WorldFigures(partnerships::Register const& reg, atlas::Atlas const& atlas)
    : pair_figures(std::make_shared<PairFigures const>(figures_of_pairs(reg, atlas))) {
  for (auto const& partnership : reg.partnerships()) count(reg, partnership, 1);
}

void WorldFigures::count(partnerships::Register const& reg, partnerships::Partnership const& partnership, int by) {
  auto const& resolution = partnership.resolution;
  partnerships += by;
  assertions += by * static_cast<int>(reg.assertions(partnership).size());
  doubtful += resolution.doubtful ? by : 0;
  contested += resolution.conflicts.empty() ? 0 : by;
  add(by_kind, resolution.kind, by);
  add(by_stage, resolution.stage, by);
  if (!resolution.signed_on) return;
  dated += by;
  add(signed_in, resolution.signed_on->year(), by);
}

WorldFigures WorldFigures::with(partnerships::Register const& before, partnerships::Register const& reg,
                                atlas::Atlas const& atlas, std::span<std::uint32_t const> changed) const {
  auto figures = *this;
  for (auto const at : changed) {
    if (at < before.partnerships().size()) figures.count(before, before.partnerships()[at], -1);
    figures.count(reg, reg.partnerships()[at], 1);
  }
  if (reg.partnerships().size() > before.partnerships().size())
    figures.pair_figures =
        std::make_shared<PairFigures const>(figures_of_more_pairs(*pair_figures, before, reg, atlas));
  return figures;
}

CountryFigures const* WorldFigures::country(std::string_view code) const {
  auto const found = pair_figures->countries.find(code);
  return found == pair_figures->countries.end() ? nullptr : found->second.get();
}

}  // namespace amity::claims
