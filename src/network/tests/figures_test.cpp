// SPDX-License-Identifier: Apache-2.0
// Every figure of a network against igraph's, and against figures counted by hand.
#include "network/centrality.h"
#include "network/components.h"
#include "network/shape.h"
#include "reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace amity::network {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pointwise;

constexpr auto rounds = 240U;

void expect_same(std::optional<double> ours, double theirs) {
  ASSERT_EQ(ours.has_value(), !std::isnan(theirs));
  if (ours) {
    EXPECT_NEAR(*ours, theirs, 1e-9);
  }
}

// Relative, for numbers of any size.
MATCHER(IsClose, "") {
  auto const [ours, theirs] = arg;
  auto const wanted = std::isnan(theirs) ? 0 : theirs;
  return std::abs(ours - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted));
}

//  0 - 1 - 2     5 - 6    7
//   \ /    |
//    3     4
Graph drawn() { return graph_of(8, {{0, 1}, {1, 2}, {2, 4}, {0, 3}, {1, 3}, {5, 6}, {6, 5}, {7, 7}}); }

TEST(Shape, IsThatOfADrawnGraph) {
  auto const shape = shape_of(drawn());
  EXPECT_EQ(shape.nodes, 8U);
  EXPECT_EQ(shape.edges, 6U);
  EXPECT_EQ(shape.components, 3U);
  EXPECT_EQ(shape.giant_nodes, 5U);
  EXPECT_EQ(shape.giant_edges, 5U);
  EXPECT_THAT(shape.degrees, ElementsAre(1, 3, 3, 1));
  EXPECT_EQ(shape.triangles, 1U);
  EXPECT_EQ(shape.wedges, 6U);
  EXPECT_DOUBLE_EQ(*shape.transitivity, 0.5);
  EXPECT_DOUBLE_EQ(*shape.mean_clustering, (1 + 1 + 1 / 3.0 + 0) / 4);
}

TEST(Shape, HasNoFigureWhereThereIsNothingToMeasure) {
  auto const none = shape_of(Graph{});
  EXPECT_EQ(none.nodes + none.edges + none.components + none.giant_nodes, 0U);
  EXPECT_FALSE(none.transitivity || none.mean_clustering || none.assortativity);
  auto const pair = shape_of(graph_of(2, {{0, 1}}));
  EXPECT_FALSE(pair.transitivity || pair.mean_clustering || pair.assortativity);
}

TEST(Shape, IsIgraphsOnGraphsOfManyKinds) {
  std::mt19937 random(4);
  for (auto round = 0U; round < rounds; ++round) {
    auto const made = made_graph(round, random);
    SCOPED_TRACE(made.kind + ", round " + std::to_string(round));
    ByIgraph const reference(made.graph);
    auto const shape = shape_of(made.graph);
    auto const sizes = reference.components();
    EXPECT_EQ(shape.components, sizes.components);
    EXPECT_EQ(shape.giant_nodes, sizes.giant);
    EXPECT_EQ(static_cast<double>(shape.triangles), reference.triangles());
    expect_same(shape.transitivity, reference.transitivity());
    expect_same(shape.mean_clustering, reference.mean_clustering());
    expect_same(shape.assortativity, reference.assortativity());
  }
}

TEST(Components, AreNumberedFromTheLargest) {
  auto const components = components_of(drawn());
  EXPECT_THAT(components.of, ElementsAre(0, 0, 0, 0, 0, 1, 1, 2));
  EXPECT_THAT(components.sizes, ElementsAre(5, 2, 1));
  auto const giant =
      giant_of(graph_of(5, {{0, 1}, {2, 4}, {3, 4}}), components_of(graph_of(5, {{0, 1}, {2, 4}, {3, 4}})));
  EXPECT_THAT(giant.nodes, ElementsAre(2, 3, 4));
  EXPECT_EQ(giant.graph.links(), 2U);
  EXPECT_EQ(giant.graph.neighbours(2).size(), 2U);
}

TEST(Centrality, IsThatOfADrawnGraph) {
  auto const centrality = *centrality_of(drawn(), {});
  EXPECT_THAT(centrality.betweenness, ElementsAre(0, 4, 3, 0, 0, 0, 0, 0));
  EXPECT_THAT(centrality.closeness, ElementsAre(4 / 7.0, 4 / 5.0, 4 / 6.0, 4 / 7.0, 4 / 9.0, 1, 1, 0));
  EXPECT_DOUBLE_EQ(*centrality.mean_distance, 34.0 / 20);
  EXPECT_EQ(*centrality.diameter, 3U);
  EXPECT_TRUE(centrality.exact);
}

