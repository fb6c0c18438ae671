// SPDX-License-Identifier: Apache-2.0
// A network's figures, whatever its nodes are.
#include "explore/web/documents_figures.h"

#include "server/contract_values.h"

namespace amity::explore::web {
namespace {

// Degrees that no node has are left out.
std::vector<contract::NetworkFiguresDegree> degrees_document(std::vector<std::size_t> const& degrees) {
  std::vector<contract::NetworkFiguresDegree> documents;
  for (std::size_t degree = 0; degree < degrees.size(); ++degree)
    if (degrees[degree] > 0)
      documents.push_back({.degree = server::count(degree), .nodes = server::count(degrees[degree])});
  return documents;
}

}  // namespace

contract::NetworkFigures figures_document(network::Figures const& figures) {
  auto const& shape = figures.shape;
  auto const& centrality = figures.centrality;
  auto const whole = [](auto const& number) {
    return number ? std::optional{static_cast<std::int64_t>(*number)} : std::nullopt;
  };
  return {.nodes = server::count(shape.nodes),
          .edges = server::count(shape.edges),
          .components = server::count(shape.components),
          .giant_nodes = server::count(shape.giant_nodes),
          .giant_edges = server::count(shape.giant_edges),
          .triangles = static_cast<std::int64_t>(shape.triangles),
          .transitivity = shape.transitivity,
          .mean_clustering = shape.mean_clustering,
          .mean_distance = centrality.mean_distance,
          .diameter = whole(centrality.diameter),
          .exact = centrality.exact,
          .assortativity = shape.assortativity,
          .communities = server::count(figures.communities.sizes.size()),
          .modularity = figures.communities.modularity,
          .degrees = degrees_document(shape.degrees)};
}

contract::WorldNetworkCounting counting_document(claims::ClaimScope const& scope) {
  return {.as_of = scope.as_of,
          .kind = server::word_or_null<contract::Kind>(scope.kind),
          .sources = contract::in_contract<contract::SourceLevel>(scope.sources)};
}

}  // namespace amity::explore::web
