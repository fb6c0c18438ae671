// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::db {

struct ChildProcess {
  std::vector<std::string> words;                                  // the program, found on the path, and its arguments
  std::vector<std::pair<std::string, std::string>> environment{};  // beside our own
  std::function<void(std::string_view)> on_output{};               // what it prints, in pieces
};

struct ChildEnded {
  int status{};        // exit status; 127 where the program is not there; 128 + N where signal N killed it
  std::string errors;  // what it printed on its error output; the last 64 KiB
};

// Runs a program to its end. It is stopped when this one dies.
ChildEnded run_child(ChildProcess const& child);

}  // namespace amity::db
