// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/centrality.h"
#include "network/communities.h"
#include "network/shape.h"

#include <optional>

namespace amity::network {

// All that is told of a graph as a whole and of its nodes.
struct Figures {
  Shape shape;
  Centrality centrality;
  Communities communities;
};

struct FiguresOptions {
  CentralityOptions centrality{};
  std::uint64_t seed{1};  // of the communities
};

// Of a graph without loops and repeated links. Nothing where it was stopped.
std::optional<Figures> figures_of(Graph const& graph, FiguresOptions const& options);

}  // namespace amity::network
