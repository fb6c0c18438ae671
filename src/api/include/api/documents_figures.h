// SPDX-License-Identifier: Apache-2.0
// Documents on networks as such, and on the world's: figures, ranks, communities, countries against countries.
#pragma once

#include "api/documents.h"
#include "api/world_network.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amity::api {

// NetworkFigures of the contract.
json::object figures_document(network::Figures const& figures);

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

json::object ranked_city_document(World const& world, WorldNetwork const& network, Ranked const& ranked);
// The largest communities, each with its countries and best tied cities.
json::array community_documents(World const& world, WorldNetwork const& network, std::size_t most);
json::object mixed_document(WorldGraph const& graph, network::Mixed const& pair);
// Those whose number is beyond what chance gives, the farthest first. Below: the reverse.
enum class Beyond { above, below };
std::vector<network::Mixed> outstanding(std::vector<network::Mixed> const& mixing, Beyond beyond);
json::object tendency_document(Tendency const& tendency);
json::object counting_document(claims::Counting const& counting);

// WorldNetwork of the contract. home: whose places are told; nullptr: nobody's.
json::object world_network_document(World const& world, WorldNetwork const& network, atlas::City const* home);

}  // namespace amity::api