TEST(Centrality, OfNothingAndOfLoneNodesIsNothing) {
  auto const none = *centrality_of(Graph{}, {});
  EXPECT_THAT(none.betweenness, IsEmpty());
  EXPECT_FALSE(none.mean_distance || none.diameter);
  auto const lone = *centrality_of(graph_of(2, {}), {});
  EXPECT_THAT(lone.betweenness, ElementsAre(0, 0));
  EXPECT_THAT(lone.closeness, ElementsAre(0, 0));
  EXPECT_FALSE(lone.mean_distance || lone.diameter);
}

TEST(Centrality, IsIgraphsOnGraphsOfManyKinds) {
  std::mt19937 random(5);
  for (auto round = 0U; round < rounds; ++round) {
    auto const made = made_graph(round, random);
    SCOPED_TRACE(made.kind + ", round " + std::to_string(round));
    ByIgraph const reference(made.graph);
    auto const centrality = *centrality_of(made.graph, {});
    EXPECT_THAT(centrality.betweenness, Pointwise(IsClose(), reference.betweenness()));
    EXPECT_THAT(centrality.closeness, Pointwise(IsClose(), reference.closeness()));
    auto const giant = giant_of(made.graph, components_of(made.graph));
    if (giant.nodes.size() < 2) continue;
    ByIgraph const of_giant(giant.graph);
    EXPECT_NEAR(*centrality.mean_distance, of_giant.mean_distance(), 1e-9);
    EXPECT_EQ(static_cast<double>(*centrality.diameter), of_giant.diameter());
  }
}

TEST(Centrality, IsTheSameToTheLastBitWithAnyNumberOfThreads) {
  std::mt19937 random(6);
  for (auto round = 0U; round < 30; ++round) {
    auto const made = made_graph(round * 10, random);
    auto const one = *centrality_of(made.graph, {.threads = 1});
    for (auto const threads : {0U, 2U, 5U}) {
      auto const many = *centrality_of(made.graph, {.threads = threads});
      EXPECT_EQ(one.betweenness, many.betweenness);
      EXPECT_EQ(one.closeness, many.closeness);
      EXPECT_EQ(one.mean_distance, many.mean_distance);
    }
  }
}

TEST(Centrality, ComesNearWithAPartOfTheSearches) {
  std::mt19937 random(7);
  std::vector<Ends> links;
  for (auto i = 0; i < 6000; ++i)
    links.push_back(
        {static_cast<Node>(random() % 2000), static_cast<Node>((random() % 2000) * (random() % 2000) / 2000)});
  auto const graph = graph_of(2000, links);
  auto const exact = *centrality_of(graph, {});
  auto const sampled = *centrality_of(graph, {.searches = 400});
  EXPECT_FALSE(sampled.exact);
  EXPECT_THAT(sampled.closeness, IsEmpty());
  EXPECT_NEAR(*sampled.mean_distance, *exact.mean_distance, 0.05 * *exact.mean_distance);
  EXPECT_LE(*sampled.diameter, *exact.diameter);
  auto const most = std::max_element(exact.betweenness.begin(), exact.betweenness.end()) - exact.betweenness.begin();
  EXPECT_NEAR(sampled.betweenness[most], exact.betweenness[most], 0.1 * exact.betweenness[most]);
  EXPECT_EQ(centrality_of(graph, {.searches = 1'000'000})->betweenness, exact.betweenness);
}

TEST(Centrality, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(centrality_of(drawn(), {.threads = 2, .stop = stop.get_token()}));
}

TEST(Centrality, ReachesFurtherThanASmallNumberOfSteps) {
  constexpr Node ring = 70'000;
  std::vector<Ends> links;
  for (Node node = 0; node < ring; ++node) links.push_back({node, (node + 1) % ring});
  auto const sampled = *centrality_of(graph_of(ring, links), {.searches = 3});
  EXPECT_EQ(*sampled.diameter, ring / 2);
}

}  // namespace
}  // namespace amity::network
