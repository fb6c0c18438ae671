// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace amity::network {

// Nodes and links are numbered from 0 by whoever makes the graph; nothing here knows what they stand for.
using Node = std::uint32_t;
using Link = std::uint32_t;

// An undirected link between two different nodes.
struct Ends {
  Node a{};
  Node b{};
};

struct Neighbour {
  Node node{};
  Link link{};  // its position in the list that the graph was made of
};

// An undirected graph in two arrays (compressed rows): the neighbours of each node beside each other, by node.
// Immutable, safe to read from many threads.
class Graph {
 public:
  Graph() = default;
  // Every end is below `nodes`. Several links between the same two nodes stay several.
  static Graph of(std::size_t nodes, std::span<Ends const> links);

  std::size_t nodes() const { return first_.empty() ? 0 : first_.size() - 1; }
  std::size_t links() const { return neighbours_.size() / 2; }
  std::span<Neighbour const> neighbours(Node node) const {
    return std::span(neighbours_).subspan(first_[node], first_[node + 1] - first_[node]);
  }

 private:
  std::vector<std::uint32_t> first_;  // of each node, and one past the last
  std::vector<Neighbour> neighbours_;
};

}  // namespace amity::network
