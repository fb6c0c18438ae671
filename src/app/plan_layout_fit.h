// SPDX-License-Identifier: Apache-2.0
// How likely partnerships are, for the part `fit` of a layout. Private to the room.
#pragma once

#include "db/database.h"
#include "explore/suggest_source.h"
#include "snapshot/world.h"

namespace amity::app {

// By the model in the database; learnt where there is none or the register has changed, with a note on the error
// output. Nothing is learnt from too few ties: the answer says so.
explore::LayoutFit fit_of_layout(snapshot::World const& world, db::Database& database, atlas::City const& home,
                                 std::vector<atlas::City const*> const& cities);

}  // namespace amity::app
