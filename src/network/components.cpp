// SPDX-License-Identifier: Apache-2.0
#include "network/components.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace amity::network {
namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

// Numbers them anew, the largest first.
void sort_by_size(Components& components) {
  std::vector<std::uint32_t> order(components.sizes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto x, auto y) { return components.sizes[x] > components.sizes[y]; });
  std::vector<std::uint32_t> number(order.size());
  std::vector<std::uint32_t> sizes(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    number[order[i]] = i;
    sizes[i] = components.sizes[order[i]];
  }
  for (auto& component : components.of) component = number[component];
  components.sizes = std::move(sizes);
}

}  // namespace

Components components_of(Graph const& graph) {
  Components components;
  components.of.assign(graph.nodes(), none);
  std::vector<Node> open;
  for (Node start = 0; start < graph.nodes(); ++start) {
    if (components.of[start] != none) continue;
    auto const number = static_cast<std::uint32_t>(components.sizes.size());
    auto& size = components.sizes.emplace_back(0U);
    components.of[start] = number;
    open.push_back(start);
    while (!open.empty()) {
      auto const node = open.back();
      open.pop_back();
      ++size;
      for (auto const& neighbour : graph.neighbours(node)) {
        if (components.of[neighbour.node] != none) continue;
        components.of[neighbour.node] = number;
        open.push_back(neighbour.node);
      }
    }
  }
  sort_by_size(components);
  return components;
}

Part giant_of(Graph const& graph, Components const& components) {
  Part part;
  std::vector<Node> number(graph.nodes());
  for (Node node = 0; node < graph.nodes(); ++node) {
    if (components.of[node] != 0) continue;
    number[node] = static_cast<Node>(part.nodes.size());
    part.nodes.push_back(node);
  }
  std::vector<Ends> links;
  for (auto const node : part.nodes)
    for (auto const& neighbour : graph.neighbours(node))
      if (neighbour.node > node) links.push_back({number[node], number[neighbour.node]});
  part.graph = Graph::of(part.nodes.size(), links);
  return part;
}

}  // namespace amity::network
