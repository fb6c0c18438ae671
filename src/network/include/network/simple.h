// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/graph.h"

#include <cstddef>
#include <span>
#include <vector>

namespace amity::network {

// Links without loops and without repetitions: what figures of a network are computed on.
struct SimpleLinks {
  std::vector<Ends> links;   // a < b, in order
  std::size_t duplicates{};  // so many were left out because the same two nodes are linked already
  std::size_t loops{};       // so many because both of their ends are one node
};
SimpleLinks simple_links(std::span<Ends const> links);

}  // namespace amity::network
