// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace amity::network {

// The graph's links, shuffled so that each node keeps its degree and no loop or repeated link comes up: pairs of links
// exchange an end each, `tries_per_link` times as often as there are links (Maslov and Sneppen, Science 296, 910, 2002;
// ten are enough for figures to settle: Milo et al., arXiv cond-mat/0312028). The same seed gives the same links.
std::vector<Ends> rewired(Graph const& graph, std::uint64_t seed, std::size_t tries_per_link = 10);

// Which of some bands two nodes belong to, whether or not they are linked; nothing where it cannot be told.
using BandOf = std::function<std::optional<std::size_t>(Node, Node)>;
struct Banding {
  std::size_t bands{};
  BandOf band_of;
};

// How many links there are in a band, and in the rewired graphs.
struct BandFigures {
  std::size_t links{};
  double expected{};  // mean over the rewired graphs
  double low{};       // of the middle 95 % of them
  double high{};
};

struct NullModel {
  std::size_t graphs{100};
  std::uint64_t seed{1};
  unsigned threads{1};  // the answer is the same with any number
  std::stop_token stop{};
};

// For each banding its bands, all held against the same rewired graphs. band_of is called from several threads. Nothing
// where it was stopped.
std::optional<std::vector<std::vector<BandFigures>>> against_chance(Graph const& graph,
                                                                    std::vector<Banding> const& bandings,
                                                                    NullModel const& model);

}  // namespace amity::network
