// SPDX-License-Identifier: Apache-2.0
// Keeping what a verdict is given to. Private to the room.
#pragma once

#include "work/agreed_text.h"

namespace amity::work {

// Part of the command that writes the verdict down; a text that is kept already stays.
void keep_agreed_text(commands::Command& command, Letter const& letter);

}  // namespace amity::work
