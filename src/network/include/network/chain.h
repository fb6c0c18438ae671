// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace amity::network {

// What it costs to go along a link, the less the better; nothing where the link does not count. Asked at most once for
// each link, and only of those that the search comes to.
using LinkCost = std::function<std::optional<std::uint64_t>(Link)>;

// `count` is given no higher than this: more shortest chains than that are not counted.
inline constexpr std::uint64_t many_chains = 1'000'000'000'000;

struct Chain {
  std::vector<Node> nodes;  // from one end to the other, both included
  std::vector<Link> links;  // between them: one less
  std::uint64_t cost{};     // the sum over the links
  std::uint64_t count{1};   // so many shortest chains there are, at most many_chains
};

// A chain of the fewest links between two nodes; among these the one of the least cost; among these, read from the
// lower of its two ends, the one whose first differing node (then link) is the lower. The same chain, turned, from the
// other end. Nothing where the two are not connected by links that count. From a node to itself: that node, no link.
// Searches from both ends at once and looks at no link twice more than it must; O(nodes + links) at worst.
std::optional<Chain> shortest_chain(Graph const& graph, Node from, Node to, LinkCost const& cost);

}  // namespace amity::network
