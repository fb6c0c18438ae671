// SPDX-License-Identifier: Apache-2.0
#include "leiden.h"

#include "network/communities.h"

#include <optional>
#include <utility>

namespace amity::network {
namespace {

// A round that adds less to modularity is the last. On the world's network three or four rounds come that far; ten
// times as many would add another 0.002.
constexpr double least_gain = 0.001;

// The same groups, of what stands for their parts.
std::vector<std::uint32_t> groups_of_parts(std::vector<std::uint32_t> const& group_of,
                                           std::vector<std::uint32_t> const& part_of, std::size_t parts) {
  std::vector<std::uint32_t> of(parts);
  for (std::size_t node = 0; node < part_of.size(); ++node) of[part_of[node]] = group_of[node];
  return of;
}

// One round, from the communities given to better ones; whether anything was moved.
bool improve(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t>& community_of, Random& random) {
  std::optional<Joined> joined;  // none: the graph itself
  auto group_of = community_of;
  auto stands_in = alone(graph.nodes());  // of each node, the one of the level that stands for it
  for (auto any = false;;) {
    auto const& level = joined ? *joined : graph;
    any = move_nodes(level, twice_links, group_of, random) || any;
    if (close_gaps(group_of) == level.nodes()) {
      for (std::size_t node = 0; node < stands_in.size(); ++node) community_of[node] = group_of[stands_in[node]];
      return any;
    }
    auto part_of = refined(level, twice_links, group_of, random);
    auto const parts = close_gaps(part_of);
    if (parts == level.nodes()) continue;  // some can still be moved: see refined
    group_of = groups_of_parts(group_of, part_of, parts);
    joined = Joined(level, part_of, parts);
    for (auto& node : stands_in) node = part_of[node];
  }
}

}  // namespace

std::vector<std::uint32_t> leiden(Graph const& graph, Random& random) {
  Joined const whole(graph);
  auto community_of = alone(graph.nodes());
  auto modularity = modularity_of(graph, community_of);
  while (improve(whole, static_cast<std::int64_t>(2 * graph.links()), community_of, random)) {
    auto const before = std::exchange(modularity, modularity_of(graph, community_of));
    if (modularity - before < least_gain) break;
  }
  return community_of;
}

}  // namespace amity::network
