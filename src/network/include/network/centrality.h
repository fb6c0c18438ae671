// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace amity::network {

struct CentralityOptions {
  unsigned threads{1};  // 0: one for each core. The answer is the same, to the last bit, with any number.
  // Stands between 1 and the whole: at most so many searches are made, spread evenly over the nodes that searches start
  // from, and what they give is scaled up. 0: all, and every figure is exact.
  std::size_t searches{0};
  std::stop_token stop{};
};

// How the nodes lie to each other along shortest paths.
struct Centrality {
  // Of each node: over all unordered pairs of other nodes, the part of their shortest paths that go through it, added
  // up (L. Freeman, Sociometry 40, 35, 1977). Not normalised. igraph: igraph_betweenness, undirected.
  std::vector<double> betweenness;
  // Of each node: how many other nodes it reaches, divided by the sum of its distances to them, 0..1 (G. Sabidussi
  // 1966, within its component); 0 of a node alone. igraph: igraph_closeness, normalized. Empty where searches are
  // sampled.
  std::vector<double> closeness;
  // Of the largest component: the mean and the greatest distance of two different nodes, in links. Nothing where it
  // has one node. With sampled searches the first is an estimate, the second a lower bound.
  std::optional<double> mean_distance{};
  std::optional<std::uint32_t> diameter{};
  bool exact{true};
};

// Brandes' algorithm (J. Math. Sociology 25, 163, 2001) on what is left of the graph once its trees are folded into the
// node they hang at, which then stands for as many as they hold (Sariyuce et al., Shattering and compressing networks
// for betweenness centrality, SDM 2013). O(n' m') of the rest's nodes and links, O(nodes + links) in memory for each
// of 32 blocks of searches. Of a graph without loops and repeated links. Nothing where it was stopped.
std::optional<Centrality> centrality_of(Graph const& graph, CentralityOptions const& options);

}  // namespace amity::network
