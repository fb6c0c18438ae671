// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <igraph/igraph.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace amity::bench {

// What both sides tell of a network.
struct Told {
  std::size_t components{};
  double mean_distance{};  // over all pairs of nodes that reach each other
  std::vector<double> betweenness;
  double modularity{};  // of the communities found, which are each side's own
  double assortativity{};
};

// igraph's copy of a graph.
class Peer {
 public:
  explicit Peer(network::Graph const& graph);
  Peer(Peer const&) = delete;
  Peer& operator=(Peer const&) = delete;
  ~Peer() { igraph_destroy(&graph_); }

  Told tell() const;
  double modularity_of(std::vector<std::uint32_t> const& communities) const;

 private:
  igraph_t graph_{};
};

}  // namespace amity::bench
