// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace amity::network {

// What a graph looks like near by: figures that need no distances. M. Newman, Networks (2nd ed., 2018), chapters 7, 10.
struct Shape {
  std::size_t nodes{};
  std::size_t edges{};
  std::size_t components{};
  std::size_t giant_nodes{};  // of the largest component
  std::size_t giant_edges{};
  std::vector<std::size_t> degrees;  // degrees[k]: so many nodes have k neighbours; ends at the highest degree there is
  std::uint64_t triangles{};         // three nodes that are all neighbours, each three once
  std::uint64_t wedges{};            // a node with two of its neighbours: sum of k (k - 1) / 2

  // Of two neighbours of one node, how many are neighbours of each other: 3 triangles / wedges, 0..1. Nothing without
  // a wedge. igraph: igraph_transitivity_undirected.
  std::optional<double> transitivity{};
  // The same of each node of two or more neighbours by itself, and the mean of these, 0..1 (Watts and Strogatz 1998).
  // igraph: igraph_transitivity_avglocal_undirected with IGRAPH_TRANSITIVITY_NAN.
  std::optional<double> mean_clustering{};
  // Pearson's correlation of the degrees at the two ends of a link, -1..1 (Newman, Phys. Rev. Lett. 89, 208701, 2002).
  // Nothing where every end has the same degree. igraph: igraph_assortativity_degree.
  std::optional<double> assortativity{};
};

// Of a graph without loops and repeated links. O(links ^ 1.5) at worst.
Shape shape_of(Graph const& graph);

// Of each node, in how many triangles it is.
std::vector<std::uint32_t> triangles_of(Graph const& graph);

}  // namespace amity::network
