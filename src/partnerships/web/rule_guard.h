// SPDX-License-Identifier: Apache-2.0
// The office's rules before a move of a partnership's life. Private to the room.
#pragma once

#include "partnerships/move_case.h"
#include "partnerships/web/move_by_rules.h"
#include "snapshot/world.h"

namespace amity::partnerships::web {

// What the register and the office's policies say of it.
MoveCircumstances circumstances_of(snapshot::World const& world, OfficeId office, CityId partner, Instant at);
// The same of what the office's own record says, with the kind that it says.
MoveCircumstances circumstances_of(snapshot::World const& world, OfficeId office, OwnAct const& act, Instant at);
// As rules::pass_rules() of a case that may be of a day before today; somebody with the right manage_rules may go past
// a rule with a reason, and whoever may write a past step down says why it is entered afterwards. What they say is
// kept where the step is named as a decision.
commands::Outcome<std::monostate> keep_rules(commands::Command& command, snapshot::World const& world, CityId partner,
                                             MoveWanted const& wanted);

}  // namespace amity::partnerships::web
