// SPDX-License-Identifier: Apache-2.0
// A network's figures, whatever its nodes are.
#include "explore/web/documents_figures.h"

namespace amity::explore::web {
namespace {

template <class T>
json::value or_null(std::optional<T> const& value) {
  return value ? json::value(*value) : json::value(nullptr);
}

// Degrees that no node has are left out.
json::array degrees_document(std::vector<std::size_t> const& degrees) {
  json::array array;
  for (std::size_t degree = 0; degree < degrees.size(); ++degree)
    if (degrees[degree] > 0) array.push_back(json::object{{"degree", degree}, {"nodes", degrees[degree]}});
  return array;
}

}  // namespace

json::object figures_document(network::Figures const& figures) {
  auto const& shape = figures.shape;
  auto const& centrality = figures.centrality;
  return {{"nodes", shape.nodes},
          {"edges", shape.edges},
          {"components", shape.components},
          {"giant_nodes", shape.giant_nodes},
          {"giant_edges", shape.giant_edges},
          {"triangles", shape.triangles},
          {"transitivity", or_null(shape.transitivity)},
          {"mean_clustering", or_null(shape.mean_clustering)},
          {"mean_distance", or_null(centrality.mean_distance)},
          {"diameter", or_null(centrality.diameter)},
          {"exact", centrality.exact},
          {"assortativity", or_null(shape.assortativity)},
          {"communities", figures.communities.sizes.size()},
          {"modularity", figures.communities.modularity},
          {"degrees", degrees_document(shape.degrees)}};
}

json::object counting_document(claims::ClaimScope const& scope) {
  return {{"as_of", to_string(scope.as_of)},
          {"kind", scope.kind ? json::value(partnerships::to_string(*scope.kind)) : json::value(nullptr)},
          {"sources", claims::to_string(scope.sources)}};
}

}  // namespace amity::explore::web
