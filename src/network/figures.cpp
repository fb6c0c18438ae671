// SPDX-License-Identifier: Apache-2.0
#include "network/figures.h"

namespace amity::network {

std::optional<Figures> figures_of(Graph const& graph, FiguresOptions const& options) {
  auto centrality = centrality_of(graph, options.centrality);
  if (!centrality) return std::nullopt;
  return Figures{shape_of(graph), std::move(*centrality), communities_of(graph, options.seed)};
}

}  // namespace amity::network
