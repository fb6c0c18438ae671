// SPDX-License-Identifier: Apache-2.0
// A graph some of whose nodes were joined into one, and groups of its nodes. Private to the room.
#pragma once

#include "network/graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace amity::network {

// So many links to one neighbour.
struct Bundle {
  Node to{};
  std::uint32_t links{};
};

// Its nodes stand for one or more of a graph's. Links within what a node stands for are left out: no move of nodes
// from one group to another depends on them.
struct Joined {
  explicit Joined(Graph const& graph);  // each node for itself
  // Of `whole`, the nodes of a group made one: groups are numbered from 0 without a gap.
  Joined(Joined const& whole, std::vector<std::uint32_t> const& group_of, std::size_t groups);

  std::size_t nodes() const { return degree.size(); }
  std::span<Bundle const> around(Node node) const {
    return std::span(bundles).subspan(first[node], first[node + 1] - first[node]);
  }

  std::vector<std::uint32_t> first;  // compressed rows, as in Graph
  std::vector<Bundle> bundles;
  std::vector<std::int64_t> degree;  // sum of the degrees of all that a node stands for
};

// Each node a group by itself.
std::vector<std::uint32_t> alone(std::size_t nodes);

// Numbers the groups anew from 0 without a gap, in the order of their first nodes. How many there are.
std::size_t close_gaps(std::vector<std::uint32_t>& group_of);

// The nodes of each group beside each other.
struct Members {
  Members(std::vector<std::uint32_t> const& group_of, std::size_t groups);

  std::vector<std::uint32_t> first;  // of each group, and one past the last
  std::vector<Node> nodes;
};

// Adds up a node's links by group, and forgets them at a cost of what was added.
class Tally {
 public:
  explicit Tally(std::size_t groups) : links_(groups, 0) {}

  void add(std::uint32_t group, std::uint32_t links) {
    if (links_[group] == 0) groups_.push_back(group);
    links_[group] += links;
  }
  std::uint32_t links(std::uint32_t group) const { return links_[group]; }
  std::vector<std::uint32_t> const& groups() const { return groups_; }  // as they came
  void clear() {
    for (auto const group : groups_) links_[group] = 0;
    groups_.clear();
  }

 private:
  std::vector<std::uint32_t> links_;
  std::vector<std::uint32_t> groups_{};
};

}  // namespace amity::network
