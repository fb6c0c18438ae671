// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/scoped_partnership.h"
#include "network/graph.h"
#include "snapshot/world.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace amity::explore {

// The register's partnerships that are, or may be, in force on the day and count, as a graph without repetitions: a
// node for each city that has one. Records of the same place are one node.
struct WorldGraph {
  network::Graph graph;
  std::vector<CityId> cities;             // of each node; by id
  std::vector<std::uint32_t> country_of;  // of each node, in `countries`
  std::vector<std::string> countries;     // ISO 3166-1 alpha-2, by code
  std::size_t duplicates{};               // partnerships left out because the same two places have another
  std::size_t loops{};                    // because both of their cities are one place

  std::size_t degree(network::Node node) const { return graph.neighbours(node).size(); }
};
WorldGraph world_graph(snapshot::World const& world, claims::ClaimScope const& scope);

}  // namespace amity::explore
