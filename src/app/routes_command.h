// SPDX-License-Identifier: Apache-2.0
// amity routes: what the server would serve, for tests and for who looks at its doors. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/App.hpp>

namespace amity::app {

int print_routes(Output output);
// Not among the verbs that `amity --help` shows.
void add_routes_verb(CLI::App& app, int& status);

}  // namespace amity::app
