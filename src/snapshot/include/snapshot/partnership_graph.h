// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"
#include "partnerships/register.h"

#include <optional>
#include <vector>

namespace amity::snapshot {

// The register's partnerships as a graph: a node for each city that has one, a link for each partnership, numbered as
// its position in Register::partnerships(). Made once beside the register.
struct PartnershipGraph {
  explicit PartnershipGraph(partnerships::Register const& reg);

  network::Graph graph;
  std::vector<CityId> cities;  // of each node; by id

  // Nothing for a city without a partnership.
  std::optional<network::Node> node_of(CityId city) const;
};

}  // namespace amity::snapshot
