// SPDX-License-Identifier: Apache-2.0
// Communities against what is obvious, what is proven, and igraph's.
#include "network/communities.h"

#include "core/testing.h"
#include "leiden.h"
#include "network/components.h"
#include "network/edge_list.h"
#include "reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

namespace amity::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto graphs_tried = 240U;

// The graph without the links between two groups falls into as many parts as there are groups.
bool are_connected(Graph const& graph, std::vector<std::uint32_t> group_of) {
  std::vector<Ends> inside;
  for (Node node = 0; node < graph.nodes(); ++node)
    for (auto const& neighbour : graph.neighbours(node))
      if (neighbour.node > node && group_of[neighbour.node] == group_of[node]) inside.push_back({node, neighbour.node});
  return components_of(Graph::of(graph.nodes(), inside)).sizes.size() == close_gaps(group_of);
}

TEST(Communities, AreTheObviousOnes) {
  auto const communities = communities_of(graph_of(7, {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}}), 1);
  EXPECT_THAT(communities.of, ElementsAre(0, 0, 0, 1, 1, 1, 2));
  EXPECT_THAT(communities.sizes, ElementsAre(3, 3, 1));
  EXPECT_NEAR(communities.modularity, 6 / 7.0 - 0.5, 1e-12);
}

TEST(Communities, OfAGraphWithoutLinksAreItsNodes) {
  auto const communities = communities_of(graph_of(3, {}), 1);
  EXPECT_THAT(communities.of, ElementsAre(0, 1, 2));
  EXPECT_EQ(communities.modularity, 0);
  EXPECT_THAT(communities_of(Graph{}, 1).of, IsEmpty());
}

TEST(Communities, OfARingOfCliquesAreTheCliques) {
  constexpr Node cliques = 20;
  constexpr Node each = 6;
  std::vector<Ends> links;
  for (Node clique = 0; clique < cliques; ++clique) {
    for (Node a = 0; a < each; ++a)
      for (Node b = a + 1; b < each; ++b) links.push_back({clique * each + a, clique * each + b});
    links.push_back({clique * each, (clique * each + each + 1) % (cliques * each)});
  }
  auto const communities = communities_of(graph_of(cliques * each, links), 1);
  EXPECT_EQ(communities.sizes, std::vector<std::uint32_t>(cliques, each));
  for (Node node = 0; node < cliques * each; ++node) EXPECT_EQ(communities.of[node], node / each);
}

// 0.419790 is the most there can be: U. Brandes et al., On modularity clustering, IEEE TKDE 20, 172 (2008).
TEST(Communities, OfTheKarateClubAreTheBestThereAre) {
  for (auto seed = 0U; seed < 20; ++seed) EXPECT_NEAR(communities_of(karate_club(), seed).modularity, 0.419790, 5e-7);
}

TEST(Communities, AreConnectedAndTheSameForTheSameSeed) {
  std::mt19937 random(8);
  for (auto round = 0U; round < graphs_tried; ++round) {
    auto const made = made_graph(round, random);
    SCOPED_TRACE(made.kind + ", round " + std::to_string(round));
    auto const communities = communities_of(made.graph, round);
    EXPECT_TRUE(are_connected(made.graph, communities.of));
    EXPECT_EQ(communities.of, communities_of(made.graph, round).of);
    EXPECT_TRUE(std::is_sorted(communities.sizes.rbegin(), communities.sizes.rend()));
  }
}

// Ours are of several starts on graphs as small as these, igraph's of one.
TEST(Communities, HaveIgraphsModularityAndAreNotWorse) {
  std::mt19937 random(8);
  double ours = 0;
  double theirs = 0;
  for (auto round = 0U; round < graphs_tried; ++round) {
    auto const made = made_graph(round, random);
    if (made.graph.links() == 0) continue;
    SCOPED_TRACE(made.kind + ", round " + std::to_string(round));
    ByIgraph const reference(made.graph);
    auto const communities = communities_of(made.graph, round);
    EXPECT_NEAR(communities.modularity, reference.modularity(communities.of), 1e-9);
    auto const leiden = reference.leiden(round + 1);
    EXPECT_GE(communities.modularity, leiden - 0.005);
    ours += communities.modularity;
    theirs += leiden;
  }
  EXPECT_GE(ours, theirs);
}

// Large enough for one start: communities with more links inside than out, and hubs.
TEST(Communities, OfALargeGraphAreAsGoodAsIgraphsWithinAHundredth) {
  std::mt19937 random(9);
  for (auto const inside : {60U, 75U, 90U}) {
    constexpr Node nodes = 6000;
    std::vector<Ends> links;
    for (auto i = 0; i < 24'000; ++i) {
      auto const a = static_cast<Node>((random() % nodes) * (random() % nodes) / nodes);
      auto const near = random() % 100 < inside;
      auto const b = near ? a / 100 * 100 + random() % 100 : random() % nodes;
      links.push_back({a, static_cast<Node>(b)});
    }
    auto const graph = graph_of(nodes, links);
    ByIgraph const reference(graph);
    auto const communities = communities_of(graph, inside);
    EXPECT_TRUE(are_connected(graph, communities.of));
    EXPECT_NEAR(communities.modularity, reference.modularity(communities.of), 1e-9);
    EXPECT_GE(communities.modularity, 0.99 * reference.leiden(inside));
  }
}

