// SPDX-License-Identifier: Apache-2.0
// Options before the verb, as in git: amity --data DIR import office FOLDER. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/CLI.hpp>

namespace amity::app {

struct GlobalOptions {
  DataLocation place;
  bool json{false};
};

// Adds --data, --database and --json in front of the verb. What is given there, or at a verb in front of its own
// subcommand (amity import --dry-run world ...), holds for the verb that runs. CLI::ParseError where it says another
// thing than the option after the verb, or where that verb has no such option. The root's parse_complete_callback is
// taken for it; `options` must outlive the app.
void add_global_options(CLI::App& root, GlobalOptions& options);

}  // namespace amity::app
