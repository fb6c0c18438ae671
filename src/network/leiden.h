// SPDX-License-Identifier: Apache-2.0
// The Leiden method (V. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected
// communities, Scientific Reports 9, 5233, 2019), for modularity. Private to the room.
#pragma once

#include "clustered.h"
#include "random.h"

namespace amity::network {

// What is gained and lost is counted in whole numbers, 2m times links: with m links, e of them between a node of degree
// k and a group of degree K, the node joining the group gains 2m e - k K, which is 2 m ^ 2 times what modularity gains.
// It stays below 2 ^ 63 for every graph whose links have 32 bits, so that no rounding keeps a search from its end.

// From the groups given (numbered below the number of nodes), moves node after node to the neighbouring group, or to
// one of its own, where most is gained; all once, and again those whose neighbours have left. Whether any was moved:
// where none was, no move of one node gains.
bool move_nodes(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t>& group_of, Random& random);

// Parts of the groups, each connected, found from lone nodes by merging: a node that is still alone joins a part of its
// group that has links enough to the rest of the group, by lot among those where nothing is lost, likelier where more
// is gained. Where no move of one node gains, every group of several nodes has fewer parts than nodes.
std::vector<std::uint32_t> refined(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t> group_of,
                                   Random& random);

// Of each node its community, each connected; numbers without a gap. Of a graph with a link, without loops and repeated
// links. Round after round of moving, refining and joining, until one adds next to nothing.
std::vector<std::uint32_t> leiden(Graph const& graph, Random& random);

}  // namespace amity::network
