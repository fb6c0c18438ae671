// SPDX-License-Identifier: Apache-2.0
#include "network/graph.h"

#include <algorithm>
#include <tuple>

namespace amity::network {

Graph Graph::of(std::size_t nodes, std::span<Ends const> links) {
  Graph graph;
  graph.first_.assign(nodes + 1, 0);
  for (auto const& [a, b] : links) {
    ++graph.first_[a + 1];
    ++graph.first_[b + 1];
  }
  for (std::size_t node = 0; node < nodes; ++node) graph.first_[node + 1] += graph.first_[node];
  graph.neighbours_.resize(links.size() * 2);
  auto next = graph.first_;
  for (Link link = 0; link < links.size(); ++link) {
    auto const [a, b] = links[link];
    graph.neighbours_[next[a]++] = {b, link};
    graph.neighbours_[next[b]++] = {a, link};
  }
  for (std::size_t node = 0; node < nodes; ++node)
    std::sort(graph.neighbours_.begin() + graph.first_[node], graph.neighbours_.begin() + graph.first_[node + 1],
              [](Neighbour const& x, Neighbour const& y) {
                return std::tuple{x.node, x.link} < std::tuple{y.node, y.link};
              });
  return graph;
}

}  // namespace amity::network
