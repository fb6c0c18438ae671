// SPDX-License-Identifier: Apache-2.0
#include "network/chain.h"

#include <algorithm>

namespace amity::network {
namespace {

constexpr std::uint64_t not_reached = std::numeric_limits<std::uint64_t>::max();

// What is known of a link once it has been asked for.
class Costs {
 public:
  Costs(std::size_t links, LinkCost const& cost) : ask_(cost), asked_(links, 0), cost_(links, 0) {}

  // not_reached where it does not count.
  std::uint64_t of(Link link) {
    if (asked_[link] == 0) {
      asked_[link] = 1;
      cost_[link] = ask_(link).value_or(not_reached);
    }
    return cost_[link];
  }

 private:
  LinkCost const& ask_;
  std::vector<char> asked_;
  std::vector<std::uint64_t> cost_;
};

// One of the two searches: the nodes at each distance from its end.
struct Reach {
  Reach(std::size_t nodes, Node end) : distance(nodes, -1), layers{{end}} { distance[end] = 0; }

  std::vector<int> distance;  // -1: not come to
  std::vector<std::vector<Node>> layers;

  // One step further; whether anything new was found.
  bool widen(Graph const& graph, Costs& costs) {
    std::vector<Node> next;
    auto const steps = static_cast<int>(layers.size());
    for (auto const node : layers.back())
      for (auto const& [other, link] : graph.neighbours(node)) {
        if (distance[other] >= 0 || costs.of(link) == not_reached) continue;
        distance[other] = steps;
        next.push_back(other);
      }
    layers.push_back(std::move(next));
    return !layers.back().empty();
  }
};

std::size_t work_ahead(Graph const& graph, Reach const& reach) {
  std::size_t links = 0;
  for (auto const node : reach.layers.back()) links += graph.neighbours(node).size();
  return links;
}

bool meet(Reach const& one, Reach const& other) {
  return std::any_of(one.layers.back().begin(), one.layers.back().end(),
                     [&](Node node) { return other.distance[node] >= 0; });
}

// Of a node on a shortest chain: the least cost from there to the end, and how many ways of the fewest links there are.
struct ToGo {
  std::uint64_t cost{not_reached};
  std::uint64_t ways{0};
};

class Search {
 public:
  Search(Graph const& graph, Node from, Node to, LinkCost const& cost)
      : graph_(graph), costs_(graph.links(), cost), near_(graph.nodes(), from), far_(graph.nodes(), to) {}

  std::optional<Chain> run() {
    while (!meet(near_, far_)) {
      auto& smaller = work_ahead(graph_, near_) <= work_ahead(graph_, far_) ? near_ : far_;
      if (!smaller.widen(graph_, costs_)) return std::nullopt;
    }
    measure_all();
    return walk();
  }

 private:
  // Every shortest chain goes through near_'s last layer, at the node where it meets far_'s.
  void measure_all() {
    to_go_.resize(graph_.nodes());
    to_go_[far_.layers.front().front()] = {0, 1};
    for (std::size_t steps = 1; steps < far_.layers.size(); ++steps)
      for (auto const node : far_.layers[steps])
        add_up(node, [&](Node other) { return far_.distance[other] == static_cast<int>(steps) - 1; });
    auto const last = static_cast<int>(far_.layers.size()) - 1;
    auto const on_the_way = [&](Node node, int steps) {
      if (near_.distance[node] != steps) return false;
      return steps + 1 < static_cast<int>(near_.layers.size()) || far_.distance[node] == last;
    };
    for (auto steps = static_cast<int>(near_.layers.size()) - 2; steps >= 0; --steps)
      for (auto const node : near_.layers[static_cast<std::size_t>(steps)]) {
        to_go_[node] = {};
        add_up(node, [&](Node other) { return on_the_way(other, steps + 1); });
      }
  }

  template <class Next>
  void add_up(Node node, Next const& is_next) {
    auto& sum = to_go_[node];
    for (auto const& [other, link] : graph_.neighbours(node)) {
      if (!is_next(other) || to_go_[other].ways == 0 || costs_.of(link) == not_reached) continue;
      sum.ways = std::min(many_chains, sum.ways + to_go_[other].ways);
      sum.cost = std::min(sum.cost, to_go_[other].cost + costs_.of(link));
    }
  }

  Chain walk() {
    Chain chain;
    auto node = near_.layers.front().front();
    auto steps = static_cast<int>(near_.layers.size() + far_.layers.size()) - 2;
    chain.cost = to_go_[node].cost;
    chain.count = to_go_[node].ways;
    chain.nodes.push_back(node);
    for (; steps > 0; --steps) {
      for (auto const& [other, link] : graph_.neighbours(node)) {
        if (!is_at(other, steps - 1) || to_go_[other].ways == 0 || costs_.of(link) == not_reached) continue;
        if (to_go_[other].cost + costs_.of(link) != to_go_[node].cost) continue;
        chain.nodes.push_back(other);
        chain.links.push_back(link);
        break;
      }
      node = chain.nodes.back();
    }
    return chain;
  }

  // Whether it lies so many steps before the end, on a shortest chain.
  bool is_at(Node node, int left) const {
    auto const whole = static_cast<int>(near_.layers.size() + far_.layers.size()) - 2;
    if (far_.distance[node] >= 0) return far_.distance[node] == left;
    return near_.distance[node] == whole - left;
  }

  Graph const& graph_;
  Costs costs_;
  Reach near_;
  Reach far_;
  std::vector<ToGo> to_go_{};
};

}  // namespace

std::optional<Chain> shortest_chain(Graph const& graph, Node from, Node to, LinkCost const& cost) {
  auto const [low, high] = std::minmax(from, to);
  auto chain = Search(graph, low, high, cost).run();
  if (chain && low != from) {
    std::reverse(chain->nodes.begin(), chain->nodes.end());
    std::reverse(chain->links.begin(), chain->links.end());
  }
  return chain;
}

}  // namespace amity::network
