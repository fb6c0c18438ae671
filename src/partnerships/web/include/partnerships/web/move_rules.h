// SPDX-License-Identifier: Apache-2.0
// The moves that an office wrote down, as cases for rules to be tried on.
#pragma once

#include "rules/facts.h"
#include "snapshot/world.h"

#include <vector>

namespace amity::partnerships::web {

// Partner by partner, each life in its order. The title of a case is the word of its act.
std::vector<rules::Case> old_moves(db::Transaction& transaction, snapshot::World const& world, OfficeId office,
                                   Instant at);

}  // namespace amity::partnerships::web
