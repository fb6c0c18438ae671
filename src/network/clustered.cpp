// SPDX-License-Identifier: Apache-2.0
#include "clustered.h"

#include <limits>
#include <numeric>

namespace amity::network {

Joined::Joined(Graph const& graph) : first{0} {
  first.reserve(graph.nodes() + 1);
  bundles.reserve(2 * graph.links());
  for (Node node = 0; node < graph.nodes(); ++node) {
    for (auto const& neighbour : graph.neighbours(node)) bundles.push_back({neighbour.node, 1});
    first.push_back(static_cast<std::uint32_t>(bundles.size()));
    degree.push_back(static_cast<std::int64_t>(graph.neighbours(node).size()));
  }
}

Joined::Joined(Joined const& whole, std::vector<std::uint32_t> const& group_of, std::size_t groups)
    : first{0}, degree(groups, 0) {
  Members const members(group_of, groups);
  Tally tally(groups);
  for (std::uint32_t group = 0; group < groups; ++group) {
    for (auto at = members.first[group]; at < members.first[group + 1]; ++at) {
      auto const node = members.nodes[at];
      degree[group] += whole.degree[node];
      for (auto const& [to, links] : whole.around(node))
        if (auto const other = group_of[to]; other != group) tally.add(other, links);
    }
    for (auto const other : tally.groups()) bundles.push_back({other, tally.links(other)});
    tally.clear();
    first.push_back(static_cast<std::uint32_t>(bundles.size()));
  }
}

std::vector<std::uint32_t> alone(std::size_t nodes) {
  std::vector<std::uint32_t> group_of(nodes);
  std::iota(group_of.begin(), group_of.end(), 0U);
  return group_of;
}

std::size_t close_gaps(std::vector<std::uint32_t>& group_of) {
  constexpr auto none = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> number(group_of.size(), none);
  std::uint32_t groups = 0;
  for (auto& group : group_of) {
    if (number[group] == none) number[group] = groups++;
    group = number[group];
  }
  return groups;
}

Members::Members(std::vector<std::uint32_t> const& group_of, std::size_t groups)
    : first(groups + 1, 0), nodes(group_of.size()) {
  for (auto const group : group_of) ++first[group + 1];
  for (std::size_t group = 0; group < groups; ++group) first[group + 1] += first[group];
  auto next = first;
  for (Node node = 0; node < group_of.size(); ++node) nodes[next[group_of[node]]++] = node;
}

}  // namespace amity::network
