// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace amity::network {

// Groups of nodes that have more links among themselves than chance would give them.
struct Communities {
  std::vector<std::uint32_t> of;     // of each node, its community
  std::vector<std::uint32_t> sizes;  // in nodes, the largest first; of equals the one with the lowest node first
  double modularity{};
};

// By the Leiden method (Traag, Waltman and van Eck, Scientific Reports 9, 5233, 2019) for the greatest modularity, as
// rounds of it come by it; each community is connected. The same graph and seed give the same communities. Of a graph
// without loops and repeated links. About O(links).
Communities communities_of(Graph const& graph, std::uint64_t seed);

// Sum over the communities of (links inside / all links) - (sum of degrees / 2 / all links) ^ 2: Newman and Girvan,
// Phys. Rev. E 69, 026113 (2004), below 1; 0 where there is no link. communities[i] is of node i.
double modularity_of(Graph const& graph, std::span<std::uint32_t const> communities);

}  // namespace amity::network
