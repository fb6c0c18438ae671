// SPDX-License-Identifier: Apache-2.0
#include "sweep.h"

#include <algorithm>

namespace amity::network {

template <class Step>
Sweep<Step>::Sweep(Rest const& rest, Weights const& weights)
    : rest_(rest),
      weights_(weights),
      order_(rest.nodes.size() + 1),
      steps_(rest.nodes.size(), 0),
      value_(rest.nodes.size(), 0),
      onward_(rest.neighbours.size() + 1),
      onward_from_(rest.nodes.size() + 1) {}

// Without a branch on what is found, which no processor can guess: the next place of a list is written always, and kept
// where it counts.
template <class Step>
std::size_t Sweep<Step>::go(Node source) {
  std::size_t reached = 1;
  std::uint32_t links = 0;
  order_[0] = source;
  steps_[source] = 1;
  value_[source] = 1;
  for (std::size_t at = 0; at < reached; ++at) {
    auto const node = order_[at];
    auto const next = static_cast<Step>(steps_[node] + 1);
    auto const paths = value_[node];
    onward_from_[at] = links;
    for (auto i = rest_.first[node]; i < rest_.first[node + 1]; ++i) {
      auto const other = rest_.neighbours[i];
      auto const known = steps_[other];
      auto const is_new = known == 0;
      order_[reached] = other;
      reached += is_new ? 1 : 0;
      auto const now = is_new ? next : known;
      steps_[other] = now;
      auto const leads_on = now == next;
      onward_[links] = other;
      links += leads_on ? 1 : 0;
      value_[other] += leads_on ? paths : 0.0;
    }
  }
  onward_from_[reached] = links;
  return reached;
}

template <class Step>
Reached Sweep<Step>::from(Node source, std::vector<double>& through) {
  auto const reached = go(source);
  Reached result{weights_.depths[source], 0};
  auto const sources = weights_.nodes[source];
  // Back from the farthest: value_ holds for each node done what it carries in all, itself included, for each path to
  // it.
  for (auto at = reached; at-- > 1;) {
    auto const node = order_[at];
    double carried = 0;
    for (auto i = onward_from_[at]; i < onward_from_[at + 1]; ++i) carried += value_[onward_[i]];
    auto const paths = value_[node];
    through[node] += sources * paths * carried;
    value_[node] = weights_.nodes[node] / paths + carried;
    auto const distance = static_cast<std::uint32_t>(steps_[node] - 1);
    result.distances += weights_.size[node] * distance + weights_.depths[node];
    result.farthest = std::max(result.farthest, distance + weights_.height[node]);
  }
  if (reached > 1) result.farthest += weights_.height[source];
  for (std::size_t at = 0; at < reached; ++at) {
    steps_[order_[at]] = 0;
    value_[order_[at]] = 0;
  }
  return result;
}

template class Sweep<std::uint16_t>;
template class Sweep<std::uint32_t>;

}  // namespace amity::network
