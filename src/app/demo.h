// SPDX-License-Identifier: Apache-2.0
// amity demo: a year of made-up office life, to look at. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/App.hpp>

#include <string>
#include <string_view>

namespace amity::app {

struct DemoRequest {
  DataLocation place;
  DocumentTexts documents{};  // where its pictures are kept, as the server has it
  std::string office{"kunming"};
};

// Fills an office in which nobody works yet; refused where somebody does. Shows by which addresses and password one
// signs in.
int fill_demo(DemoRequest const& request, Output output);
void add_demo_verb(CLI::App& app, int& status);

// As the journal names its first line; where it has one, all pages say that what they show is made up.
inline constexpr std::string_view demo_verb{"demo.fill"};

}  // namespace amity::app
