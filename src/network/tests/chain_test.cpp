// SPDX-License-Identifier: Apache-2.0
#include "network/chain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

namespace amity::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::optional<std::uint64_t> free_of_charge(Link) { return 0; }

TEST(Graph, HasTheNeighboursOfEachNodeInOrder) {
  std::vector<Ends> const links{{2, 0}, {0, 1}, {3, 0}};
  auto const graph = Graph::of(5, links);
  EXPECT_EQ(graph.nodes(), 5U);
  EXPECT_EQ(graph.links(), 3U);
  std::vector<Node> around;
  for (auto const& [node, link] : graph.neighbours(0)) {
    around.push_back(node);
    EXPECT_TRUE(links[link].a == node || links[link].b == node);
  }
  EXPECT_THAT(around, ElementsAre(1, 2, 3));
  EXPECT_THAT(graph.neighbours(4), IsEmpty());
  EXPECT_EQ(Graph{}.nodes(), 0U);
}

TEST(ShortestChain, IsOfTheFewestLinks) {
  std::vector<Ends> const links{{0, 1}, {1, 2}, {2, 3}, {0, 4}, {4, 3}};
  auto const chain = shortest_chain(Graph::of(5, links), 0, 3, free_of_charge);
  ASSERT_TRUE(chain);
  EXPECT_THAT(chain->nodes, ElementsAre(0, 4, 3));
  EXPECT_THAT(chain->links, ElementsAre(3, 4));
  EXPECT_EQ(chain->count, 1U);
}

TEST(ShortestChain, OfSeveralIsTheCheapestAndThenTheLowest) {
  std::vector<Ends> const links{{0, 1}, {1, 4}, {0, 2}, {2, 4}, {0, 3}, {3, 4}};
  auto const graph = Graph::of(5, links);
  auto const dear = [](Link link) { return std::optional<std::uint64_t>(link < 2 ? 5 : 1); };
  auto const chain = shortest_chain(graph, 0, 4, dear);
  ASSERT_TRUE(chain);
  EXPECT_THAT(chain->nodes, ElementsAre(0, 2, 4));
  EXPECT_EQ(chain->cost, 2U);
  EXPECT_EQ(chain->count, 3U);
  EXPECT_THAT(shortest_chain(graph, 4, 0, dear)->nodes, ElementsAre(4, 2, 0));
}

TEST(ShortestChain, IsNoneWhereNothingConnects) {
  std::vector<Ends> const links{{0, 1}, {2, 3}};
  auto const graph = Graph::of(4, links);
  EXPECT_FALSE(shortest_chain(graph, 0, 3, free_of_charge));
  EXPECT_FALSE(shortest_chain(graph, 0, 1, [](Link) { return std::optional<std::uint64_t>{}; }));
}

TEST(ShortestChain, FromANodeToItselfHasNoLink) {
  std::vector<Ends> const links{{0, 1}};
  auto const chain = shortest_chain(Graph::of(2, links), 1, 1, free_of_charge);
  ASSERT_TRUE(chain);
  EXPECT_THAT(chain->nodes, ElementsAre(1));
  EXPECT_THAT(chain->links, IsEmpty());
}

TEST(ShortestChain, CountsNoFurtherThanItSays) {
  // 2 ^ 60 chains: a row of squares.
  std::vector<Ends> links;
  for (Node square = 0; square < 60; ++square)
    for (Node const side : {1U, 2U}) {
      links.push_back({square * 3, square * 3 + side});
      links.push_back({square * 3 + side, square * 3 + 3});
    }
  auto const chain = shortest_chain(Graph::of(181, links), 0, 180, free_of_charge);
  ASSERT_TRUE(chain);
  EXPECT_EQ(chain->links.size(), 120U);
  EXPECT_EQ(chain->count, many_chains);
}

// The slow and obvious way: every walk without a repeated node, by depth.
struct Reference {
  Graph const& graph;
  std::vector<std::optional<std::uint64_t>> const& costs;
  Node to;
  std::vector<Chain> found{};

  void walk(Chain& so_far, std::size_t left) {
    auto const at = so_far.nodes.back();
    if (left == 0) {
      if (at == to) found.push_back(so_far);
      return;
    }
    for (auto const& [node, link] : graph.neighbours(at)) {
      if (!costs[link] || std::find(so_far.nodes.begin(), so_far.nodes.end(), node) != so_far.nodes.end()) continue;
      so_far.nodes.push_back(node);
      so_far.links.push_back(link);
      so_far.cost += *costs[link];
      walk(so_far, left - 1);
      so_far.cost -= *costs[link];
      so_far.nodes.pop_back();
      so_far.links.pop_back();
    }
  }

  static std::optional<Chain> of(Graph const& graph, std::vector<std::optional<std::uint64_t>> const& costs, Node low,
                                 Node high) {
    for (std::size_t length = 0; length < graph.nodes(); ++length) {
      Reference reference{graph, costs, high};
      Chain start{{low}, {}, 0, 1};
      reference.walk(start, length);
      if (reference.found.empty()) continue;
      auto best = *std::min_element(reference.found.begin(), reference.found.end(), [](Chain const& x, Chain const& y) {
        return std::tie(x.cost, x.nodes, x.links) < std::tie(y.cost, y.nodes, y.links);
      });
      best.count = reference.found.size();
      return best;
    }
    return std::nullopt;
  }
};

TEST(ShortestChain, IsThatOfTheSlowReferenceOnRandomGraphs) {
  std::mt19937 random(20261122);
  auto const below = [&](std::uint32_t n) { return std::uniform_int_distribution<std::uint32_t>(0, n - 1)(random); };
  auto unconnected = 0;
  auto several = 0;
  for (auto round = 0; round < 1500; ++round) {
    auto const nodes = 2 + below(8);
    std::vector<Ends> links;
    std::set<std::pair<Node, Node>> known;
    for (auto wanted = below(nodes * 2 + 1); wanted > 0; --wanted) {
      auto const a = below(nodes);
      auto const b = below(nodes);
      if (a != b && known.insert(std::minmax(a, b)).second) links.push_back({a, b});
    }
    std::vector<std::optional<std::uint64_t>> costs;
    for (std::size_t i = 0; i < links.size(); ++i)
      costs.push_back(below(8) == 0 ? std::nullopt : std::optional<std::uint64_t>(below(3)));
    auto const graph = Graph::of(nodes, links);
    auto const cost = [&](Link link) { return costs[link]; };
    for (Node a = 0; a < nodes; ++a)
      for (Node b = 0; b < nodes; ++b) {
        auto expected = Reference::of(graph, costs, std::min(a, b), std::max(a, b));
        if (expected && a > b) {
          std::reverse(expected->nodes.begin(), expected->nodes.end());
          std::reverse(expected->links.begin(), expected->links.end());
        }
        auto const chain = shortest_chain(graph, a, b, cost);
        ASSERT_EQ(chain.has_value(), expected.has_value()) << round << ": " << a << " to " << b;
        unconnected += expected ? 0 : 1;
        if (!expected) continue;
        several += expected->count > 1 ? 1 : 0;
        ASSERT_EQ(chain->nodes, expected->nodes) << round << ": " << a << " to " << b;
        ASSERT_EQ(chain->links, expected->links);
        ASSERT_EQ(chain->cost, expected->cost);
        ASSERT_EQ(chain->count, expected->count);
      }
  }
  EXPECT_GT(unconnected, 1000);
  EXPECT_GT(several, 1000);
}

}  // namespace
}  // namespace amity::network
