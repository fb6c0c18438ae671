// SPDX-License-Identifier: Apache-2.0
#include "reference.h"

#include <algorithm>

namespace amity::network {
namespace {

struct Values {
  Values() { igraph_vector_init(&of, 0); }
  Values(Values const&) = delete;
  Values& operator=(Values const&) = delete;
  ~Values() { igraph_vector_destroy(&of); }
  igraph_vector_t of{};

  std::vector<double> copy() const {
    std::vector<double> values;
    for (igraph_integer_t i = 0; i < igraph_vector_size(&of); ++i) values.push_back(VECTOR(of)[i]);
    return values;
  }
};

}  // namespace

ByIgraph::ByIgraph(Graph const& graph) {
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, 0);
  for (Node node = 0; node < graph.nodes(); ++node)
    for (auto const& neighbour : graph.neighbours(node))
      if (neighbour.node > node) {
        igraph_vector_int_push_back(&ends, node);
        igraph_vector_int_push_back(&ends, neighbour.node);
      }
  igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(graph.nodes()), IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&ends);
}

ByIgraph::Sizes ByIgraph::components() const {
  igraph_vector_int_t sizes;
  igraph_vector_int_init(&sizes, 0);
  igraph_integer_t count = 0;
  igraph_connected_components(&graph_, nullptr, &sizes, &count, IGRAPH_WEAK);
  Sizes result{static_cast<std::size_t>(count), 0};
  if (count > 0) result.giant = static_cast<std::size_t>(igraph_vector_int_max(&sizes));
  igraph_vector_int_destroy(&sizes);
  return result;
}

double ByIgraph::transitivity() const {
  igraph_real_t value = 0;
  igraph_transitivity_undirected(&graph_, &value, IGRAPH_TRANSITIVITY_NAN);
  return value;
}

double ByIgraph::mean_clustering() const {
  igraph_real_t value = 0;
  igraph_transitivity_avglocal_undirected(&graph_, &value, IGRAPH_TRANSITIVITY_NAN);
  return value;
}

double ByIgraph::assortativity() const {
  igraph_real_t value = 0;
  igraph_assortativity_degree(&graph_, &value, IGRAPH_UNDIRECTED);
  return value;
}

double ByIgraph::triangles() const {
  Values at;
  igraph_adjacent_triangles(&graph_, &at.of, igraph_vss_all());
  return igraph_vector_sum(&at.of) / 3;
}

double ByIgraph::mean_distance() const {
  igraph_real_t value = 0;
  igraph_average_path_length(&graph_, &value, nullptr, IGRAPH_UNDIRECTED, true);
  return value;
}

double ByIgraph::diameter() const {
  igraph_real_t value = 0;
  igraph_diameter(&graph_, &value, nullptr, nullptr, nullptr, nullptr, IGRAPH_UNDIRECTED, true);
  return value;
}

std::vector<double> ByIgraph::betweenness() const {
  Values values;
  igraph_betweenness(&graph_, &values.of, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
  return values.copy();
}

std::vector<double> ByIgraph::closeness() const {
  Values values;
  igraph_closeness(&graph_, &values.of, nullptr, nullptr, igraph_vss_all(), IGRAPH_ALL, nullptr, true);
  return values.copy();
}

double ByIgraph::modularity(std::vector<std::uint32_t> const& of) const {
  igraph_vector_int_t membership;
  igraph_vector_int_init(&membership, 0);
  for (auto const community : of) igraph_vector_int_push_back(&membership, community);
  igraph_real_t value = 0;
  igraph_modularity(&graph_, &membership, nullptr, 1, IGRAPH_UNDIRECTED, &value);
  igraph_vector_int_destroy(&membership);
  return value;
}

double ByIgraph::leiden(unsigned long seed) const {
  igraph_rng_seed(igraph_rng_default(), seed);
  Values degrees;
  igraph_strength(&graph_, &degrees.of, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, nullptr);
  igraph_vector_int_t membership;
  igraph_vector_int_init(&membership, 0);
  auto const resolution = 0.5 / static_cast<double>(igraph_ecount(&graph_));
  igraph_community_leiden(&graph_, nullptr, &degrees.of, resolution, 0.01, false, -1, &membership, nullptr, nullptr);
  igraph_real_t value = 0;
  igraph_modularity(&graph_, &membership, nullptr, 1, IGRAPH_UNDIRECTED, &value);
  igraph_vector_int_destroy(&membership);
  return value;
}

namespace {

using Below = std::uint32_t (*)(std::mt19937&, std::uint32_t);

std::uint32_t below(std::mt19937& random, std::uint32_t n) {
  return std::uniform_int_distribution<std::uint32_t>(0, n - 1)(random);
}

std::vector<Ends> by_chance(std::mt19937& random, std::uint32_t nodes, std::uint32_t links) {
  std::vector<Ends> made;
  for (std::uint32_t i = 0; i < links; ++i) made.push_back({below(random, nodes), below(random, nodes)});
  return made;
}

// Each new node takes some that are ends of links already: those of many links get more.
std::vector<Ends> with_hubs(std::mt19937& random, std::uint32_t nodes, std::uint32_t each) {
  std::vector<Ends> made{{0, 1}};
  for (Node node = 2; node < nodes; ++node)
    for (auto more = 1 + below(random, each); more > 0; --more) {
      auto const& link = made[below(random, static_cast<std::uint32_t>(made.size()))];
      made.push_back({node, below(random, 2) == 0 ? link.a : link.b});
    }
  return made;
}

std::vector<Ends> of_triads(std::mt19937& random, std::uint32_t nodes) {
  std::vector<Ends> made;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    auto const a = below(random, nodes);
    auto const b = below(random, nodes);
    auto const c = below(random, nodes);
    made.insert(made.end(), {{a, b}, {b, c}, {c, a}});
  }
  return made;
}

std::vector<Ends> ring_with_tails(std::mt19937& random, std::uint32_t nodes) {
  auto const ring = 3 + below(random, std::max(1U, nodes / 2));
  std::vector<Ends> made;
  for (Node node = 0; node < ring; ++node) made.push_back({node, (node + 1) % ring});
  for (Node node = ring; node < nodes; ++node) made.push_back({node, below(random, node)});
  return made;
}

}  // namespace

Graph karate_club() {
  igraph_t club;
  igraph_famous(&club, "Zachary");
  std::vector<Ends> links;
  for (igraph_integer_t i = 0; i < igraph_ecount(&club); ++i)
    links.push_back({static_cast<Node>(IGRAPH_FROM(&club, i)), static_cast<Node>(IGRAPH_TO(&club, i))});
  auto const nodes = static_cast<std::size_t>(igraph_vcount(&club));
  igraph_destroy(&club);
  return graph_of(nodes, links);
}

MadeGraph made_graph(unsigned round, std::mt19937& random) {
  auto const nodes = 6 + below(random, round % 10 == 0 ? 200 : 40);
  switch (round % 6) {
    case 0:
      return {"sparse", graph_of(nodes, by_chance(random, nodes, nodes * 3 / 4))};
    case 1:
      return {"dense", graph_of(nodes, by_chance(random, nodes, nodes * 3))};
    case 2:
      return {"tree", graph_of(nodes, with_hubs(random, nodes, 1))};
    case 3:
      return {"hubs", graph_of(nodes + 2, with_hubs(random, nodes, 3))};
    case 4:
      return {"triads", graph_of(nodes * 2, of_triads(random, nodes / 2))};
    default:
      return {"ring", graph_of(nodes, ring_with_tails(random, nodes))};
  }
}

}  // namespace amity::network
