// SPDX-License-Identifier: Apache-2.0
// What becomes of a letter's copy for the public when the letter is void. Private to the room.
#pragma once

#include "work/letter.h"

namespace amity::work {

// Part of the act that makes the letter void: its copy is withdrawn, or dropped where nobody outside saw it.
void withdraw_copy_of(commands::Command& command, LetterId letter, std::string const& reason);

}  // namespace amity::work
