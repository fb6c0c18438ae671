// SPDX-License-Identifier: Apache-2.0
#include "network/centrality.h"

#include "folded.h"
#include "sweep.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

namespace amity::network {
namespace {

// A fixed number, whatever the number of threads: each adds up by itself, and the sums are added in their order.
constexpr std::size_t blocks = 32;

Weights weights_of(Rest const& rest, Folded const& folded) {
  Weights weights;
  for (auto const node : rest.nodes) {
    weights.nodes.push_back(folded.size[node]);
    weights.size.push_back(folded.size[node]);
    weights.depths.push_back(folded.depths[node]);
    weights.height.push_back(folded.height[node]);
  }
  return weights;
}

struct Searched {
  std::vector<Node> sources;     // nodes of the rest
  std::vector<Reached> reached;  // of each source
  std::vector<double> through;   // of each node of the rest, from the sources
};

// All, or so many at even distances.
std::vector<Node> sources_of(Rest const& rest, std::size_t searches) {
  auto const all = rest.nodes.size();
  auto const wanted = searches == 0 ? all : std::min(all, searches);
  std::vector<Node> sources;
  for (std::size_t i = 0; i < wanted; ++i) sources.push_back(static_cast<Node>(i * all / wanted));
  return sources;
}

template <class Step>
std::optional<Searched> search_with(Rest const& rest, Weights const& weights, CentralityOptions const& options) {
  Searched searched;
  searched.sources = sources_of(rest, options.searches);
  searched.reached.resize(searched.sources.size());
  std::vector<std::vector<double>> through(blocks);
  std::atomic<std::size_t> next{0};
  auto const work = [&] {
    Sweep<Step> sweep(rest, weights);
    for (auto block = next++; block < blocks; block = next++) {
      through[block].assign(rest.nodes.size(), 0);
      for (auto i = block; i < searched.sources.size(); i += blocks) {
        if (options.stop.stop_requested()) return;
        searched.reached[i] = sweep.from(searched.sources[i], through[block]);
      }
    }
  };
  auto const threads = options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.threads;
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
    work();
  }
  if (options.stop.stop_requested()) return std::nullopt;
  searched.through.assign(rest.nodes.size(), 0);
  for (auto const& part : through)
    for (std::size_t i = 0; i < part.size(); ++i) searched.through[i] += part[i];
  return searched;
}

std::optional<Searched> search(Rest const& rest, Weights const& weights, CentralityOptions const& options) {
  return rest.nodes.size() < std::numeric_limits<std::uint16_t>::max()
             ? search_with<std::uint16_t>(rest, weights, options)
             : search_with<std::uint32_t>(rest, weights, options);
}

// The pairs of other nodes that a node parts, where its branches are on different sides of it.
double parted(Folded const& folded, Node node, std::uint64_t component) {
  auto const all = static_cast<double>(component) - 1;
  auto const beyond = static_cast<double>(component) - static_cast<double>(folded.size[node]);
  return (all * all - static_cast<double>(folded.squares[node]) - beyond * beyond) / 2;
}

class Gathering {
 public:
  explicit Gathering(Graph const& graph)
      : graph_(graph), folded_(graph), rest_(graph, folded_), components_(components_of(graph)) {}

  std::optional<Centrality> run(CentralityOptions const& options) {
    auto const searched = search(rest_, weights_of(rest_, folded_), options);
    if (!searched) return std::nullopt;
    centrality_.exact = searched->sources.size() == rest_.nodes.size();
    add_betweenness(*searched);
    if (centrality_.exact)
      add_distances(*searched);
    else
      estimate_distances(*searched);
    return std::move(centrality_);
  }

 private:
  std::uint64_t component_size(Node node) const { return components_.sizes[components_.of[node]]; }

  void add_betweenness(Searched const& searched) {
    centrality_.betweenness.resize(graph_.nodes());
    for (Node node = 0; node < graph_.nodes(); ++node)
      centrality_.betweenness[node] = parted(folded_, node, component_size(node));
    auto const scale = searched.sources.empty() ? 0.0 : double(rest_.nodes.size()) / double(searched.sources.size());
    for (std::size_t i = 0; i < rest_.nodes.size(); ++i)
      centrality_.betweenness[rest_.nodes[i]] += searched.through[i] * scale / 2;
  }

  // From a node to the next one above it, all that hangs at it comes one nearer, all else goes one farther.
  void add_distances(Searched const& searched) {
    std::vector<std::uint64_t> sums(graph_.nodes(), 0);
    std::uint32_t diameter = 0;
    for (std::size_t i = 0; i < searched.sources.size(); ++i) {
      auto const node = rest_.nodes[searched.sources[i]];
      sums[node] = searched.reached[i].distances;
      if (components_.of[node] == 0)
        diameter = std::max({diameter, searched.reached[i].farthest, folded_.diameter[node]});
    }
    for (auto at = folded_.order.rbegin(); at != folded_.order.rend(); ++at)
      sums[*at] = sums[folded_.up[*at]] + component_size(*at) - 2 * std::uint64_t{folded_.size[*at]};
    centrality_.closeness.resize(graph_.nodes());
    double all = 0;
    for (Node node = 0; node < graph_.nodes(); ++node) {
      auto const others = component_size(node) - 1;
      centrality_.closeness[node] = others == 0 ? 0 : double(others) / double(sums[node]);
      if (components_.of[node] == 0) all += static_cast<double>(sums[node]);
    }
    finish(all, diameter);
  }

  // A source's distances are those of all that it stands for.
  void estimate_distances(Searched const& searched) {
    double sum = 0;
    double nodes = 0;
    std::uint32_t diameter = 0;
    for (std::size_t i = 0; i < searched.sources.size(); ++i) {
      auto const node = rest_.nodes[searched.sources[i]];
      auto const& reached = searched.reached[i];
      if (components_.of[node] != 0) continue;
      auto const stands_for = double(folded_.size[node]);
      auto const outside = double(component_size(node)) - stands_for;
      // Those that it stands for are farther from what is outside by their depth, and at some distance of each other.
      sum += stands_for * double(reached.distances - folded_.depths[node]) + double(folded_.depths[node]) * outside;
      nodes += stands_for;
      diameter = std::max({diameter, reached.farthest, folded_.diameter[node]});
    }
    auto const size = components_.sizes.empty() ? 0.0 : double(components_.sizes.front());
    finish(nodes == 0 ? 0 : sum / nodes * size, diameter);
  }

  void finish(double sum_of_distances, std::uint32_t diameter) {
    if (components_.sizes.empty() || components_.sizes.front() < 2) return;
    auto const size = double(components_.sizes.front());
    centrality_.mean_distance = sum_of_distances / (size * (size - 1));
    centrality_.diameter = diameter;
  }

  Graph const& graph_;
  Folded folded_;
  Rest rest_;
  Components components_;
  Centrality centrality_{};
};

}  // namespace

std::optional<Centrality> centrality_of(Graph const& graph, CentralityOptions const& options) {
  return Gathering(graph).run(options);
}

}  // namespace amity::network
