// SPDX-License-Identifier: Apache-2.0
// Keys are destroyed after the commit, by a job that was enqueued in its transaction. Private to the room.
#pragma once

#include "people/erasure.h"
#include "people/personal.h"

namespace amity::people {

// Call it while the rows are still there.
void destroy_keys_of(commands::Command& command, PersonId person, std::vector<PersonalField> const& fields);

// Marks and destroys once this is committed.
void enqueue_key_destruction(commands::Command& command);

// Erases whoever came back with an older backup, whatever hold it has.
commands::Outcome<std::int64_t> erase_person_again(commands::Command& command, PersonId id, Forget const& forget);

}  // namespace amity::people
