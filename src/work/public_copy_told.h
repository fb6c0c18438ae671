// SPDX-License-Identifier: Apache-2.0
// Who is told of what becomes of copies for the public. Private to the room.
#pragma once

#include "commands/command.h"
#include "notices/kind.h"
#include "work/public_copy.h"

namespace amity::work {

// Of a copy as it is written now, its version with it. copy_waiting: whoever may publish, but who wrote at it;
// copy_returned, copy_published: who wrote at it or handed it up; copy_withdrawn: these and, of one that everyone saw,
// the letter's people; copy_overtaken: all of them. Nobody of what they did themselves.
void tell_of_copy(commands::Command& command, PublicCopy const& copy, notices::Kind kind);
// What was told before of the letter's copies is over, but that one was withdrawn.
void settle_copy_notices(commands::Command& command, LetterId letter);

}  // namespace amity::work
