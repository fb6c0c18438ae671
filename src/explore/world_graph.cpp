// SPDX-License-Identifier: Apache-2.0
#include "explore/world_graph.h"

#include "explore/chain.h"
#include "network/simple.h"

#include <algorithm>

namespace amity::explore {
namespace {

struct Tied {
  CityId a{};
  CityId b{};
};

std::vector<Tied> ties_that_count(snapshot::World const& world, claims::ClaimScope const& scope) {
  auto const claim_index = world.claim_indexes.of(scope);
  auto const& all = world.reg.partnerships();
  std::vector<Tied> ties;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (claim_index->tie(i).in_force == Truth::no) continue;
    auto const* a = world.atlas.city(all[i].a);
    auto const* b = world.atlas.city(all[i].b);
    if (a != nullptr && b != nullptr)
      ties.push_back({snapshot::principal(world, *a).id, snapshot::principal(world, *b).id});
  }
  return ties;
}

template <class T>
void sort_unique(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

template <class T, class Key>
std::uint32_t position(std::vector<T> const& list, Key const& key) {
  return static_cast<std::uint32_t>(std::lower_bound(list.begin(), list.end(), key) - list.begin());
}

}  // namespace

WorldGraph world_graph(snapshot::World const& world, claims::ClaimScope const& scope) {
  WorldGraph made;
  auto const ties = ties_that_count(world, scope);
  for (auto const& tie : ties) {
    made.cities.push_back(tie.a);
    made.cities.push_back(tie.b);
  }
  sort_unique(made.cities);
  std::vector<network::Ends> links;
  links.reserve(ties.size());
  for (auto const& tie : ties) links.push_back({position(made.cities, tie.a), position(made.cities, tie.b)});
  auto const simple = network::simple_links(links);
  made.duplicates = simple.duplicates;
  made.loops = simple.loops;
  made.graph = network::Graph::of(made.cities.size(), simple.links);
  for (auto const id : made.cities) made.countries.emplace_back(world.atlas.city(id)->country);
  sort_unique(made.countries);
  for (auto const id : made.cities) made.country_of.push_back(position(made.countries, world.atlas.city(id)->country));
  return made;
}

}  // namespace amity::explore
