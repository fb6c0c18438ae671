// SPDX-License-Identifier: Apache-2.0
// bench_network [--quick] < EDGES: components, mean distance, betweenness, communities and assortativity of a network
// by amity and by igraph, alternating; then by amity alone on made-up networks.
#include "network/components.h"
#include "network/edge_list.h"
#include "network/figures.h"
#include "network/simple.h"
#include "peer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <random>
#include <stdexcept>

namespace amity::bench {
namespace {

using Clock = std::chrono::steady_clock;

template <class Work>
double ms_of(Work const& work) {
  auto const begun = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

struct Spread {
  double median{};
  double least{};
  double most{};
};
Spread spread_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values.front(), values.back()};
}

// igraph's mean is over all pairs that reach each other; ours, of the largest component, is made one of these.
double mean_over_all(network::Graph const& graph, network::Centrality const& centrality) {
  auto const components = network::components_of(graph);
  double sum = 0;
  double pairs = 0;
  for (network::Node node = 0; node < graph.nodes(); ++node) {
    auto const others = static_cast<double>(components.sizes[components.of[node]] - 1);
    if (others == 0) continue;
    sum += others / centrality.closeness[node];
    pairs += others;
  }
  return sum / pairs;
}

Told told_by_us(network::Graph const& graph, network::Figures const& figures) {
  return {figures.shape.components, mean_over_all(graph, figures.centrality), figures.centrality.betweenness,
          figures.communities.modularity, figures.shape.assortativity.value_or(0)};
}

bool near(double x, double y) { return std::abs(x - y) <= 1e-9 * std::max(1.0, std::abs(y)); }

void must_agree(Told const& ours, Told const& theirs) {
  auto agree = ours.components == theirs.components && near(ours.mean_distance, theirs.mean_distance) &&
               near(ours.modularity, theirs.modularity) && near(ours.assortativity, theirs.assortativity) &&
               ours.betweenness.size() == theirs.betweenness.size();
  for (std::size_t i = 0; agree && i < ours.betweenness.size(); ++i)
    agree = near(ours.betweenness[i], theirs.betweenness[i]);
  if (!agree) throw std::runtime_error("amity and igraph do not agree");
}

// Each node of the real network so many times, with its degree, its ends paired by lot.
network::Graph made_up(network::Graph const& real, std::size_t times) {
  std::vector<network::Node> ends;
  auto const nodes = static_cast<network::Node>(real.nodes() * times);
  for (network::Node node = 0; node < nodes; ++node)
    ends.insert(ends.end(), real.neighbours(static_cast<network::Node>(node % real.nodes())).size(), node);
  std::mt19937 random(4);
  std::shuffle(ends.begin(), ends.end(), random);
  std::vector<network::Ends> links;
  for (std::size_t i = 0; i + 1 < ends.size(); i += 2) links.push_back({ends[i], ends[i + 1]});
  return network::Graph::of(nodes, network::simple_links(links).links);
}

void compare(network::Graph const& graph, int runs, std::ostream& results) {
  Peer const peer(graph);
  std::vector<double> one;
  std::vector<double> two;
  std::vector<double> theirs;
  for (auto run = 0; run < runs; ++run) {
    Told by_peer;
    network::Figures by_one;
    network::Figures by_two;
    one.push_back(ms_of([&] { by_one = *network::figures_of(graph, {{.threads = 1}, 1}); }));
    theirs.push_back(ms_of([&] { by_peer = peer.tell(); }));
    two.push_back(ms_of([&] { by_two = *network::figures_of(graph, {{.threads = 2}, 1}); }));
    must_agree(told_by_us(graph, by_one), by_peer);
    must_agree(told_by_us(graph, by_two), by_peer);
    std::cerr << "network: " << one.back() << " ms, " << two.back() << " ms on two cores, igraph " << theirs.back()
              << " ms; equal\n";
  }
  auto const igraph = spread_of(theirs);
  auto const print = [&](char const* cores, std::vector<double> const& ours, double aim) {
    auto const spread = spread_of(ours);
    auto const ratio = igraph.median / spread.median;
    std::printf(
        "| network, %s (%zu nodes, %zu edges; the same figures) | %.0f ms | igraph %.0f ms | %.2f x | %.0f to %.0f ms; "
        "igraph %.0f to %.0f ms | >= %.1f x%s |\n",
        cores, graph.nodes(), graph.links(), spread.median, igraph.median, ratio, spread.least, spread.most,
        igraph.least, igraph.most, aim, ratio >= aim ? "" : ": **not met**");
    results << "{\"row\": \"" << cores << "\", \"ms\": " << spread.median << ", \"igraph_ms\": " << igraph.median
            << ", \"ratio\": " << ratio << "},\n";
  };
  print("one core", one, 1.2);
  print("two cores", two, 2.2);
}

// At 16 times the size the searches are a part, as the server has them there.
void grow(network::Graph const& real, std::ostream& results) {
  constexpr std::size_t a_part = 4000;
  std::vector<double> times;
  for (auto const scale : {1U, 4U, 16U}) {
    auto const graph = made_up(real, scale);
    auto const searches = scale == 16 ? a_part : 0;
    auto const ms = ms_of([&] { (void)network::figures_of(graph, {{.threads = 2, .searches = searches}, 1}); });
    std::cerr << "network: " << scale << "x, " << graph.nodes() << " nodes, " << ms << " ms\n";
    times.push_back(ms);
    results << "{\"row\": \"growth\", \"times\": " << scale << ", \"ms\": " << ms << ", \"searches\": " << searches
            << "}" << (scale == 16 ? "\n" : ",\n");
  }
  std::printf(
      "| network, growth 1x, 4x, 16x (made up, two cores) | %.0f, %.0f, %.0f ms | | exponent %.2f to 4x, exact; at 16x "
      "%zu searches, and estimates | one run | (every pair of nodes is looked at: 2) |\n",
      times[0], times[1], times[2], std::log(times[1] / times[0]) / std::log(4.0), a_part);
}

int run(int runs) {
  auto const list = network::read_edge_list(std::cin);
  if (!list) throw std::runtime_error(list.error().message);
  auto const graph = list->graph();
  std::ofstream file;
  if (auto const* name = std::getenv("BENCH_RESULTS")) file.open(name);
  file << "[";
  compare(graph, runs, file);
  grow(graph, file);
  file << "]\n";
  return 0;
}

}  // namespace
}  // namespace amity::bench

int main(int argc, char** argv) {
  try {
    return amity::bench::run(argc > 1 && std::string(argv[1]) == "--quick" ? 1 : 5);
  } catch (std::exception const& e) {
    std::cerr << "bench_network: " << e.what() << '\n';
    return 1;
  }
}
