// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/figures.h"
#include "network/graph.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amity::explore {

// What nodes are ranked by.
enum class RankBy { degree, betweenness, closeness };
std::string_view word_of(RankBy by);
std::optional<RankBy> parse_rank_by(std::string_view word);

// A node's place: equals share the better.
struct Ranked {
  network::Node node{};
  std::size_t place{};
};
// The most first; of equals that of the lower number. Errc::invalid for closeness that was not computed: none here.
std::vector<Ranked> ranked(network::Graph const& graph, network::Centrality const& centrality,
                           std::vector<network::Node> group, RankBy by);
std::vector<network::Node> all_nodes(network::Graph const& graph);
// The number that a node is ranked by.
double measure_of(network::Graph const& graph, network::Centrality const& centrality, network::Node node, RankBy by);

}  // namespace amity::explore
