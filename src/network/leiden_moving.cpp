// SPDX-License-Identifier: Apache-2.0
#include "leiden.h"

#include <span>

namespace amity::network {
namespace {

class Moving {
 public:
  Moving(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t>& group_of)
      : graph_(graph),
        twice_links_(twice_links),
        group_of_(group_of),
        degree_(graph.nodes(), 0),
        sizes_(graph.nodes(), 0),
        waits_(graph.nodes(), 1),
        tally_(graph.nodes()) {
    for (Node node = 0; node < graph_.nodes(); ++node) {
      degree_[group_of_[node]] += graph_.degree[node];
      ++sizes_[group_of_[node]];
    }
    for (std::uint32_t group = 0; group < graph_.nodes(); ++group)
      if (sizes_[group] == 0) free_.push_back(group);
  }

  bool run(Random& random) {
    auto open = alone(graph_.nodes());
    shuffle(std::span(open), random);
    auto any = false;
    for (std::size_t at = 0; at < open.size(); ++at) {
      auto const node = open[at];
      waits_[node] = 0;
      if (!move(node)) continue;
      any = true;
      for (auto const& bundle : graph_.around(node)) {
        if (waits_[bundle.to] != 0 || group_of_[bundle.to] == group_of_[node]) continue;
        waits_[bundle.to] = 1;
        open.push_back(bundle.to);
      }
    }
    return any;
  }

 private:
  bool move(Node node) {
    for (auto const& [to, links] : graph_.around(node)) tally_.add(group_of_[to], links);
    auto const from = group_of_[node];
    auto const degree = graph_.degree[node];
    auto best = from;
    auto most = twice_links_ * tally_.links(from) - degree * (degree_[from] - degree);
    for (auto const group : tally_.groups()) {
      auto const gain = twice_links_ * tally_.links(group) - degree * degree_[group];
      if (group == from || gain <= most) continue;
      best = group;
      most = gain;
    }
    tally_.clear();
    if (most < 0) best = free_.back();  // there is one: `from` has more nodes than this
    if (best == from) return false;
    put(node, from, best);
    return true;
  }

  void put(Node node, std::uint32_t from, std::uint32_t into) {
    if (sizes_[into] == 0) free_.pop_back();
    degree_[from] -= graph_.degree[node];
    degree_[into] += graph_.degree[node];
    ++sizes_[into];
    if (--sizes_[from] == 0) free_.push_back(from);
    group_of_[node] = into;
  }

  Joined const& graph_;
  std::int64_t twice_links_;
  std::vector<std::uint32_t>& group_of_;
  std::vector<std::int64_t> degree_;  // of each group
  std::vector<std::uint32_t> sizes_;  // of each group, in nodes
  std::vector<char> waits_;
  Tally tally_;
  std::vector<std::uint32_t> free_{};  // groups without a node
};

}  // namespace

bool move_nodes(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t>& group_of, Random& random) {
  return Moving(graph, twice_links, group_of).run(random);
}

}  // namespace amity::network
