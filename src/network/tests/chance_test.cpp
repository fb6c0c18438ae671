// SPDX-License-Identifier: Apache-2.0
// What would be by chance, against all there is to choose from.
#include "network/mixing.h"
#include "network/rewiring.h"
#include "reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace amity::network {
namespace {

using testing::ElementsAre;

// Every way to pair the ends, one after the other.
void pair_all(std::vector<Node>& ends, std::size_t from, std::function<void(std::vector<Node> const&)> const& take) {
  if (from == ends.size()) return take(ends);
  for (auto with = from + 1; with < ends.size(); ++with) {
    std::swap(ends[from + 1], ends[with]);
    pair_all(ends, from + 2, take);
    std::swap(ends[from + 1], ends[with]);
  }
}

TEST(Mixing, ExpectsWhatAllPairingsOfTheEndsGive) {
  std::mt19937 random(11);
  for (auto round = 0; round < 20; ++round) {
    std::vector<Ends> links;
    for (auto i = 0; i < 5; ++i) links.push_back({static_cast<Node>(random() % 6), static_cast<Node>(random() % 6)});
    auto const graph = graph_of(6, links);
    std::vector<std::uint32_t> groups;
    for (auto i = 0; i < 6; ++i) groups.push_back(static_cast<std::uint32_t>(random() % 3));
    std::vector<Node> ends;
    for (Node node = 0; node < 6; ++node) ends.insert(ends.end(), graph.neighbours(node).size(), node);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<double>> counts;
    auto ways = 0;
    pair_all(ends, 0, [&](std::vector<Node> const& paired) {
      ++ways;
      std::map<std::pair<std::uint32_t, std::uint32_t>, double> here;
      for (std::size_t i = 0; i < paired.size(); i += 2)
        here[std::minmax(groups[paired[i]], groups[paired[i + 1]])] += 1;
      for (std::uint32_t a = 0; a < 3; ++a)
        for (auto b = a; b < 3; ++b) counts[{a, b}].push_back(here[{a, b}]);
    });
    for (auto const& pair : mixing_of(graph, groups, 3)) {
      double sum = 0;
      double squares = 0;
      for (auto const count : counts[{pair.a, pair.b}]) sum += count, squares += count * count;
      auto const mean = sum / ways;
      EXPECT_NEAR(pair.expected, mean, 1e-9);
      EXPECT_NEAR(pair.deviation * pair.deviation, squares / ways - mean * mean, 1e-9);
    }
  }
}

TEST(Mixing, CountsTheLinksOfEachPairOfGroups) {
  auto const pairs =
      mixing_of(graph_of(5, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}}), std::vector{0U, 0U, 1U, 1U, 2U}, 3);
  std::vector<std::size_t> links;
  for (auto const& pair : pairs) links.push_back(pair.links);
  EXPECT_THAT(links, ElementsAre(1, 2, 0, 1, 1, 0));
  EXPECT_DOUBLE_EQ(pairs[1].expected, 4 * 5 / 9.0);
  EXPECT_GT(pairs[4].z(), 0);
  EXPECT_TRUE(mixing_of(Graph{}, {}, 0).empty());
}

std::vector<std::size_t> degrees_of(std::size_t nodes, std::vector<Ends> const& links) {
  std::vector<std::size_t> degrees(nodes, 0);
  for (auto const& [a, b] : links) ++degrees[a], ++degrees[b];
  return degrees;
}

TEST(Rewired, KeepsDegreesAndMakesNoLoopAndNoRepetition) {
  std::mt19937 random(12);
  for (auto round = 0U; round < 60; ++round) {
    auto const made = made_graph(round, random);
    auto const links = rewired(made.graph, round);
    auto const simple = simple_links(links);
    EXPECT_EQ(simple.links.size(), made.graph.links());
    std::vector<std::size_t> wanted;
    for (Node node = 0; node < made.graph.nodes(); ++node) wanted.push_back(made.graph.neighbours(node).size());
    EXPECT_EQ(degrees_of(made.graph.nodes(), links), wanted);
    auto const again = simple_links(rewired(made.graph, round)).links;
    EXPECT_TRUE(std::equal(again.begin(), again.end(), simple.links.begin(),
                           [](Ends x, Ends y) { return x.a == y.a && x.b == y.b; }));
  }
}

// A path of five nodes keeps its degrees in 7 ways: the middle three in any order, or these as a triangle and the ends
// as a pair.
TEST(Rewired, ComesByEveryGraphOfTheseDegreesAboutAsOften) {
  auto const path = graph_of(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  std::map<std::set<std::pair<Node, Node>>, int> seen;
  constexpr auto times = 7000;
  for (auto seed = 0; seed < times; ++seed) {
    std::set<std::pair<Node, Node>> links;
    for (auto const& [a, b] : rewired(path, static_cast<std::uint64_t>(seed), 25)) links.insert(std::minmax(a, b));
    ++seen[links];
  }
  EXPECT_EQ(seen.size(), 7U);
  for (auto const& [links, count] : seen) EXPECT_NEAR(count, times / 7.0, 4 * std::sqrt(times / 7.0));
}

TEST(AgainstChance, ExpectsWhatTheConfigurationModelDoes) {
  std::mt19937 random(13);
  std::vector<Ends> links;
  for (auto i = 0; i < 3000; ++i)
    links.push_back({static_cast<Node>(random() % 800), static_cast<Node>(random() % 800)});
  auto const graph = graph_of(800, links);
  std::vector<std::uint32_t> groups;
  for (auto i = 0; i < 800; ++i) groups.push_back(i < 300 ? 0 : 1);
  auto const mixing = mixing_of(graph, groups, 2);
  Banding const within{2, [&](Node a, Node b) { return std::optional<std::size_t>(groups[a] == groups[b] ? 0 : 1); }};
  Banding const some{1, [&](Node a, Node) { return a < 10 ? std::optional<std::size_t>(0) : std::nullopt; }};
  auto const figures = *against_chance(graph, {within, some}, {.graphs = 200, .seed = 5});
  EXPECT_EQ(figures[0][1].links, mixing[1].links);
  EXPECT_NEAR(figures[0][1].expected, mixing[1].expected, 3);
  EXPECT_NEAR(figures[0][1].high - figures[0][1].low, 2 * 1.96 * mixing[1].deviation, 0.25 * mixing[1].deviation * 4);
  EXPECT_EQ(figures[1].size(), 1U);
  auto const threads = *against_chance(graph, {within, some}, {.graphs = 200, .seed = 5, .threads = 3});
  for (auto i : {0, 1}) EXPECT_EQ(threads[0][i].expected, figures[0][i].expected);
}

TEST(AgainstChance, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(against_chance(graph_of(3, {{0, 1}, {1, 2}}), {}, {.stop = stop.get_token()}));
}

}  // namespace
}  // namespace amity::network
