// SPDX-License-Identifier: Apache-2.0
#include "network/shape.h"

#include "network/components.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace amity::network {
namespace {

std::uint64_t pairs_of(std::uint64_t n) { return n * (n - (n > 0 ? 1 : 0)) / 2; }

void count_degrees(Shape& shape, Graph const& graph) {
  for (Node node = 0; node < graph.nodes(); ++node) {
    auto const degree = graph.neighbours(node).size();
    if (degree >= shape.degrees.size()) shape.degrees.resize(degree + 1);
    ++shape.degrees[degree];
    shape.wedges += pairs_of(degree);
  }
}

void count_triangles(Shape& shape, Graph const& graph) {
  auto const triangles = triangles_of(graph);
  shape.triangles = std::accumulate(triangles.begin(), triangles.end(), std::uint64_t{0}) / 3;
  if (shape.wedges == 0) return;
  shape.transitivity = 3.0 * static_cast<double>(shape.triangles) / static_cast<double>(shape.wedges);
  double sum = 0;
  std::size_t nodes = 0;
  for (Node node = 0; node < graph.nodes(); ++node) {
    auto const wedges = pairs_of(graph.neighbours(node).size());
    if (wedges == 0) continue;
    sum += static_cast<double>(triangles[node]) / static_cast<double>(wedges);
    ++nodes;
  }
  shape.mean_clustering = sum / static_cast<double>(nodes);
}

// In whole numbers until the last step: with E links, P = sum of the products of the two degrees at a link, S = sum of
// k ^ 2 and C = sum of k ^ 3 over nodes, it is (4 E P - S ^ 2) / (2 E C - S ^ 2).
std::optional<double> assortativity_of(Graph const& graph) {
  long double products = 0;
  long double squares = 0;
  long double cubes = 0;
  for (Node node = 0; node < graph.nodes(); ++node) {
    auto const neighbours = graph.neighbours(node);
    auto const k = static_cast<long double>(neighbours.size());
    squares += k * k;
    cubes += k * k * k;
    for (auto const& neighbour : neighbours)
      if (neighbour.node > node) products += k * static_cast<long double>(graph.neighbours(neighbour.node).size());
  }
  auto const links = static_cast<long double>(graph.links());
  auto const spread = 2 * links * cubes - squares * squares;
  if (spread == 0) return std::nullopt;
  return static_cast<double>((4 * links * products - squares * squares) / spread);
}

}  // namespace

std::vector<std::uint32_t> triangles_of(Graph const& graph) {
  // Each triangle is found at its node of the lowest rank: those of many neighbours come last and look at few.
  auto const rank = [&](Node node) { return std::tuple{graph.neighbours(node).size(), node}; };
  std::vector<std::uint32_t> triangles(graph.nodes(), 0);
  std::vector<Node> marked_by(graph.nodes(), static_cast<Node>(graph.nodes()));
  for (Node node = 0; node < graph.nodes(); ++node) {
    for (auto const& [other, link] : graph.neighbours(node))
      if (rank(other) > rank(node)) marked_by[other] = node;
    for (auto const& [other, link] : graph.neighbours(node)) {
      if (marked_by[other] != node) continue;
      for (auto const& [third, other_link] : graph.neighbours(other)) {
        if (marked_by[third] != node || rank(third) < rank(other)) continue;
        ++triangles[node];
        ++triangles[other];
        ++triangles[third];
      }
    }
  }
  return triangles;
}

Shape shape_of(Graph const& graph) {
  Shape shape;
  shape.nodes = graph.nodes();
  shape.edges = graph.links();
  auto const components = components_of(graph);
  shape.components = components.sizes.size();
  shape.giant_nodes = components.sizes.empty() ? 0 : components.sizes.front();
  for (Node node = 0; node < graph.nodes(); ++node)
    if (components.of[node] == 0) shape.giant_edges += graph.neighbours(node).size();
  shape.giant_edges /= 2;
  count_degrees(shape, graph);
  count_triangles(shape, graph);
  shape.assortativity = assortativity_of(graph);
  return shape;
}

}  // namespace amity::network
