// SPDX-License-Identifier: Apache-2.0
#include "snapshot/partnership_graph.h"

#include <algorithm>

namespace amity::snapshot {

PartnershipGraph::PartnershipGraph(partnerships::Register const& reg) {
  auto const& all = reg.partnerships();
  cities.reserve(all.size() * 2);
  for (auto const& partnership : all) {
    cities.push_back(partnership.a);
    cities.push_back(partnership.b);
  }
  std::sort(cities.begin(), cities.end());
  cities.erase(std::unique(cities.begin(), cities.end()), cities.end());
  cities.shrink_to_fit();
  std::vector<network::Ends> links;
  links.reserve(all.size());
  for (auto const& partnership : all) links.push_back({*node_of(partnership.a), *node_of(partnership.b)});
  graph = network::Graph::of(cities.size(), links);
}

std::optional<network::Node> PartnershipGraph::node_of(CityId city) const {
  auto const at = std::lower_bound(cities.begin(), cities.end(), city);
  if (at == cities.end() || *at != city) return std::nullopt;
  return static_cast<network::Node>(at - cities.begin());
}

}  // namespace amity::snapshot
