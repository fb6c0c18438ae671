// SPDX-License-Identifier: Apache-2.0
// Branch and bound over what the relaxation left open. Private to the room.
#pragma once

#include "relaxation.h"

namespace amity::planning::layout {

struct Branched {
  double bound{};  // no choice is worth more
  std::size_t nodes{};
};

// Best bound first; each node's programme gets the cuts that it lacks.
Branched branch(ScaledInstance const& instance, CutPool& pool, Relaxation& relaxation, ProgressMonitor& monitor,
                Incumbent& incumbent);

}  // namespace amity::planning::layout
