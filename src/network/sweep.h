// SPDX-License-Identifier: Apache-2.0
// One breadth-first search and its way back, many thousand times. Private to the room.
#pragma once

#include "folded.h"

#include <cstdint>
#include <vector>

namespace amity::network {

// What each node of the rest stands for, by its number there.
struct Weights {
  std::vector<double> nodes;          // so many of the graph's
  std::vector<std::uint64_t> size;    // the same
  std::vector<std::uint64_t> depths;  // the sum of their distances to it
  std::vector<std::uint32_t> height;  // the greatest of these
};

// From one node of the rest to all that it stands for and all that it reaches.
struct Reached {
  std::uint64_t distances{};  // sum, from the node itself
  std::uint32_t farthest{};   // greatest distance of one that it stands for to one that another stands for; 0: none
};

// Step: an unsigned number that holds the number of nodes; the smaller, the more of the steps lie in the nearest cache.
template <class Step>
class Sweep {
 public:
  Sweep(Rest const& rest, Weights const& weights);

  // Adds to through[v] what v carries between what `source` stands for and everything else.
  Reached from(Node source, std::vector<double>& through);

 private:
  // Fills order_, steps_, value_ (how many shortest paths), and the links that lead on.
  std::size_t go(Node source);

  Rest const& rest_;
  Weights const& weights_;
  std::vector<Node> order_;  // as they were reached
  std::vector<Step> steps_;  // 0: not reached, else the distance and 1
  std::vector<double> value_;
  std::vector<Node> onward_;                // ends of the links on shortest paths, by where they start
  std::vector<std::uint32_t> onward_from_;  // of order_[i], and one past the last
};

}  // namespace amity::network
