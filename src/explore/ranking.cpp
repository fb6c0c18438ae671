// SPDX-License-Identifier: Apache-2.0
#include "explore/ranking.h"

#include <algorithm>
#include <numeric>

namespace amity::explore {

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

}  // namespace amity::explore
