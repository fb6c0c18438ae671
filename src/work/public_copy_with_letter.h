// SPDX-License-Identifier: Apache-2.0
// What becomes of copies for the public when their letter is changed or void, or when a hold ends. Private to the room.
#pragma once

#include "work/letter.h"

namespace amity::work {

// Part of the act that makes the letter void: its copy is withdrawn, or dropped where nobody outside saw it.
void withdraw_copy_of(commands::Command& command, LetterId letter, std::string const& reason);
// Part of an act on the letter: where that changes what its copy was made of (copy_story.h), nobody decides on the copy
// as they read it before, and of one that everyone sees those are told who may withdraw it or let it stand.
void overtake_copies(commands::Command& command, LetterId letter, LetterAct act);
// Part of the act that releases a hold: what was dropped while it stood loses its text, unless another holds it still.
void empty_freed_copies(commands::Command& command);

}  // namespace amity::work
