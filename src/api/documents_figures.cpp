// SPDX-License-Identifier: Apache-2.0
// A network's figures, whatever its nodes are.
#include "api/documents_figures.h"

#include <algorithm>
#include <numeric>

namespace amity::api {
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

std::string_view word_of(RankBy by) {
  switch (by) {
    case RankBy::degree:
      return "degree";
    case RankBy::betweenness:
      return "betweenness";
    case RankBy::closeness:
      return "closeness";
  }
  return {};
}

std::optional<RankBy> parse_rank_by(std::string_view word) {
  for (auto const by : {RankBy::degree, RankBy::betweenness, RankBy::closeness})
    if (word == word_of(by)) return by;
  return std::nullopt;
}

double measure_of(network::Graph const& graph, network::Centrality const& centrality, network::Node node, RankBy by) {
  switch (by) {
    case RankBy::degree:
      return static_cast<double>(graph.neighbours(node).size());
    case RankBy::betweenness:
      return centrality.betweenness[node];
    case RankBy::closeness:
      return centrality.closeness.empty() ? 0 : centrality.closeness[node];
  }
  return 0;
}

std::vector<network::Node> all_nodes(network::Graph const& graph) {
  std::vector<network::Node> nodes(graph.nodes());
  std::iota(nodes.begin(), nodes.end(), network::Node{0});
  return nodes;
}

std::vector<Ranked> ranked(network::Graph const& graph, network::Centrality const& centrality,
                           std::vector<network::Node> group, RankBy by) {
  auto const measure = [&](network::Node node) { return measure_of(graph, centrality, node, by); };
  std::sort(group.begin(), group.end());
  std::stable_sort(group.begin(), group.end(),
                   [&](network::Node x, network::Node y) { return measure(x) > measure(y); });
  std::vector<Ranked> list;
  for (std::size_t i = 0; i < group.size(); ++i) {
    auto const shares = i > 0 && measure(group[i]) == measure(group[i - 1]);
    list.push_back({group[i], shares ? list.back().place : i + 1});
  }
  return list;
}

json::object counting_document(claims::Counting const& counting) {
  return {{"as_of", to_string(counting.as_of)},
          {"kind", counting.kind ? json::value(partnerships::to_string(*counting.kind)) : json::value(nullptr)},
          {"sources", claims::to_string(counting.sources)}};
}

}  // namespace amity::api
