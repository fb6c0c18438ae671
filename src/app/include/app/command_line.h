// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace amity::app {

// The program `amity`. Exit status 0: done; 1: it ran, but the answer is no or some input was refused; 2: wrong usage,
// or something it needs (port, folder, database) cannot be used.
int run(int argc, char** argv);

}  // namespace amity::app
