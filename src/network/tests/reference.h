// SPDX-License-Identifier: Apache-2.0
// What igraph says of a graph, and graphs to ask it of. igraph's errors end the test program.
#pragma once

#include "network/graph.h"
#include "network/simple.h"

#include <igraph/igraph.h>

#include <random>
#include <string>
#include <vector>

namespace amity::network {

class ByIgraph {
 public:
  explicit ByIgraph(Graph const& graph);
  ByIgraph(ByIgraph const&) = delete;
  ByIgraph& operator=(ByIgraph const&) = delete;
  ~ByIgraph() { igraph_destroy(&graph_); }

  struct Sizes {
    std::size_t components{};
    std::size_t giant{};
  };
  Sizes components() const;
  double transitivity() const;     // not a number where there is no wedge
  double mean_clustering() const;  // likewise
  double assortativity() const;
  double triangles() const;
  double mean_distance() const;  // of this graph, which is connected
  double diameter() const;
  std::vector<double> betweenness() const;
  std::vector<double> closeness() const;
  double modularity(std::vector<std::uint32_t> const& of) const;
  double leiden(unsigned long seed) const;  // the modularity it comes to

 private:
  igraph_t graph_{};
};

// Graphs of several kinds: of chance, with hubs, of triads, trees, rings, with lone nodes; by the number of the round.
struct MadeGraph {
  std::string kind;
  Graph graph;
};
MadeGraph made_graph(unsigned round, std::mt19937& random);

// W. Zachary's club of 34 people (J. Anthropological Research 33, 452, 1977), as igraph has it.
Graph karate_club();

inline Graph graph_of(std::size_t nodes, std::vector<Ends> const& links) {
  return Graph::of(nodes, simple_links(links).links);
}

}  // namespace amity::network
