// SPDX-License-Identifier: Apache-2.0
// Documents on networks as such, and on the world's: figures, ranks, communities, countries against countries.
#pragma once

#include "contract/generated/world.h"
#include "explore/ranking.h"
#include "explore/world_network.h"

#include <string_view>
#include <vector>

namespace amity::explore::web {

contract::NetworkFigures figures_document(network::Figures const& figures);

contract::RankedCity ranked_city_document(snapshot::World const& world, WorldNetwork const& network,
                                          Ranked const& ranked);
// The largest communities, each with its countries and best tied cities.
std::vector<contract::WorldNetworkCommunity> community_documents(snapshot::World const& world,
                                                                 WorldNetwork const& network, std::size_t most);
contract::MixedCountries mixed_document(WorldGraph const& graph, network::Mixed const& pair);
// Those whose number is beyond what chance gives, the farthest first. Below: the reverse.
enum class Beyond { above, below };
std::vector<network::Mixed> outstanding(std::vector<network::Mixed> const& mixing, Beyond beyond);
contract::WorldNetworkTendency tendency_document(Tendency const& tendency);
contract::WorldNetworkCounting counting_document(claims::ClaimScope const& scope);

// home: whose places are told; nullptr: nobody's.
contract::WorldNetwork world_network_document(snapshot::World const& world, WorldNetwork const& network,
                                              atlas::City const* home);

}  // namespace amity::explore::web
