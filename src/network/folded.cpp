// SPDX-License-Identifier: Apache-2.0
#include "folded.h"

#include <algorithm>
#include <numeric>

namespace amity::network {

Folded::Folded(Graph const& graph)
    : up(graph.nodes(), no_node),
      size(graph.nodes(), 1),
      depths(graph.nodes(), 0),
      squares(graph.nodes(), 0),
      height(graph.nodes(), 0),
      diameter(graph.nodes(), 0) {
  std::vector<std::uint32_t> left(graph.nodes());
  for (Node node = 0; node < graph.nodes(); ++node) {
    left[node] = static_cast<std::uint32_t>(graph.neighbours(node).size());
    if (left[node] == 1) order.push_back(node);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto const node = order[i];
    // The last of a tree is left over: its only neighbour was folded into it.
    if (left[node] == 0) continue;
    order[kept++] = node;
    for (auto const& neighbour : graph.neighbours(node)) {
      if (up[neighbour.node] != no_node) continue;
      hang(node, neighbour.node);
      if (--left[neighbour.node] == 1) order.push_back(neighbour.node);
      break;
    }
    left[node] = 0;
  }
  order.resize(kept);
}

void Folded::hang(Node below, Node above) {
  up[below] = above;
  size[above] += size[below];
  depths[above] += depths[below] + size[below];
  squares[above] += std::uint64_t{size[below]} * size[below];
  diameter[above] = std::max({diameter[above], diameter[below], height[above] + height[below] + 1});
  height[above] = std::max(height[above], height[below] + 1);
}

Rest::Rest(Graph const& graph, Folded const& folded) {
  std::vector<Node> starts(graph.nodes());
  std::iota(starts.begin(), starts.end(), Node{0});
  std::sort(starts.begin(), starts.end(), [&](Node x, Node y) {
    auto const k = graph.neighbours(x).size();
    auto const l = graph.neighbours(y).size();
    return k != l ? k > l : x < y;
  });
  std::vector<Node> number(graph.nodes(), no_node);
  auto const add = [&](Node node) {
    if (!folded.is_rest(node) || number[node] != no_node) return;
    number[node] = static_cast<Node>(nodes.size());
    nodes.push_back(node);
  };
  for (auto const start : starts) {
    auto open = nodes.size();
    for (add(start); open < nodes.size(); ++open)
      for (auto const& neighbour : graph.neighbours(nodes[open])) add(neighbour.node);
  }
  first.push_back(0);
  for (auto const node : nodes) {
    for (auto const& neighbour : graph.neighbours(node))
      if (number[neighbour.node] != no_node) neighbours.push_back(number[neighbour.node]);
    std::sort(neighbours.begin() + first.back(), neighbours.end());
    first.push_back(static_cast<std::uint32_t>(neighbours.size()));
  }
}

}  // namespace amity::network
