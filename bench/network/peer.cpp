// SPDX-License-Identifier: Apache-2.0
#include "peer.h"

namespace amity::bench {

Peer::Peer(network::Graph const& graph) {
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, 0);
  for (network::Node node = 0; node < graph.nodes(); ++node)
    for (auto const& neighbour : graph.neighbours(node))
      if (neighbour.node > node) {
        igraph_vector_int_push_back(&ends, node);
        igraph_vector_int_push_back(&ends, neighbour.node);
      }
  igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(graph.nodes()), IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&ends);
}

Told Peer::tell() const {
  Told told;
  igraph_integer_t components = 0;
  igraph_connected_components(&graph_, nullptr, nullptr, &components, IGRAPH_WEAK);
  told.components = static_cast<std::size_t>(components);
  igraph_average_path_length(&graph_, &told.mean_distance, nullptr, IGRAPH_UNDIRECTED, true);
  igraph_vector_t values;
  igraph_vector_init(&values, 0);
  igraph_betweenness(&graph_, &values, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
  told.betweenness.assign(VECTOR(values), VECTOR(values) + igraph_vector_size(&values));
  igraph_strength(&graph_, &values, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, nullptr);
  igraph_vector_int_t membership;
  igraph_vector_int_init(&membership, 0);
  igraph_rng_seed(igraph_rng_default(), 1);
  igraph_community_leiden(&graph_, nullptr, &values, 0.5 / static_cast<double>(igraph_ecount(&graph_)), 0.01, false, -1,
                          &membership, nullptr, nullptr);
  igraph_modularity(&graph_, &membership, nullptr, 1, IGRAPH_UNDIRECTED, &told.modularity);
  igraph_vector_int_destroy(&membership);
  igraph_vector_destroy(&values);
  igraph_assortativity_degree(&graph_, &told.assortativity, IGRAPH_UNDIRECTED);
  return told;
}

double Peer::modularity_of(std::vector<std::uint32_t> const& communities) const {
  igraph_vector_int_t membership;
  igraph_vector_int_init(&membership, 0);
  for (auto const community : communities) igraph_vector_int_push_back(&membership, community);
  double modularity = 0;
  igraph_modularity(&graph_, &membership, nullptr, 1, IGRAPH_UNDIRECTED, &modularity);
  igraph_vector_int_destroy(&membership);
  return modularity;
}

}  // namespace amity::bench