// The world's pairs of cities, by the first two columns of the table.
std::optional<Graph> world_graph() {
  auto const* given = std::getenv("AMITY_SHARED_DATA");
  auto const data = given != nullptr ? std::filesystem::path(given) : repository_root() / "../shared/data";
  std::ifstream file(data / "world/ties.csv");
  std::stringstream pairs;
  for (std::string line; std::getline(file, line);) pairs << line.substr(0, line.find(',', line.find(',') + 1)) << '\n';
  auto const list = read_edge_list(pairs);
  if (!list) return std::nullopt;
  return list->graph();
}

TEST(Communities, OfTheWorldAreAsGoodAsIgraphs) {
  auto const world = world_graph();
  if (!world) GTEST_SKIP() << "no real data";
  ByIgraph const reference(*world);
  for (auto seed = 1U; seed <= 3; ++seed) {
    auto const communities = communities_of(*world, seed);
    EXPECT_TRUE(are_connected(*world, communities.of));
    EXPECT_NEAR(communities.modularity, reference.modularity(communities.of), 1e-9);
    EXPECT_GE(communities.modularity, reference.leiden(seed) - 0.005);
  }
}

// What a node gains by joining a group, from the definition.
std::int64_t gain_of(Graph const& graph, std::vector<std::uint32_t> const& group_of, Node node, std::uint32_t group) {
  std::int64_t links = 0;
  std::int64_t degree = 0;
  for (Node other = 0; other < graph.nodes(); ++other)
    if (other != node && group_of[other] == group) degree += static_cast<std::int64_t>(graph.neighbours(other).size());
  for (auto const& neighbour : graph.neighbours(node)) links += group_of[neighbour.node] == group ? 1 : 0;
  return static_cast<std::int64_t>(2 * graph.links()) * links -
         static_cast<std::int64_t>(graph.neighbours(node).size()) * degree;
}

TEST(MovingNodes, EndsWhereNoMoveOfOneGains) {
  std::mt19937 random(10);
  for (auto round = 0U; round < 60; ++round) {
    auto const made = made_graph(round, random);
    auto const& graph = made.graph;
    Random lot(round);
    auto group_of = alone(graph.nodes());
    while (move_nodes(Joined(graph), static_cast<std::int64_t>(2 * graph.links()), group_of, lot)) continue;
    for (Node node = 0; node < graph.nodes(); ++node) {
      auto const here = gain_of(graph, group_of, node, group_of[node]);
      EXPECT_GE(here, 0);
      for (auto const& neighbour : graph.neighbours(node))
        EXPECT_GE(here, gain_of(graph, group_of, node, group_of[neighbour.node]));
    }
  }
}

TEST(Refining, PartsGroupsAndMergesWhereNoMoveGains) {
  std::mt19937 random(11);
  for (auto round = 0U; round < 60; ++round) {
    auto const made = made_graph(round, random);
    auto const& graph = made.graph;
    auto const twice_links = static_cast<std::int64_t>(2 * graph.links());
    Random lot(round);
    auto group_of = alone(graph.nodes());
    while (move_nodes(Joined(graph), twice_links, group_of, lot)) continue;
    auto part_of = refined(Joined(graph), twice_links, group_of, lot);
    EXPECT_TRUE(are_connected(graph, part_of));
    auto const parts = close_gaps(part_of);
    auto const groups = close_gaps(group_of);
    EXPECT_GE(parts, groups);
    if (groups < graph.nodes()) {
      EXPECT_LT(parts, graph.nodes());
    }
    for (Node node = 0; node < graph.nodes(); ++node)
      for (Node other = 0; other < node; ++other)
        if (part_of[node] == part_of[other]) {
          EXPECT_EQ(group_of[node], group_of[other]);
        }
  }
}

TEST(Joined, AddsUpDegreesAndLinks) {
  auto const graph = graph_of(5, {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {3, 4}});
  Joined const joined(Joined(graph), {0, 0, 0, 1, 2}, 3);
  EXPECT_THAT(joined.degree, ElementsAre(8, 3, 1));
  ASSERT_EQ(joined.around(0).size(), 1U);
  EXPECT_EQ(joined.around(0)[0].to, 1U);
  EXPECT_EQ(joined.around(0)[0].links, 2U);
  EXPECT_EQ(joined.around(1).size(), 2U);
}

}  // namespace
}  // namespace amity::network
