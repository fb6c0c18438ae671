// SPDX-License-Identifier: Apache-2.0
#include "leiden.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace amity::network {
namespace {

// Of the lot in refining, in links: a merge that gains so much less than another is e times less likely. As the
// method's authors have it.
constexpr double randomness = 0.01;

class Refining {
 public:
  Refining(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t> group_of)
      : graph_(graph),
        twice_links_(twice_links),
        group_of_(std::move(group_of)),
        part_of_(alone(graph.nodes())),
        degree_(graph.degree),
        sizes_(graph.nodes(), 1),
        outward_(graph.nodes(), 0),
        tally_(graph.nodes()) {}

  std::vector<std::uint32_t> run(Random& random) {
    Members members(group_of_, close_gaps(group_of_));
    for (std::size_t group = 0; group + 1 < members.first.size(); ++group) {
      auto const nodes =
          std::span(members.nodes).subspan(members.first[group], members.first[group + 1] - members.first[group]);
      if (nodes.size() > 1) refine(nodes, random);
    }
    return std::move(part_of_);
  }

 private:
  void refine(std::span<Node> nodes, Random& random) {
    in_group_ = 0;
    for (auto const node : nodes) {
      in_group_ += graph_.degree[node];
      for (auto const& [to, links] : graph_.around(node))
        if (group_of_[to] == group_of_[node]) outward_[node] += links;
    }
    shuffle(nodes, random);
    for (auto const node : nodes)
      if (sizes_[part_of_[node]] == 1 && holds(part_of_[node])) merge(node, random);
  }

  // Whether a part has as many links to the rest of its group as chance would give it.
  bool holds(std::uint32_t part) const {
    return twice_links_ * outward_[part] >= degree_[part] * (in_group_ - degree_[part]);
  }

  void merge(Node node, Random& random) {
    for (auto const& [to, links] : graph_.around(node))
      if (group_of_[to] == group_of_[node]) tally_.add(part_of_[to], links);
    choices_.clear();
    std::int64_t most = 0;
    for (auto const part : tally_.groups()) {
      auto const gain = twice_links_ * tally_.links(part) - graph_.degree[node] * degree_[part];
      if (gain < 0 || !holds(part)) continue;
      choices_.push_back({part, gain});
      most = std::max(most, gain);
    }
    if (!choices_.empty()) join(node, choose(most, random));
    tally_.clear();
  }

  std::uint32_t choose(std::int64_t most, Random& random) {
    if (choices_.size() == 1) return choices_.front().part;
    auto const scale = randomness * static_cast<double>(twice_links_);
    double all = 0;
    for (auto& choice : choices_) all += choice.weight = std::exp(static_cast<double>(choice.gain - most) / scale);
    auto left = random.share() * all;
    for (auto const& choice : choices_)
      if ((left -= choice.weight) < 0) return choice.part;
    return choices_.back().part;
  }

  void join(Node node, std::uint32_t into) {
    auto const from = part_of_[node];
    outward_[into] += outward_[from] - 2 * std::int64_t{tally_.links(into)};
    degree_[into] += graph_.degree[node];
    ++sizes_[into];
    sizes_[from] = 0;
    part_of_[node] = into;
  }

  struct Choice {
    std::uint32_t part{};
    std::int64_t gain{};
    double weight{};
  };

  Joined const& graph_;
  std::int64_t twice_links_;
  std::vector<std::uint32_t> group_of_;
  std::vector<std::uint32_t> part_of_;
  std::vector<std::int64_t> degree_;   // of each part
  std::vector<std::uint32_t> sizes_;   // of each part, in nodes
  std::vector<std::int64_t> outward_;  // of each part, links to the rest of its group
  Tally tally_;
  std::int64_t in_group_{};  // the group's degree
  std::vector<Choice> choices_{};
};

}  // namespace

std::vector<std::uint32_t> refined(Joined const& graph, std::int64_t twice_links, std::vector<std::uint32_t> group_of,
                                   Random& random) {
  return Refining(graph, twice_links, std::move(group_of)).run(random);
}

}  // namespace amity::network
