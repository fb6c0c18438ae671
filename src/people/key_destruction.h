// SPDX-License-Identifier: Apache-2.0
// Keys are destroyed after the commit, by a job that was enqueued in its transaction. Private to the room.
#pragma once

#include "people/personal.h"

namespace amity::people {

// Call it while the rows are still there.
void destroy_keys_of(commands::Command& command, PersonId person, std::vector<PersonalField> const& fields);

}  // namespace amity::people
