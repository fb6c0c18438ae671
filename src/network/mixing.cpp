// SPDX-License-Identifier: Apache-2.0
#include "network/mixing.h"

#include <algorithm>
#include <cmath>

namespace amity::network {
namespace {

// Moments of the number of links by chance, as the header has them; `ends` is 2m.
void expect(Mixed& pair, double in_a, double in_b, double ends) {
  auto const one = ends - 1;
  auto const two = one * std::max(ends - 3, 1.0);
  double second = 0;
  if (pair.a == pair.b) {
    pair.expected = in_a * (in_a - 1) / (2 * one);
    second = in_a * (in_a - 1) * (in_a - 2) * (in_a - 3) / (4 * two);
  } else {
    pair.expected = in_a * in_b / one;
    second = in_a * (in_a - 1) * in_b * (in_b - 1) / two;
  }
  auto const variance = second + pair.expected - pair.expected * pair.expected;
  // What is nothing but rounding is no choice.
  pair.deviation = variance > 1e-9 * (1 + pair.expected * pair.expected) ? std::sqrt(variance) : 0;
}

}  // namespace

std::vector<Mixed> mixing_of(Graph const& graph, std::span<std::uint32_t const> group_of, std::size_t groups) {
  std::vector<std::size_t> ends(groups, 0);
  std::vector<std::size_t> counts(groups * groups, 0);
  for (Node node = 0; node < graph.nodes(); ++node) {
    ends[group_of[node]] += graph.neighbours(node).size();
    for (auto const& neighbour : graph.neighbours(node)) {
      if (neighbour.node < node) continue;
      auto const [low, high] = std::minmax(group_of[node], group_of[neighbour.node]);
      ++counts[low * groups + high];
    }
  }
  std::vector<Mixed> pairs;
  pairs.reserve(groups * (groups + 1) / 2);
  auto const all = 2 * static_cast<double>(graph.links());
  for (std::uint32_t a = 0; a < groups; ++a)
    for (auto b = a; b < groups; ++b) {
      auto& pair = pairs.emplace_back(Mixed{a, b, counts[a * groups + b]});
      if (graph.links() > 0) expect(pair, static_cast<double>(ends[a]), static_cast<double>(ends[b]), all);
    }
  return pairs;
}

}  // namespace amity::network
