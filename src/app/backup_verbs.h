// SPDX-License-Identifier: Apache-2.0
// The words of backup, restore and copy. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/CLI.hpp>

namespace amity::app {

// The options that say where the data is.
void add_place(CLI::App& verb, DataLocation& place);

// status: where the exit status of the verb that runs goes.
void add_keep_verbs(CLI::App& app, int& status);

}  // namespace amity::app
