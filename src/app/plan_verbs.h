// SPDX-License-Identifier: Apache-2.0
// The words of amity plan: one file for each subcommand. Private to the room.
#pragma once

#include <CLI/CLI.hpp>

namespace amity::app {

// status: where the exit status of the verb that runs goes.
void add_plan(CLI::App& app, int& status);

void add_plan_targets(CLI::App& plan, int& status);
void add_plan_suggest(CLI::App& plan, int& status);
void add_plan_evaluate(CLI::App& plan, int& status);
void add_plan_layout(CLI::App& plan, int& status);

}  // namespace amity::app
