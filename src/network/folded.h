// SPDX-License-Identifier: Apache-2.0
// A graph with its trees folded away. Private to the room.
#pragma once

#include "network/components.h"
#include "network/graph.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace amity::network {

inline constexpr Node no_node = std::numeric_limits<Node>::max();

// What hangs at each node: the tree of those that lead to the rest of the graph only through it, itself included.
struct Folded {
  explicit Folded(Graph const& graph);

  std::vector<Node> up;     // the next node towards the rest; no_node for those of the rest
  std::vector<Node> order;  // the nodes that were folded, each after all that hang at it
  std::vector<std::uint32_t> size;
  std::vector<std::uint64_t> depths;    // sum of the distances from the node to those of its tree
  std::vector<std::uint64_t> squares;   // sum over its branches of their size ^ 2
  std::vector<std::uint32_t> height;    // distance to the farthest of its tree
  std::vector<std::uint32_t> diameter;  // greatest distance of two of its tree

  bool is_rest(Node node) const { return up[node] == no_node; }

 private:
  void hang(Node below, Node above);
};

// What is left, its nodes renumbered so that those near each other lie near each other in memory.
struct Rest {
  Rest(Graph const& graph, Folded const& folded);

  std::vector<std::uint32_t> first;  // compressed rows, as in Graph
  std::vector<Node> neighbours;
  std::vector<Node> nodes;  // of each, which one it is in the graph
};

}  // namespace amity::network
