// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstdint>
#include <vector>

namespace amity::network {

// The parts of a graph within which every node reaches every other.
struct Components {
  std::vector<std::uint32_t> of;     // of each node, its component
  std::vector<std::uint32_t> sizes;  // in nodes, the largest first; of equals the one with the lowest node first
};
// O(nodes + links).
Components components_of(Graph const& graph);

// Some of a graph's nodes with the links among them.
struct Part {
  Graph graph;
  std::vector<Node> nodes;  // of each node of `graph`, which one it is in the whole; in order
};
// Component 0, the giant one; empty where the graph has no node.
Part giant_of(Graph const& graph, Components const& components);

}  // namespace amity::network
