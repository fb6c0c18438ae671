// SPDX-License-Identifier: Apache-2.0
#include "network/communities.h"

#include "leiden.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace amity::network {
namespace {

// Numbers them anew, the largest first.
void sort_by_size(Communities& communities) {
  auto const most = communities.of.empty() ? 0 : *std::max_element(communities.of.begin(), communities.of.end()) + 1;
  std::vector<std::uint32_t> sizes(most, 0);
  std::vector<std::size_t> first(most, communities.of.size());
  for (std::size_t i = communities.of.size(); i-- > 0;) {
    ++sizes[communities.of[i]];
    first[communities.of[i]] = i;
  }
  std::vector<std::uint32_t> order(most);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](auto x, auto y) { return sizes[x] != sizes[y] ? sizes[x] > sizes[y] : first[x] < first[y]; });
  std::vector<std::uint32_t> number(most);
  for (std::uint32_t i = 0; i < most; ++i) {
    number[order[i]] = i;
    if (sizes[order[i]] > 0) communities.sizes.push_back(sizes[order[i]]);
  }
  for (auto& community : communities.of) community = number[community];
}

// A small network is searched from several starts, which costs next to nothing, and the best is taken.
std::size_t starts_on(std::size_t links) {
  constexpr std::size_t most = 10;
  constexpr std::size_t links_in_all = 20'000;
  return links == 0 ? 0 : std::clamp(links_in_all / links, std::size_t{1}, most);
}

}  // namespace

Communities communities_of(Graph const& graph, std::uint64_t seed) {
  Communities communities;
  communities.of = alone(graph.nodes());
  communities.modularity = modularity_of(graph, communities.of);
  Random random(Random::mixed(seed));
  for (auto left = starts_on(graph.links()); left > 0; --left) {
    auto of = leiden(graph, random);
    auto const modularity = modularity_of(graph, of);
    if (modularity <= communities.modularity) continue;
    communities.of = std::move(of);
    communities.modularity = modularity;
  }
  sort_by_size(communities);
  return communities;
}

double modularity_of(Graph const& graph, std::span<std::uint32_t const> communities) {
  if (graph.links() == 0) return 0;
  auto const count = *std::max_element(communities.begin(), communities.end()) + std::size_t{1};
  std::vector<double> inside(count, 0);  // ends of links that stay inside
  std::vector<double> degrees(count, 0);
  for (Node node = 0; node < graph.nodes(); ++node)
    for (auto const& neighbour : graph.neighbours(node)) {
      degrees[communities[node]] += 1;
      if (communities[neighbour.node] == communities[node]) inside[communities[node]] += 1;
    }
  auto const ends = 2 * static_cast<double>(graph.links());
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += inside[i] / ends - (degrees[i] / ends) * (degrees[i] / ends);
  return sum;
}

}  // namespace amity::network
