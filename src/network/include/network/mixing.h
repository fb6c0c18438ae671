// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace amity::network {

// How many links there are between two groups of nodes (or within one: a == b), and how many there would be by chance.
struct Mixed {
  std::uint32_t a{};
  std::uint32_t b{};  // a <= b
  std::size_t links{};
  double expected{};
  double deviation{};  // the standard deviation of the number by chance

  double ratio() const { return expected > 0 ? static_cast<double>(links) / expected : 0; }
  // How many deviations it lies above (or below) the expected number; 0 where chance leaves it no choice.
  double z() const { return deviation > 0 ? (static_cast<double>(links) - expected) / deviation : 0; }
};

// Every pair of groups, by a, then b. group_of[i] is of node i and below `groups`.
//
// By chance: the configuration model (M. Newman, Networks, 2nd ed., 2018, section 12.1): each node keeps its degree,
// the 2m ends of links are paired at random. With D the sum of degrees in a group, between two groups
//   E[X] = Da Db / (2m - 1),  E[X (X - 1)] = Da (Da - 1) Db (Db - 1) / ((2m - 1) (2m - 3)),
// and within one
//   E[X] = D (D - 1) / (2 (2m - 1)),  E[X (X - 1)] = D (D - 1) (D - 2) (D - 3) / (4 (2m - 1) (2m - 3)),
// as each pair (two disjoint pairs) of ends is joined with the probability 1 / (2m - 1) (1 / ((2m - 1) (2m - 3))); the
// variance is E[X (X - 1)] + E[X] - E[X] ^ 2. Exact for that model, which allows a few loops and repeated links.
std::vector<Mixed> mixing_of(Graph const& graph, std::span<std::uint32_t const> group_of, std::size_t groups);

}  // namespace amity::network
