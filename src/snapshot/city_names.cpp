// SPDX-License-Identifier: Apache-2.0
#include "snapshot/city_names.h"

#include "atlas/fold.h"

#include <algorithm>

namespace amity::snapshot {
namespace {

constexpr std::size_t most_candidates = 10;

// Different records of one place count once.
std::vector<atlas::City const*> places(World const& world, std::vector<atlas::City const*> const& cities) {
  std::vector<atlas::City const*> found;
  for (auto const* city : cities) {
    auto const* place = &principal(world, *city);
    if (std::find(found.begin(), found.end(), place) == found.end()) found.push_back(place);
  }
  return found;
}

}  // namespace

atlas::City const& principal(World const& world, atlas::City const& city) {
  auto const* other = city.same_as ? world.atlas.city(*city.same_as) : nullptr;
  return other != nullptr ? *other : city;
}

CityMeant city_meant(World const& world, std::string_view text) {
  auto const sure = [&](atlas::City const& city) { return CityMeant{&principal(world, city), {}, true}; };
  if (auto const id = atlas::parse_public_id(text))
    if (auto const* city = world.atlas.find(*id)) return sure(*city);
  if (auto const* city = world.atlas.by_slug(text)) return sure(*city);
  auto const folded = atlas::fold(text);
  auto named = places(world, folded ? world.atlas.named(*folded) : std::vector<atlas::City const*>{});
  if (named.size() == 1) return sure(*named.front());
  auto const ties = [&](atlas::City const* city) { return world.reg.of(city->id).size(); };
  std::stable_sort(named.begin(), named.end(), [&](auto const* x, auto const* y) { return ties(x) > ties(y); });
  if (named.size() > 1 && ties(named[0]) > 0 && ties(named[1]) == 0) return sure(*named.front());
  CityMeant meant;
  meant.has_the_name = !named.empty();
  if (named.empty()) {
    std::vector<atlas::City const*> near;
    auto const hits = world.search.query(text, {.limit = most_candidates});
    for (auto const& hit : hits.value_or(std::vector<atlas::SearchHit>{})) near.push_back(world.atlas.city(hit.city));
    named = places(world, near);
  }
  if (named.size() > most_candidates) named.resize(most_candidates);
  meant.candidates = std::move(named);
  return meant;
}

}  // namespace amity::snapshot
