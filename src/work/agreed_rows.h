// SPDX-License-Identifier: Apache-2.0
// Keeping what a verdict is given to, or may be. Private to the room.
#pragma once

#include "work/agreed_text.h"

namespace amity::work {

// Part of the command that writes the verdict down; a text that is kept already stays.
void keep_agreed_text(commands::Command& command, Letter const& letter);
// Part of the command that changes a letter's text, with the letter as it was before: of one that can be issued.
// Whoever decides may have that text before them, and is told what became another since.
// Its hash, empty where it is not kept.
std::string keep_text_that_goes(commands::Command& command, Letter const& letter);

}  // namespace amity::work
